package dev.hasten.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hasten.python.BeforeAfter.Pair;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {
    private static PythonWorker worker;

    @BeforeAll
    static void start() {
        worker = PythonWorker.start(TestInterpreters.forking(), Limits.time(Duration.ofSeconds(1)));
    }

    @AfterAll
    static void close() {
        if (worker != null) {
            worker.close();
        }
    }

    @Test
    void programsThatDifferOnlyInPlacesAndAddressesAreTheSame() {
        assertInstanceOf(Comparison.Same.class, compare(
                "def f():\n    raise ValueError(1)\nprint(object())\nf()\n",
                "print(object())\nraise ValueError(1)\n"));
    }

    @Test
    void everyVisibleDifferenceIsNamed() {
        assertEquals("stdout", different("print(1)", "print(True)"));
        assertEquals("stderr", different("", "import sys; print(1, file=sys.stderr)"));
        assertEquals("exit code", different("", "raise SystemExit(2)"));
        assertEquals("exception", different("raise ValueError(1)", "raise ValueError(2)"));
        assertEquals("exception", different("raise ValueError", "class ValueError(ValueError): pass\nraise ValueError"));
        assertEquals("time", different("", "while True: pass"));
    }

    @Test
    void anUnstableOriginalProvesNothing() {
        assertInstanceOf(Comparison.Inconclusive.class, compare("import time; print(time.time())", "print(1)"));
        assertInstanceOf(Comparison.Inconclusive.class, compare("while True: pass", ""));
    }

    @Test
    void pairsAreComparedInBulkAndDifferencesConfirmedAlone() {
        List<Comparison> comparisons = BeforeAfter.compareAll(worker, List.of(
                Pair.of("import json; json.loaded = 1", "import json; json.loaded = 1"),
                Pair.of("import json; json.extra = hasattr(json, 'extra'); print(json.extra)",
                        "import json; print(hasattr(json, 'extra'))"),
                Pair.of("print(1)", "print(2)")));

        assertEquals(List.of("Same", "Same", "Different"),
                comparisons.stream().map(c -> c.getClass().getSimpleName()).toList());
    }

    private static Comparison compare(String before, String after) {
        return BeforeAfter.in(worker).compare(Pair.of(before, after));
    }

    private static String different(String before, String after) {
        return assertInstanceOf(Comparison.Different.class, compare(before, after)).difference().what();
    }
}
