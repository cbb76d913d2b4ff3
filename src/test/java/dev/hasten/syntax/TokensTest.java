package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hasten.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static String cut(String text, long span) {
        return text.substring(Span.start(span), Span.end(span));
    }

    private static List<String> comments(String text, int from, int to) {
        List<String> found = new ArrayList<>();
        ModuleParser.parse(text).tokens().forEachComment(from, to, span -> found.add(cut(text, span)));
        return found;
    }

    @Test
    void commentsAreFoundBetweenTokensAndNotInStrings() {
        String text = """
                # one
                x = "# no"  # two
                if x:
                    # three
                    f'''# no {x  # four
                    } #no'''
                # five""";
        assertEquals(List.of("# one", "# two", "# three", "# four", "# five"), comments(text, 0, text.length()));
    }

    @Test
    void commentsOutsideTheRangeAreLeftOut() {
        String text = "a # one\nb # two\nc # three\n";
        assertEquals(List.of("# two"), comments(text, text.indexOf('b'), text.indexOf('c')));
        assertEquals(List.of(), comments(text, 0, 1));
        assertEquals(List.of("# c"), comments("'#b' # c", 1, 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "((x))          | ((x))",
        "( x )          | ( x )",
        "x              | x",
        "return_ = (x)  | (x)",
        "f(x)           | x",
        "f((x))         | (x)",
        "a[0](x)        | x",
        "not (x)        | (x)",
        "(x).y          | (x)",
        "(x, y)         | x",
        "print (x)      | x",
        "lambda: (x)    | (x)",
        "if (x): pass   | (x)",
        "with (x): pass | (x)",
    })
    void parenthesesOfAnExpressionAreItsOwn(String text, String expected) {
        SyntaxTree tree = ModuleParser.parse(text);
        List<Expr.Name> found = new ArrayList<>();
        find(tree.root(), found);
        assertEquals(expected, cut(text, tree.tokens().parenthesized(found.get(0))));
    }

    private static void find(Node node, List<Expr.Name> found) {
        if (node instanceof Expr.Name name && name.id().equals("x")) {
            found.add(name);
        }
        node.forEachChild(child -> find(child, found));
    }

    @Test
    void tokensOfASpanLeaveLayoutAside() {
        String text = "if x:\n    y\nz\n";
        SyntaxTree tree = ModuleParser.parse(text);
        Stmt.If branch = (Stmt.If) tree.root().body().get(0);
        Tokens tokens = tree.tokens();
        assertEquals("y", tokens.text(tokens.first(branch.body().get(0).span())));
        assertEquals("y", tokens.text(tokens.last(branch.span())));
        assertEquals("z", tokens.text(tokens.first(tree.root().body().get(1).span())));
    }
}
