package dev.hasten.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hasten.engine.Pipeline;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The measured costs in the rooms belong to the benchmarks and the transforms as they are now. */
class CostTablesTest {
    private static final Path ROOMS = Path.of("transforms");

    @TestFactory
    Stream<DynamicTest> everyCostTableFitsItsBenchmarkAndItsTransform() {
        return Pipeline.STANDARD.transforms().stream()
                .filter(transform -> Files.exists(table(transform)))
                .map(transform -> DynamicTest.dynamicTest(transform.id(), () -> assertFits(transform)));
    }

    private static void assertFits(Transform<?> transform) throws IOException {
        assertEquals(List.of(), new MeasuredRoom(ROOMS, transform).staleVersions(),
                "what was measured is not what the transform makes now; run: hasten calibrate " + transform.id());
    }

    private static Path table(Transform<?> transform) {
        return ROOMS.resolve(transform.id()).resolve("cost.csv");
    }
}
