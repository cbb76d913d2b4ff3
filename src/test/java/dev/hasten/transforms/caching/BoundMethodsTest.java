package dev.hasten.transforms.caching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hasten.syntax.PythonVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which methods are cached beside a loop, and which cached ones are written out. */
class BoundMethodsTest {

    private static void assertCached(String program, String... offers) {
        assertEquals(List.of(offers), Offers.of(new CacheBoundMethod(), PythonVersion.V3_8, program));
    }

    private static void assertUncached(String program, String... offers) {
        assertEquals(List.of(offers), Offers.of(new UncacheBoundMethod(), PythonVersion.V3_13, program));
    }

    @Test
    void aMethodIsReadBeforeTheOutermostLoopInWhichItsReceiverStays() {
        assertCached("""
                def f(rows):
                    out = []
                    for row in rows:
                        part = []
                        for x in row:
                            out.append(x)
                            part.append(x)
                    return out
                """, "cache out.append in _append x1 as list_append at 2",
                "cache part.append in _append2 x1 as list_append at 2");
    }

    @Test
    void keywordArgumentsAreExactlyADictionary() {
        assertCached("""
                def f(names, **options):
                    for name in names:
                        print(options.get(name))
                """, "cache options.get in _get x1 as dict_get at 1");
    }

    @Test
    void aNameThatIsBoundInTheLoopInAnyWayIsLeftAlone() {
        for (String binding : List.of("out = []", "out += [x]", "del out", "print(out := [])", "[out := [] for y in x]")) {
            assertCached("""
                    def f(xs):
                        out = []
                        for x in xs:
                            out.append(x)
                            BINDING
                    """.replace("BINDING", binding), "out.append: receiver-rebound");
        }
    }

    @Test
    void whatAnotherFunctionBindsMayBeAnything() {
        assertCached("""
                def f(xs):
                    out = []
                    def g():
                        nonlocal out
                        out = []
                    for x in xs:
                        out.append(x)
                        g()
                """, "out.append: receiver-unknown");
    }

    @Test
    void onlyPlainCallsInTheFunctionsOwnCodeAreCached() {
        assertCached("""
                def f(xs):
                    out = []
                    for x in xs:
                        out.extend(*x)
                        out.extend(iterable=x)
                        [out.append(y) for y in x]
                        g = lambda: out.append(x)
                        h = out.append
                """);
    }

    @Test
    void aGlobalReceiverIsPassedOver() {
        assertCached("""
                out = []
                def f(xs):
                    for x in xs:
                        out.append(x)
                """);
    }

    @Test
    void everyCallIsWrittenOutAndTheAssignmentGoes() {
        assertUncached("""
                def f(xs):
                    out = []
                    append = out.append
                    for x in xs:
                        append(x)
                        [append(y) for y in x]
                    append(0)
                """, "write out out.append x3 as list_append at 1");
    }

    @Test
    void theAssignmentStaysForCallsThatAreLeftAlone() {
        assertUncached("""
                def f(xs):
                    out = []
                    append = out.append
                    for x in xs:
                        append(x)
                    append(*xs)
                    return lambda: append(1), (append(x) for x in xs)
                """, "write out out.append x0 as list_append at 1");
    }

    @Test
    void anotherFunctionMayRunBeforeTheNameIsBound() {
        assertUncached("""
                def f(xs):
                    out = []
                    append = out.append
                    return lambda: append(1)
                """);
    }

    @Test
    void aReceiverOfTheFunctionAroundIsPassedOver() {
        assertUncached("""
                def f(xs):
                    out = []
                    def g():
                        append = out.append
                        for x in xs:
                            yield append(x)
                    return g
                """);
    }

    @Test
    void aNameThatIsDeletedIsBoundAgain() {
        assertUncached("""
                def f(xs):
                    out = []
                    append = out.append
                    append(1)
                    del append
                """, "out.append: name-rebound");
    }

    @Test
    void aParameterMayBeAnything() {
        assertUncached("""
                def f(out, xs):
                    append = out.append
                    for x in xs:
                        append(x)
                """, "out.append: receiver-unknown");
    }
}
