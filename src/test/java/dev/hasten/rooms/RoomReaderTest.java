package dev.hasten.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomReaderTest {

    @Test
    void readsARewriteWithItsOptions() {
        List<Example> examples = RoomReader.examples("room", """
                # room

                ## Rewrites

                ```python before targets=3.8..3.10
                x = [1]
                ```
                ```python after
                x = (1,)
                ```
                """);
        assertEquals(List.of(new Example("x = [1]\n", Optional.of("x = (1,)\n"), Optional.empty(),
                Map.of("targets", "3.8..3.10"), 6)), examples);
    }

    @Test
    void readsARefusalWithTheGuardOfItsHeading() {
        List<Example> examples = RoomReader.examples("room", """
                ### [it-escapes] The list is returned

                ```python refused
                x = [1]
                ```
                """);
        assertEquals(Optional.of("it-escapes"), examples.get(0).guard());
        assertTrue(examples.get(0).refuses());
    }

    @Test
    void passesOverBlocksThatAreNotExamples() {
        assertEquals(List.of(), RoomReader.examples("room", "```python\nx\n```\n\n```sh before\nx\n```\n"));
    }

    @Test
    void rejectsABlockWithoutItsPartner() {
        assertThrows(IllegalArgumentException.class, () -> RoomReader.examples("room", "```python before\nx\n```\n"));
        assertThrows(IllegalArgumentException.class, () -> RoomReader.examples("room", "```python after\nx\n```\n"));
        assertThrows(IllegalArgumentException.class, () -> RoomReader.examples("room", "```python refused\nx\n```\n"));
    }
}
