package dev.hasten.syntax;

import org.junit.jupiter.api.Test;

/** Comments that a change brings along. */
class ReprintNotesTest {

    @Test
    void aNoteStandsAboveAStatementThatChanged() {
        ReprintCase.of("""
                def f(x):
                    # the old comment
                    return g(x)  # behind
                """).expr("g(x)", "x * 2").note("return", "inlined: g").gives("""
                def f(x):
                    # the old comment
                    # inlined: g
                    return x * 2  # behind
                """);
    }

    @Test
    void aNoteStandsAboveTheFirstStatementThatWasMadeAndBelowTheCommentOfItsOwn() {
        ReprintCase.of("""
                for x in xs:

                    # add it
                    total += g(x)
                """).stmt("total", "y = x * 2\nOLD").note("total", "inlined: g").gives("""
                for x in xs:

                    # add it
                    # inlined: g
                    y = x * 2
                    total += g(x)
                """);
    }

    @Test
    void aNoteStandsAboveAnElif() {
        ReprintCase.of("""
                if a:
                    pass
                elif g(b):
                    pass
                """).expr("g(b)", "b + 1").note("elif", "inlined: g").note("if g", "inlined: g").gives("""
                if a:
                    pass
                # inlined: g
                elif b + 1:
                    pass
                """);
    }

    @Test
    void aNoteStandsAboveTheLineOfAStatementThatSharesIt() {
        ReprintCase.of("""
                while a:
                    if b: x = 1; y = g(x)
                """).expr("g(x)", "x + 1").note("y", "inlined: g").gives("""
                while a:
                    # inlined: g
                    if b: x = 1; y = x + 1
                """);
    }

    @Test
    void aNoteGoesAlongWithAStatementThatMoves() {
        ReprintCase.of("""
                while a:
                    x = g(a)
                """).expr("g(a)", "a + 1").note("x =", "inlined: g").stmt("while", "if b:\n    OLD").gives("""
                if b:
                    while a:
                        # inlined: g
                        x = a + 1
                """);
    }

    @Test
    void aNoteThatStandsThereAlreadyIsNotWrittenAgain() {
        ReprintCase.of("""
                # inlined: g
                x = g(g(a))
                """).expr("g(g(a))", "a + 2").note("x =", "inlined: g").gives("""
                # inlined: g
                x = a + 2
                """);
    }
}
