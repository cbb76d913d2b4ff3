package dev.hasten.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.TestInterpreters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random programs behave the same before and after. */
class FuzzTest {
    private static final long SEED = 2024;

    @Test
    void programsAreTheSameForTheSameSeedAndNumber() {
        ProgramGenerator generator = new ProgramGenerator();
        String seventh = generator.program(SEED, 7);
        generator.program(SEED, 8);
        assertEquals(seventh, new ProgramGenerator().program(SEED, 7));
        assertNotEquals(seventh, generator.program(SEED + 1, 7));
    }

    @Test
    void programsBehaveTheSame() {
        assertAllBehaveTheSame(Integer.getInteger("fuzz.programs", 200));
    }

    private static void assertAllBehaveTheSame(int programs) {
        try (Campaign campaign = new Campaign(Long.getLong("fuzz.seed", SEED), TestInterpreters.all())) {
            campaign.run(0, programs);
            assertTrue(campaign.figures().of("programs rewritten") > programs / 3,
                    campaign.figures()::toMarkdown);
            assertEquals(List.of(), campaign.findings().stream().map(Finding::report).toList());
        }
    }
}
