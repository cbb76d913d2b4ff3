package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.source.Edits;
import dev.hasten.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text, some changes of its tree, and the text that should come of them. */
final class ReprintCase extends Rewriter {

    private record Change(String old, String now) {
    }

    private final Source source;
    private final SyntaxTree parsed;
    private final List<Change> exprs = new ArrayList<>();
    private final List<Change> stmts = new ArrayList<>();
    private final Map<String, String> comments = new LinkedHashMap<>();
    private final Notes notes = Notes.none();
    private PythonVersion oldest = PythonVersion.V3_6;

    private ReprintCase(String text) {
        source = Source.ofText("test", text);
        parsed = ModuleParser.parse(text);
    }

    static ReprintCase of(String text) {
        return new ReprintCase(text);
    }

    /** Puts {@code now} in the place of each expression that reads {@code old}; {@code OLD} in it is that one. */
    ReprintCase expr(String old, String now) {
        exprs.add(new Change(old, now));
        return this;
    }

    /** Puts {@code now} in the place of each statement that starts with {@code old}; {@code OLD} in it is that one. */
    ReprintCase stmt(String old, String now) {
        stmts.add(new Change(old, now));
        return this;
    }

    /** Puts a comment above what each statement becomes that starts with {@code old}. */
    ReprintCase note(String old, String comment) {
        comments.put(old, comment);
        return this;
    }

    ReprintCase since(PythonVersion version) {
        oldest = version;
        return this;
    }

    /** The new text, after a look at whether it reads as the new tree. */
    String text() {
        Root changed = (Root) rewrite(parsed.root());
        assertTrue(changed != parsed.root(), "nothing changed");
        Edits edits = Reprinter.reprint(source, parsed, changed, notes, oldest);
        String text = edits.apply(source.text());
        Root again = ModuleParser.parse(text).root();
        assertTrue(TreeEquality.equal(changed, again), () -> "reads as another program:\n" + text);
        return text;
    }

    void gives(String expected) {
        assertEquals(expected, text());
    }

    private String textOf(Node node) {
        return source.text().substring(node.start(), node.end());
    }

    @Override
    public Node rewrite(Node node) {
        Node inner = node.mapChildren(this);
        if (node instanceof Expr && node.hasSpan()) {
            for (Change change : exprs) {
                if (change.old().equals(textOf(node))) {
                    return Snippet.expr(change.now(), (Expr) inner);
                }
            }
        }
        return inner;
    }

    @Override
    protected List<Stmt> rewriteStmt(Stmt stmt) {
        List<Stmt> result = changed(stmt);
        comments.forEach((old, comment) -> {
            if (textOf(stmt).startsWith(old)) {
                notes.add(result.get(0), comment);
            }
        });
        return result;
    }

    private List<Stmt> changed(Stmt stmt) {
        Stmt inner = stmt.mapChildren(this);
        for (Change change : stmts) {
            if (textOf(stmt).startsWith(change.old())) {
                return Snippet.stmts(change.now(), inner);
            }
        }
        return List.of(inner);
    }
}
