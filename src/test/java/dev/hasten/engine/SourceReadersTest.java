package dev.hasten.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Level;
import dev.hasten.transform.Remark;
import dev.hasten.transforms.idioms.WriteLiteral;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A file that reads the text of its functions is left alone by every transform. */
class SourceReadersTest {
    private static final String READER = """
            import inspect


            def empty():
                return dict()


            print(inspect.getsource(empty))
            """;

    @Test
    void isLeftAloneAndSaysWhy() {
        Outcome outcome = optimize(READER, Set.of());
        assertFalse(outcome.changed());
        assertEquals(List.of("source-is-read"), outcome.remarks().stream().map(Remark::reason).toList());
    }

    @Test
    void isRewrittenOnceItDoesNotReadAnything() {
        assertTrue(optimize(READER.replace("inspect.getsource(empty)", "empty()"), Set.of()).changed());
        assertTrue(optimize(READER, Set.of(Survey.SOURCE_IS_READ)).changed());
    }

    private static Outcome optimize(String text, Set<Guard> withoutGuards) {
        Settings settings = new Settings(List.of(PythonVersion.V3_8), Level.O1.grants(), Set.of(), Set.of(),
                Settings.CostPolicy.EVERYTHING, withoutGuards);
        return new Optimizer(Pipeline.only(new WriteLiteral()), new CostModel(id -> {
            throw new AssertionError("costs do not count here");
        })).optimize(Source.ofText("reader.py", text), settings);
    }
}
