package dev.hasten.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sorts the parameters of one function (Python reference, section 8.7). They stand on the node stack in the order in
 * which they were written, with a {@link Mark} before a star and where a slash is.
 */
final class ParameterList {

    /** What stands among the parameters without being one. */
    enum MarkKind { STAR, BARE_STAR, DOUBLE_STAR, SLASH }

    /** A mark, and where it was written. */
    record Mark(MarkKind kind, int offset) {
    }

    private static final int FEW = 8;

    private final NodeStack nodes;
    private final int from;
    private final int to;
    private int slash = -1;
    private int star = -1;
    private int doubleStar = -1;

    private ParameterList(NodeStack nodes, int mark) {
        this.nodes = nodes;
        from = mark;
        to = nodes.size();
    }

    /** Takes what stands above {@code mark}. */
    static Clause.Arguments take(NodeStack nodes, int mark, long span) {
        ParameterList list = new ParameterList(nodes, mark);
        list.findMarks();
        Clause.Arguments arguments = list.sorted(span);
        nodes.cut(mark);
        return arguments;
    }

    private void findMarks() {
        for (int i = from; i < to; i++) {
            if (doubleStar >= 0 && i != doubleStar + 1) {
                throw new SyntaxException("arguments cannot follow var-keyword argument", offset(i));
            }
            if (nodes.get(i) instanceof Mark mark) {
                place(mark, i);
            }
        }
    }

    private void place(Mark mark, int index) {
        switch (mark.kind()) {
            case SLASH -> {
                if (slash >= 0) {
                    throw new SyntaxException("/ may appear only once", mark.offset());
                }
                if (star >= 0) {
                    throw new SyntaxException("/ must be ahead of *", mark.offset());
                }
                if (index == from) {
                    throw new SyntaxException("at least one argument must precede /", mark.offset());
                }
                slash = index;
            }
            case STAR, BARE_STAR -> {
                if (star >= 0) {
                    throw new SyntaxException("* argument may appear only once", mark.offset());
                }
                star = index;
            }
            case DOUBLE_STAR -> doubleStar = index;
        }
    }

    private Clause.Arguments sorted(long span) {
        int keywordEnd = doubleStar >= 0 ? doubleStar : to;
        int positionalEnd = star >= 0 ? star : keywordEnd;
        int keywordStart = star >= 0 ? star + 1 : keywordEnd;
        Clause.Arg vararg = null;
        if (star >= 0 && ((Mark) nodes.get(star)).kind() == MarkKind.STAR) {
            vararg = arg(keywordStart++);
            refuseDefault(vararg, "var-positional argument cannot have default value");
        } else if (star >= 0 && keywordStart == keywordEnd) {
            throw new SyntaxException("named arguments must follow bare *", offset(star));
        }
        Clause.Arg kwarg = null;
        if (doubleStar >= 0) {
            kwarg = arg(doubleStar + 1);
            refuseDefault(kwarg, "var-keyword argument cannot have default value");
        }
        requireDefaultsLast(positionalEnd);
        requireDistinctNames();
        List<Clause.Arg> posonly = slash < 0 ? List.of() : nodes.copy(from, slash);
        List<Clause.Arg> args = nodes.copy(slash < 0 ? from : slash + 1, positionalEnd);
        return new Clause.Arguments(posonly, args, vararg, nodes.copy(keywordStart, keywordEnd), kwarg, span);
    }

    private static void refuseDefault(Clause.Arg arg, String message) {
        if (arg.defaultValue() != null) {
            throw new SyntaxException(message, arg.defaultValue().start());
        }
    }

    private void requireDefaultsLast(int end) {
        boolean defaults = false;
        for (int i = from; i < end; i++) {
            if (i == slash) {
                continue;
            }
            if (arg(i).defaultValue() != null) {
                defaults = true;
            } else if (defaults) {
                throw new SyntaxException("parameter without a default follows parameter with a default", offset(i));
            }
        }
    }

    private void requireDistinctNames() {
        if (to - from > FEW) {
            Set<String> seen = new HashSet<>();
            for (int i = from; i < to; i++) {
                if (nodes.get(i) instanceof Clause.Arg arg && !seen.add(arg.name())) {
                    throw duplicate(arg);
                }
            }
            return;
        }
        for (int i = from; i < to; i++) {
            for (int j = from; j < i; j++) {
                if (nodes.get(i) instanceof Clause.Arg second && nodes.get(j) instanceof Clause.Arg first
                        && first.name().equals(second.name())) {
                    throw duplicate(second);
                }
            }
        }
    }

    private static SyntaxException duplicate(Clause.Arg arg) {
        return new SyntaxException("duplicate argument '" + arg.name() + "' in function definition", arg.start());
    }

    private Clause.Arg arg(int index) {
        return (Clause.Arg) nodes.get(index);
    }

    private int offset(int index) {
        return nodes.get(index) instanceof Mark mark ? mark.offset() : arg(index).start();
    }
}
