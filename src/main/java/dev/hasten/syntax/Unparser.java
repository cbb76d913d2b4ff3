package dev.hasten.syntax;

import java.util.List;

/**
 * Writes a tree, or any node of one, as Python, laid out as PEP 8 says. Nothing is taken from a source: comments and
 * layout that a node had there do not matter. Reading the text gives an equal tree, by {@link TreeEquality}.
 */
public final class Unparser {

    private Unparser() {
    }

    /**
     * The text of {@code node}, for every version of Python that has its syntax.
     *
     * @throws UnprintableException if a literal, or a field of an f-string, has no such text
     */
    public static String unparse(Node node) {
        return unparse(node, PythonVersion.V3_6);
    }

    /**
     * The text of {@code node}; that of a {@link Root} ends in a newline.
     *
     * @throws UnprintableException if a literal, or a field of an f-string in versions from {@code oldest} on, has no text
     */
    public static String unparse(Node node, PythonVersion oldest) {
        TextSink sink = new TextSink(new TextSink.Style("\n", "    ", oldest), "", Quoting.ANY);
        if (node instanceof Root root) {
            sink.statements(root.body());
            return root.body().isEmpty() ? "" : sink.written() + "\n";
        } else if (node instanceof Stmt stmt) {
            sink.statements(List.of(stmt));
        } else {
            sink.child(node, slotOf(node));
        }
        return sink.written();
    }

    private static Slot slotOf(Node node) {
        if (node instanceof Expr) {
            return Slot.STATEMENT;
        }
        return node instanceof Pattern ? Slot.PATTERN : Slot.CLAUSE;
    }
}
