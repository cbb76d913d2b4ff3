package dev.hasten.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.python.TestInterpreters;
import java.util.ArrayList;
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
        Figures figures = new Figures();
        List<String> findings = new ArrayList<>();
        try (Campaign campaign = new Campaign(Long.getLong("fuzz.seed", SEED), TestInterpreters.all(), figures,
                finding -> findings.add(finding.report()))) {
            campaign.run(0, programs);
        }
        assertTrue(figures.of("programs rewritten") > programs / 3, figures::toMarkdown);
        assertEquals(List.of(), findings);
    }
}
