package dev.hasten.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The arguments of a call or a class (Python reference, section 6.3.4), which stand on the node stack. */
final class CallArguments {

    private CallArguments() {
    }

    /**
     * Takes the keyword arguments from among the arguments from {@code first} to the top, where the first of them
     * stands; the others stay.
     */
    static List<Clause.Keyword> takeKeywords(NodeStack nodes, int first) {
        List<Clause.Keyword> keywords = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean unpacked = false;
        int kept = first;
        for (int i = first; i < nodes.size(); i++) {
            Object argument = nodes.get(i);
            if (argument instanceof Clause.Keyword keyword) {
                unpacked |= keyword.arg() == null;
                if (keyword.arg() != null && !names.add(keyword.arg())) {
                    throw new SyntaxException("keyword argument repeated: " + keyword.arg(), keyword.start());
                }
                keywords.add(keyword);
            } else {
                checkPositional((Expr) argument, unpacked);
                nodes.set(kept++, argument);
            }
        }
        nodes.cut(kept);
        return List.copyOf(keywords);
    }

    /** An argument without a name after one with a name must have a star. */
    private static void checkPositional(Expr argument, boolean unpacked) {
        boolean star = argument instanceof Expr.Starred;
        if (unpacked) {
            throw new SyntaxException(star ? "iterable argument unpacking follows keyword argument unpacking"
                    : "positional argument follows keyword argument unpacking", argument.start());
        }
        if (!star) {
            throw new SyntaxException("positional argument follows keyword argument", argument.start());
        }
    }
}
