package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObserversTest {

    private static final String SPY = """
            import sys, traceback
            def spy():
                return dict(sys._getframe(2).f_locals)
            def named():
                return sys._getframe(2).f_locals["wanted"]
            def line():
                frame = sys._getframe()
                while frame.f_back is not None:
                    frame = frame.f_back
                return frame.f_lineno
            def through():
                return spy()
            class Tool:
                def run(self): spy()
            def last_words(error):
                return traceback.TracebackException.from_exception(error, capture_locals=True)
            def harmless(): pass
            if __name__ == "__main__":
                spy()
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "import spy;def f(x): spy.spy()                      | true",
        "from spy import spy as s;def f(x): s()              | true",
        "import spy;def f(x): spy.through()                  | true",
        "import spy;t = spy.Tool();def f(x): t.run()         | true",
        "def f(x):;    from spy import through;    through() | true",
        "import middle;def f(x): middle.call(x)              | true",
        "import spy;def f(x): return spy                     | true",
        "import spy;def f(x): spy.named()                    | false",
        "import spy;def f(wanted): spy.named()               | true",
        "import spy;def f(x): spy.line()                     | false",
        "import spy;def f(x): spy.harmless()                 | false",
        "import spy;def f(x): spy.last_words(x)              | false",
        "def f(x): spy()                                     | false",
    })
    void whoMentionsAnObserverMayBeObserved(String text, boolean observed) {
        Given given = Given.of("spy.py", SPY, "m.py", text.replace(';', '\n') + "\n", "middle.py",
                "import spy\ndef call(x): spy.spy()\n");
        assertEquals(observed, readsLocals(given, "m.py"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "import spy, m;m.f(spy.spy)                          | true",
        "import spy, between;between.g(spy.spy)              | true",
        "import m, spy;spy.harmless(m.f)                     | false",
        "import m;m.f(1)                                     | false",
    })
    void whatIsRunByOneWhoUsesAnObserverMayBeObserved(String other, boolean observed) {
        Given given = Given.of("spy.py", SPY, "m.py", "def f(x): x()\n", "other.py", other.replace(';', '\n') + "\n",
                "between.py", "def g(x):\n    import m\n    m.f(x)\n");
        assertEquals(observed, readsLocals(given, "m.py"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "import m;def spy(): m.f(1), dict(sys._getframe(1).f_locals)                          | false",
        "import m;def spy(): m.f(spy), dict(sys._getframe(1).f_locals)                        | true",
        "import m;@m.f;def spy(): return dict(sys._getframe(1).f_locals)                             | true",
        "import m;def spy():;    def look(): return dict(sys._getframe(1).f_locals);    m.f(look)    | true",
        "import m;def spy():;    m.f(lambda: dict(sys._getframe(1).f_locals))                        | true",
        "import m;class Spy:;    def look(self): return m.f(self.look), dict(sys._getframe(1).f_locals) | true",
        "import m;def spy(): return gc.get_referrers(m.f)                                            | true",
        "import m;def spy(e): m.f(1), [x.f_locals['x'] for x in e]                            | true",
        "import m;def spy(e):;    for t in inspect.getinnerframes(e): m.f(t[0].f_locals['x'])        | false",
    })
    void whatAnObserverCallsIsOverWhenItLooks(String other, boolean observed) {
        Given given = Given.of("m.py", "def f(x): x()\n", "other.py", other.replace(";", "\n") + "\n");
        assertEquals(observed, readsLocals(given, "m.py"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "import spy;def f(x): spy.near()                                       | true",
        "from spy import near as n;def f(x): n()                               | true",
        "import spy;def g(): spy.near();def f(x): g()                          | false",
        "import spy;def g(): spy.back();def f(x): g()                          | false",
        "import spy;def g(): spy.own();def f(x): g()                           | false",
        "import spy;def g(): spy.far();def f(x): g()                           | true",
        "import spy;def g(): spy.farther();def f(x): g()                       | true",
        "import spy;def g(): spy.waiting();def f(x): g()                       | true",
        "import spy;def g(): spy.counted(2);def f(x): g()                      | true",
        "import spy;def f(x): x();def g(): f(spy.near)                         | true",
        "import spy;def f(x): x();def g(): f(spy)                              | true",
        "import spy;def g(n): return spy.near if n else n;def f(x): g(x)()     | true",
    })
    void whoLooksAtItsCallerSeesNoOther(String text, boolean observed) {
        Given given = Given.of("spy.py", """
                import sys, inspect
                def near():
                    frame = sys._getframe(1)
                    return dict(frame.f_locals)
                def back(): return dict(inspect.currentframe().f_back.f_locals)
                def own(): return dict(sys._getframe().f_locals)
                def far(): return dict(sys._getframe(2).f_locals)
                def farther(): return dict(sys._getframe(1).f_back.f_locals)
                def waiting(): yield dict(sys._getframe(1).f_locals)
                def counted(n): return dict(sys._getframe(n).f_locals)
                """, "m.py", text.replace(';', '\n') + "\n");
        assertEquals(observed, readsLocals(given, "m.py"));
    }

    private static boolean readsLocals(Given given, String path) {
        FileFacts facts = given.facts(path);
        Scope function = facts.scopes().module().children().stream()
                .filter(scope -> scope.name().equals("f")).findFirst().orElseThrow();
        return facts.dynamics().readsLocals(function).isYes();
    }
}
