package dev.hasten.transforms.caching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hasten.syntax.PythonVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which reads count as read in each turn of a loop, and how far they are moved. */
class LoopCachingTest {

    private static void assertOffers(String program, String... offers) {
        assertEquals(List.of(offers), Offers.of(new CacheBuiltin(), PythonVersion.V3_12, program));
    }

    @Test
    void whatIsReadOutsideOfLoopsIsPassedOver() {
        assertOffers("""
                def f(x):
                    return len(x)
                """);
    }

    @Test
    void aLoopThatIsNotInAFunctionIsPassedOver() {
        assertOffers("""
                for x in y:
                    len(x)
                class C:
                    for x in y:
                        len(x)
                """);
    }

    @Test
    void theIterableOfAForIsReadOnceAndTheTestOfAWhileInEachTurn() {
        assertOffers("""
                def f(x):
                    for y in range(x):
                        pass
                    while len(x):
                        x.pop()
                """, "cache len in _len x1 as call at 1");
    }

    @Test
    void theIterableOfAnInnerLoopIsReadInEachTurnOfTheOuterOne() {
        assertOffers("""
                def f(x):
                    for y in x:
                        for z in range(y):
                            pass
                """, "cache range in _range x1 as call at 1");
    }

    @Test
    void elseIsNotPartOfTheLoop() {
        assertOffers("""
                def f(x):
                    for y in x:
                        pass
                    else:
                        len(x)
                    while x:
                        pass
                    else:
                        len(x)
                """);
    }

    @Test
    void aBranchThatLeavesTheLoopRunsOnce() {
        assertOffers("""
                def f(x):
                    for y in x:
                        if y:
                            raise ValueError(len(y))
                        elif y is None:
                            sum(y)
                            break
                        try:
                            y.g()
                        except KeyError:
                            repr(y)
                """, "ValueError: rarely-read", "len: rarely-read", "sum: rarely-read", "KeyError: rarely-read",
                "repr: rarely-read");
    }

    @Test
    void whatALoopDoesBesideDecidesWhetherALookupCounts() {
        assertOffers("""
                def f(x, g):
                    for y in x:
                        len(y)
                """, "cache len in _len x1 as call at 1");
        assertOffers("""
                def f(x, g):
                    for y in x:
                        len(y)
                        g(y)
                        g(y)
                """, "len: drowned");
        assertOffers("""
                def f(x, g):
                    for y in x:
                        len(y)
                        len(y)
                        g(y)
                        g(y)
                """, "cache len in _len x2 as call at 1");
    }

    @Test
    void aLoopThatIsLeftIsStillRepeatedByTheLoopAroundIt() {
        assertOffers("""
                def f(x):
                    for y in x:
                        for z in y:
                            if z:
                                len(z)
                                break
                """, "len: drowned");
    }

    @Test
    void aBranchThatEndsInContinueIsPartOfTheLoop() {
        assertOffers("""
                def f(x):
                    while True:
                        if x:
                            len(x)
                            continue
                        break
                """, "cache len in _len x1 as call at 1");
    }

    @Test
    void functionsAndLambdasAreNotPartOfTheLoopButTheirDefaultsAre() {
        assertOffers("""
                def f(x):
                    for y in x:
                        def g(z=len(y)) -> int:
                            return sum(z)
                        h = lambda z=len(y): sum(z)
                """, "cache len in _len x2 as call at 1");
    }

    @Test
    void patternsAndAnnotationsAreLeftAlone() {
        assertOffers("""
                def f(x):
                    for y in x:
                        match y:
                            case int() if len(y):
                                pass
                        z: str = abs(y)
                """, "cache len in _len x1 as call at 1", "cache abs in _abs x1 as call at 1");
    }

    @Test
    void theFirstIterableOfAComprehensionIsReadOnce() {
        assertOffers("""
                def f(x):
                    return [ord(c) for y in range(x) for c in reversed(y) if bool(c)]
                """, "cache ord in _ord x1 as comprehension at 1", "cache reversed in _reversed x1 as comprehension at 1",
                "cache bool in _bool x1 as comprehension at 1");
    }

    @Test
    void aComprehensionInTheTestOfAWhileIsMovedOutOfTheWhile() {
        assertOffers("""
                def f(x):
                    while any([len(y) for y in x]):
                        x.pop()
                """, "any: drowned", "cache len in _len x1 as comprehension at 2");
    }

    @Test
    void fewTurnsOfAnInnerLoopAreManyIfTheOuterOneHasMany() {
        assertOffers("""
                def f(x):
                    for y in x:
                        for z in (1, 2):
                            len(y)
                    for y in (1, 2):
                        for z in range(2):
                            len(y)
                    for y in (1, 2, *x):
                        abs(y)
                """, "cache len in _len x1 as call at 2", "len: few-turns", "range: few-turns",
                "cache abs in _abs x1 as call at 1");
    }

    @Test
    void oneLocalServesSeveralLoops() {
        assertOffers("""
                def f(x):
                    for y in x:
                        len(y)
                    for y in x:
                        len(y) + len(x)
                """, "cache len in _len x1 as call at 1", "cache len in _len x2 as call at 1");
    }

    @Test
    void templateStringsKeepTheTextOfWhatTheyEvaluate() {
        assertEquals(List.of(), Offers.of(new CacheGlobal(), PythonVersion.V3_14, """
                LIMIT = 1
                def f(x):
                    for y in x:
                        t"{LIMIT}"
                """));
    }

    @Test
    void whatALoopDoesToGetItsNextItemIsPartOfIt() {
        assertEquals(List.of("LIMIT: suspended"), Offers.of(new CacheGlobal(), PythonVersion.V3_12, """
                LIMIT = 1
                async def f(x):
                    async for y in x:
                        y(LIMIT)
                """));
        assertEquals(List.of("math.pi: stored"), Offers.of(new CacheModuleAttribute(), PythonVersion.V3_12, """
                import math
                class Items:
                    def __next__(self):
                        math.pi = 3
                        return 1
                def f(x):
                    total = 0.0
                    for y in x:
                        total = math.pi
                """));
    }

    @Test
    void theValueOfAMemberIsLeftAloneWhereAClassSaysWhatItIs() {
        assertEquals(List.of("cache Color.RED in _RED x2 as member at 1", "Odd.ONE: computed"),
                Offers.of(new CacheAttributeChain(), PythonVersion.V3_12, """
                        from enum import Enum
                        class Base(Enum):
                            @property
                            def value(self):
                                return object()
                        class Color(Base):
                            RED = 1
                        class Odd(Enum):
                            ONE = 1
                            def __get__(self, instance, owner):
                                return object()
                        def f(x):
                            for y in x:
                                y(Color.RED.value, Color.RED.name, Odd.ONE)
                        """));
    }
}
