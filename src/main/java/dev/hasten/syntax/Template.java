package dev.hasten.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** How a node is written, with holes where its children stand. Blanks that are for the eye only are left out. */
final class Template implements Sink {

    /** A piece of a template. */
    sealed interface Part {
        /** Whether {@code other}, from another node of the class, is the same but for what fills the holes. */
        boolean fits(Part other);
    }

    /** Text that belongs to the node itself: names, keywords, operators, punctuation. */
    record Text(String text) implements Part {
        // Written out, as Java makes it at run time for a record, which takes a tenth of a short run.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text part && text.equals(part.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }


        private static final java.util.regex.Pattern WORD = java.util.regex.Pattern.compile(
                "[\\w\\x{80}-\\x{10ffff}]+|(\\*\\*|//|<<|>>)=?|->|:=|[-+*/%&|^@<>=!]=|\\S");

        @Override
        public boolean fits(Part other) {
            return equals(other);
        }

        /** The tokens in it. */
        List<String> words() {
            return WORD.matcher(text).results().map(MatchResult::group).toList();
        }
    }

    /** A literal, or literal text of an f-string. */
    record Value(Literal value) implements Part {
        @Override
        public boolean fits(Part other) {
            return equals(other);
        }
    }

    /** A child in its place. */
    record Hole(Node child, Slot slot) implements Part {
        @Override
        public boolean fits(Part other) {
            return other instanceof Hole hole && hole.slot == slot && isSpecial(hole.child) == isSpecial(child);
        }

        /** Whether a tuple with it may need parentheses where another does not. */
        private static boolean isSpecial(Node node) {
            return node instanceof Expr.Starred || node instanceof Expr.Slice;
        }
    }

    /** A list of statements. */
    record Block(List<Stmt> body) implements Part {
        @Override
        public boolean fits(Part other) {
            return other instanceof Block;
        }
    }

    /** Something that is like nothing else. */
    record Opaque(Node node) implements Part {
        @Override
        public boolean fits(Part other) {
            return other instanceof Opaque opaque && opaque.node == node;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    private Template() {
    }

    /** The template of {@code node}, which stands in {@code slot}; for a statement the slot does not matter. */
    static Template of(Node node, Slot slot) {
        Template template = new Template();
        NodeUnparser unparser = new NodeUnparser(template);
        if (node instanceof Stmt stmt) {
            unparser.write(stmt);
        } else {
            unparser.write(node, slot);
        }
        template.flush();
        return template;
    }

    /** The pieces, in the order in which they are written. */
    List<Part> parts() {
        return parts;
    }

    /** Whether two nodes of one class differ in nothing but their children. */
    boolean fits(Template other) {
        return fits(other, 0, 0);
    }

    /** Whether two nodes of one class differ in nothing but their children, and tokens in the place of others. */
    boolean fitsButForWords(Template other) {
        if (parts.size() != other.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean words = parts.get(i) instanceof Text ours && other.parts.get(i) instanceof Text theirs
                    && ours.words().size() == theirs.words().size();
            if (!words && !parts.get(i).fits(other.parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether they differ in nothing but children and what stands before the first block. */
    boolean fitsFromBlock(Template other) {
        int ours = firstBlock();
        int theirs = other.firstBlock();
        return ours >= 0 && theirs >= 0 && fits(other, ours, theirs);
    }

    private boolean fits(Template other, int from, int otherFrom) {
        if (parts.size() - from != other.parts.size() - otherFrom) {
            return false;
        }
        for (int i = 0; i < parts.size() - from; i++) {
            if (!parts.get(from + i).fits(other.parts.get(otherFrom + i))) {
                return false;
            }
        }
        return true;
    }

    /** The first part that is a block or a case; -1 if there is none. */
    int firstBlock() {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part instanceof Block || part instanceof Hole hole && hole.child() instanceof Clause.MatchCase) {
                return i;
            }
        }
        return -1;
    }

    private void add(Part part) {
        flush();
        parts.add(part);
    }

    private void flush() {
        if (pending.length() > 0) {
            parts.add(new Text(pending.toString()));
            pending.setLength(0);
        }
    }

    @Override
    public void text(String text) {
        pending.append(text);
    }

    @Override
    public void open(String bracket) {
        pending.append(bracket);
    }

    @Override
    public void close(String bracket) {
        pending.append(bracket);
    }

    @Override
    public void blank() {
        // Not part of what the node is.
    }

    @Override
    public void literal(Literal value) {
        add(new Value(value));
    }

    /** The text of an f-string counts as its own, the fields as children. A t-string shows its source to the program. */
    @Override
    public void interpolated(Expr string) {
        if (string instanceof Expr.JoinedStr joined) {
            for (Expr value : joined.values()) {
                if (value instanceof Expr.Constant constant) {
                    literal(constant.value());
                } else {
                    child(value, Slot.FIELD);
                }
            }
        } else {
            add(new Opaque(string));
        }
    }

    @Override
    public void child(Node child, Slot slot) {
        add(new Hole(child, slot));
    }

    @Override
    public void line() {
        pending.append('\n');
    }

    @Override
    public void block(List<Stmt> body) {
        add(new Block(body));
    }

    @Override
    public void cases(List<Clause.MatchCase> cases) {
        for (Clause.MatchCase each : cases) {
            child(each, Slot.CLAUSE);
        }
    }

    @Override
    public void orelse(List<Stmt> orelse) {
        text("\nelse:");
        block(orelse);
    }
}
