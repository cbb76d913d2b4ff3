package dev.hasten.syntax;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReprintStatementsTest {

    // ---- insertion

    @Test
    void whatIsPutBeforeAStatementStandsAboveItsComments() {
        ReprintCase.of("""
                def f(xs):
                    total = 0

                    # add them up
                    for x in xs:
                        total += x  # one by one
                    return total
                """).stmt("for", "t = g\nOLD").gives("""
                def f(xs):
                    total = 0

                    t = g
                    # add them up
                    for x in xs:
                        total += x  # one by one
                    return total
                """);
    }

    @Test
    void whatComesFirstInAFunctionStandsWithWhatItIsFor() {
        ReprintCase.of("""
                def f(self):
                    '''Doc.

                    More.
                    '''

                    return 1
                """).stmt("'''", "OLD\nx = self.x").gives("""
                def f(self):
                    '''Doc.

                    More.
                    '''

                    x = self.x
                    return 1
                """);
    }

    @Test
    void theCommentsThatOpenAFileStayFirst() {
        ReprintCase.of("""
                #!/usr/bin/env python
                # -*- coding: utf-8 -*-
                import a
                """).stmt("import", "x = 1\nOLD").gives("""
                #!/usr/bin/env python
                # -*- coding: utf-8 -*-
                x = 1
                import a
                """);
    }

    @Test
    void statementsAfterTheLastStandBelowTheCommentsOfItsBlock() {
        ReprintCase.of("""
                if a:
                    b()
                    # c
                # d
                """).stmt("if", "OLD\ne()").gives("""
                if a:
                    b()
                    # c
                e()
                # d
                """);
    }

    @Test
    void aDefinitionThatIsPutInStandsApart() {
        ReprintCase.of("""
                def f():
                    pass


                x = 1
                """).stmt("x", "def g():\n    pass\nOLD").gives("""
                def f():
                    pass


                def g():
                    pass


                x = 1
                """);
    }

    @Test
    void anEmptyFileTakesStatements() {
        ReprintCase.of("x\n").stmt("x", "").gives("");
    }

    // ---- removal and replacement

    @Test
    void theCommentsOfARemovedStatementStayOnLinesOfTheirOwn() {
        ReprintCase.of("""
                def f():
                    a()
                    # why b
                    b()  # after b
                    c()
                """).stmt("b()", "").gives("""
                def f():
                    a()
                    # why b
                    # after b
                    c()
                """);
    }

    @Test
    void aReplacedStatementLeavesTheCommentOfItsLineToTheNewOne() {
        ReprintCase.of("""
                x = f(a,  # first
                      b)  # last
                """).stmt("x", "y = 1\nz = 2").gives("""
                # first
                y = 1
                z = 2  # last
                """);
    }

    @Test
    void aBlockThatIsPutInTheWayOfACommentMovesItAbove() {
        ReprintCase.of("""
                x = 1  # one
                y = 2
                """).stmt("x", "if a:\n    b()").gives("""
                # one
                if a:
                    b()
                y = 2
                """);
    }

    // ---- moves

    @Test
    void aLoopIsIndentedAsAWholeButNotInsideItsStrings() {
        ReprintCase.of("""
                def f():
                    # above
                    for x in y:
                        # in it
                        s = '''a
                    b
                '''
                        g(x,
                          s)  # trailing
                """).stmt("for", "if h is g:\n    OLD").gives("""
                def f():
                    # above
                    if h is g:
                        for x in y:
                            # in it
                            s = '''a
                    b
                '''
                            g(x,
                              s)  # trailing
                """);
    }

    @Test
    void ofTwoCopiesOnlyTheFirstHasTheComments() {
        ReprintCase.of("""
                # above
                for x in y:
                    # in it
                    f(x)  # trailing
                    g(x,  # first
                      2)
                    # below
                z = 1
                """).stmt("for", "if a:\n    OLD\nelse:\n    OLD").gives("""
                # above
                if a:
                    for x in y:
                        # in it
                        f(x)  # trailing
                        g(x,  # first
                          2)
                        # below
                else:
                    for x in y:
                        f(x)
                        g(x,
                          2)
                z = 1
                """);
    }

    @Test
    void aChangedCopyKeepsTheRestOfItsText() {
        ReprintCase.of("""
                for x in y:
                    s.append( x )   # odd   spacing
                    if  x : break
                """).stmt("for", "if a:\n    OLD").expr("s.append", "t").gives("""
                if a:
                    for x in y:
                        t( x )   # odd   spacing
                        if  x : break
                """);
    }

    @Test
    void anExpressionIsHoistedAsItIsWritten() {
        ReprintCase.of("""
                for x in y:
                    f( a . b )
                """).stmt("f(", "t = 1\nOLD").expr("a . b", "OLD + t").gives("""
                for x in y:
                    t = 1
                    f( a . b + t )
                """);
    }

    @Test
    void aNewConditionThatIsTooLongStandsInLinesOfItsOwn() {
        String first = "the_first_of_two_conditions_with_long_names(x)";
        String second = "the_second_of_two_conditions_with_long_names(x) or z";
        ReprintCase.of("""
                for x in y:
                  f(x)
                """).stmt("f(", "if " + first + " and (" + second + "):\n    OLD").gives("""
                for x in y:
                  if (%s
                      and (%s)):
                    f(x)
                """.formatted(first, second));
    }

    @Test
    void aDecoratedFunctionMovesWithItsDecorators() {
        ReprintCase.of("""
                # above
                @a
                @b  # two
                def f(): pass
                """).stmt("def", "if x:\n    OLD").gives("""
                # above
                if x:
                    @a
                    @b  # two
                    def f(): pass
                """);
    }

    // ---- statements that share a line

    @Test
    void aSuiteOnTheLineOfItsHeaderIsBrokenOnlyIfItMustBe() {
        ReprintCase.of("for x in y: f(x); g(x)  # c\n").stmt("f(", "h(x)").gives("for x in y: h(x); g(x)  # c\n");
        ReprintCase.of("for x in y: f(x); g(x)  # c\n").stmt("f(", "t = 1\nOLD").gives("""
                for x in y:
                    t = 1
                    f(x)
                    g(x)  # c
                """);
        ReprintCase.of("if x: return_(1)\n").stmt("return_", "OLD\nx = 2").gives("""
                if x:
                    return_(1)
                    x = 2
                """);
    }

    @Test
    void statementsBetweenSemicolonsGetLinesOnlyIfTheyMust() {
        ReprintCase.of("a(); b(); c();  # d\n").stmt("b", "x = 1").gives("a(); x = 1; c();  # d\n");
        ReprintCase.of("a(); b(); c();  # d\n").expr("b", "x").gives("a(); x(); c();  # d\n");
        ReprintCase.of("a(); b(); c();  # d\n").stmt("b", "").gives("a()\nc();  # d\n");
        ReprintCase.of("a(); b(); c()\n").stmt("b", "for x in y:\n    OLD").gives("""
                a()
                for x in y:
                    b()
                c()
                """);
    }

    // ---- elif

    @Test
    void anElifBecomesElseWhenAStatementComesBeforeItsIf() {
        ReprintCase.of("""
                if a:
                    f()
                # or else
                elif b:  # b
                    g()
                else:
                    h()
                """).stmt("elif", "x = 1\nOLD").gives("""
                if a:
                    f()
                # or else
                else:
                    x = 1
                    if b:  # b
                        g()
                    else:
                        h()
                """);
    }

    @Test
    void aChangedTestOfAnElifStaysAnElif() {
        ReprintCase.of("if a:\n    f()\nelif(b):\n    g()\n").expr("b", "c").gives("if a:\n    f()\nelif c:\n    g()\n");
    }

    @Test
    void aNewIfThatIsAllBelowElseBecomesAnElif() {
        ReprintCase.of("if a:\n    f()\nelse:\n    g()  # g\nh()\n").stmt("g", "if b:\n    OLD\nelse:\n    x = 1").gives("""
                if a:
                    f()
                elif b:
                    g()  # g
                else:
                    x = 1
                h()
                """);
    }

    @Test
    void aNewIfStaysBelowAnElseWithAComment() {
        ReprintCase.of("if a:\n    f()\nelse:  # or else\n    g()\n").stmt("g", "if b:\n    OLD").gives("""
                if a:
                    f()
                else:  # or else
                    if b:
                        g()
                """);
    }

    @Test
    void aNewIfStaysBelowTheElseOfALoop() {
        ReprintCase.of("for a in b:\n    f()\nelse:\n    g()\n").stmt("g", "if b:\n    OLD").gives("""
                for a in b:
                    f()
                else:
                    if b:
                        g()
                """);
    }

    // ---- layout of the file

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void newLinesEndAsTheOthersDo(String newline) {
        String before = "if a:\n\tb()  # c\nd()".replace("\n", newline);
        String after = "if a:\n\tx = 1\n\tif y:\n\t\tb()  # c\nd()\ne()".replace("\n", newline);
        ReprintCase.of(before).stmt("b", "x = 1\nif y:\n    OLD").stmt("d", "OLD\ne()").gives(after);
    }

    @Test
    void aFormFeedStaysWhereItIs() {
        ReprintCase.of("a()\n\f\nb()\n\fc()\n").stmt("c", "x = 1").gives("a()\n\f\nb()\n\fx = 1\n");
    }

    @Test
    void theDepthOfBlocksIsThatOfTheFile() {
        ReprintCase.of("if a:\n  b()\n").stmt("b", "while c:\n    OLD").gives("if a:\n  while c:\n    b()\n");
    }
}
