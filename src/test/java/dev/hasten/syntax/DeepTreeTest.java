package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.source.Source;
import org.junit.jupiter.api.Test;

/** Generated programs have expressions that nest thousands deep on the left. */
class DeepTreeTest {

    private static final int DEPTH = 20_000;

    private static void renameFirst(String text, String expected) throws InterruptedException {
        Corpus.inDeepThread(() -> {
            Source source = Source.ofText("test", text);
            SyntaxTree parsed = ModuleParser.parse(text);
            Root changed = (Root) new Rewriter() {
                @Override
                public Node rewrite(Node node) {
                    return node instanceof Expr.Name name && name.id().equals("first")
                            ? new Expr.Name("other", name.ctx(), name.span()) : node.mapChildren(this);
                }
            }.rewrite(parsed.root());
            String result = Reprinter.reprint(source, parsed, changed, Notes.NONE, PythonVersion.V3_6).apply(text);
            assertEquals(expected, result);
            Root again = ModuleParser.parse(Unparser.unparse(changed)).root();
            assertTrue(TreeEquality.equal(changed, again));
        });
    }

    @Test
    void aLongSumIsReprintedAndUnparsed() throws InterruptedException {
        String rest = " + x".repeat(DEPTH);
        renameFirst("y = first" + rest + "\n", "y = other" + rest + "\n");
    }

    @Test
    void aLongChainOfCallsIsReprintedAndUnparsed() throws InterruptedException {
        String rest = ".f(x)".repeat(DEPTH);
        renameFirst("y = first" + rest + "\n", "y = other" + rest + "\n");
    }

    @Test
    void aLongListIsReprintedAndUnparsed() throws InterruptedException {
        String rest = ", x".repeat(DEPTH);
        renameFirst("y = [first" + rest + "]\n", "y = [other" + rest + "]\n");
    }

    @Test
    void aLongChainOfElifIsReprintedAndUnparsed() throws InterruptedException {
        String rest = "elif x:\n    pass\n".repeat(DEPTH / 100);
        renameFirst("if first:\n    pass\n" + rest, "if other:\n    pass\n" + rest);
    }
}
