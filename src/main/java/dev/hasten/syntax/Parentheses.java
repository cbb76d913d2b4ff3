package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.COLON;
import static dev.hasten.syntax.antlr.PythonParser.LPAR;
import static dev.hasten.syntax.antlr.PythonParser.RPAR;

import dev.hasten.source.Span;
import org.jspecify.annotations.Nullable;

/** Finds parentheses around nodes and in their text. */
final class Parentheses {

    private final Original original;

    /** How many brackets are open after each token; made when first asked for. */
    private int @Nullable [] depths;

    Parentheses(Original original) {
        this.original = original;
    }

    /**
     * The span of {@code child} with all the parentheses around it that are its own: not those of an argument list,
     * nor those that tell {@code (x): int} from {@code x: int}.
     *
     * @param parent the node in which it stands
     */
    long around(Node child, Node parent) {
        boolean target = parent instanceof Stmt.AnnAssign assign && assign.target() == child;
        return target ? child.span() : original.tokens.parenthesized(child);
    }

    /** Whether {@code node}, a tuple or a sequence pattern, has brackets of its own. */
    boolean encloses(Node node) {
        int first = original.tokenAt(node.start());
        int last = original.tokenEndingAt(node.end());
        if (!Original.opens(original.kind(first)) || !Original.closes(original.kind(last))) {
            return false;
        }
        int depth = 0;
        for (int token = first; token < last; token++) {
            depth += step(token);
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a newline stands between two tokens of {@code node} that only brackets around it allow. */
    boolean needsBrackets(Node node) {
        if (original.source.lineAt(node.start()) == original.source.lineAt(node.end())) {
            return false;
        }
        int last = original.tokenEndingAt(node.end());
        int depth = 0;
        for (int token = original.tokenAt(node.start()); token < last; token++) {
            depth += step(token);
            if (depth == 0 && breaksLine(original.tokens.end(token), original.tokens.start(token + 1))) {
                return true;
            }
        }
        return false;
    }

    private int step(int token) {
        int kind = original.kind(token);
        if (Original.opens(kind) || Original.opensString(kind)) {
            return 1;
        }
        return Original.closes(kind) || Original.closesString(kind) ? -1 : 0;
    }

    /** Whether there is a newline without a backslash before it. */
    private boolean breaksLine(int from, int to) {
        for (int at = from; at < to; at++) {
            char c = original.text.charAt(at);
            if (c == '\n' || c == '\r') {
                return true;
            }
            if (c == '\\') {
                at = original.nextLine(at) - 1;
            }
        }
        return false;
    }

    /** Whether a bracket is open at {@code offset}. */
    boolean isOpen(int offset) {
        if (depths == null) {
            depths = depths();
        }
        return depths[original.tokenEndingAt(offset)] > 0;
    }

    private int[] depths() {
        int[] after = new int[original.tokens.size()];
        int depth = 0;
        for (int token = 0; token < after.length; token++) {
            depth += step(token);
            after[token] = depth;
        }
        return after;
    }
}
