package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import dev.hasten.source.Span;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * The tokens of a file, by number, in the order of the text; the last is the end of the file. White space and comments
 * are what lies between them. {@code NEWLINE} covers the end of a logical line; {@code INDENT} and {@code DEDENT}
 * are empty, and stand where the next token starts.
 */
public final class Tokens {

    private final String text;
    private final byte[] kinds;
    private final int[] starts;
    private final int[] ends;

    Tokens(TokenBuffer buffer) {
        text = buffer.text;
        kinds = Arrays.copyOf(buffer.kinds, buffer.count);
        starts = Arrays.copyOf(buffer.starts, buffer.count);
        ends = Arrays.copyOf(buffer.ends, buffer.count);
    }

    /** How many there are, the end of the file among them. */
    public int size() {
        return kinds.length;
    }

    /** The kind of token {@code i}: a constant of the generated parser, such as {@code PythonParser.LPAR}. */
    public int kind(int i) {
        return kinds[i];
    }

    /** The offset of its first character. */
    public int start(int i) {
        return starts[i];
    }

    /** The offset after its last character. */
    public int end(int i) {
        return ends[i];
    }

    /** As it was written. */
    public String text(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /** Whether token {@code i} is a {@code NEWLINE}, {@code INDENT} or {@code DEDENT}. */
    public boolean isLayout(int i) {
        return kinds[i] >= NEWLINE && kinds[i] <= DEDENT;
    }

    /** The first token that starts at {@code offset} or later; the end of the file if there is no other. */
    public int firstFrom(int offset) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first token of what stands at {@code span}, layout aside. */
    public int first(long span) {
        int i = firstFrom(Span.start(span));
        while (isLayout(i)) {
            i++;
        }
        return i;
    }

    /** The last token of what stands at {@code span}, layout aside. */
    public int last(long span) {
        int i = firstFrom(Span.end(span)) - 1;
        while (i > 0 && isLayout(i)) {
            i--;
        }
        return i;
    }

    /**
     * The span of an expression or pattern with all the parentheses that are its own. Those of a call, of parameters and of
     * imported names are not.
     */
    public long parenthesized(Node node) {
        int first = first(node.span());
        int last = last(node.span());
        while (first > 0 && kinds[first - 1] == LPAR && kinds[last + 1] == RPAR
                && (first == 1 || !endsOperand(kinds[first - 2]))) {
            first--;
            last++;
        }
        return Span.of(starts[first], ends[last]);
    }

    /** Whether a parenthesis after a token of this kind makes a call. */
    private static boolean endsOperand(int kind) {
        return switch (kind) {
            case NAME, NUMBER, STRING, FSTRING_END, RPAR, RSQB, RBRACE, ELLIPSIS, NONE, TRUE, FALSE -> true;
            default -> false;
        };
    }

    /** Gives the span of each comment between two offsets to {@code action}, from its {@code #} to its line's end. */
    public void forEachComment(int from, int to, LongConsumer action) {
        int hash = text.indexOf('#', from);
        while (hash >= 0 && hash < to) {
            int token = firstFrom(hash + 1) - 1;
            if (token >= 0 && ends[token] > hash) {
                hash = text.indexOf('#', ends[token]);
                continue;
            }
            int end = lineEnd(hash);
            action.accept(Span.of(hash, end));
            hash = text.indexOf('#', end);
        }
    }

    private int lineEnd(int from) {
        int lineFeed = text.indexOf('\n', from);
        int end = lineFeed < 0 ? text.length() : lineFeed;
        int carriageReturn = text.substring(from, end).indexOf('\r');
        return carriageReturn < 0 ? end : from + carriageReturn;
    }
}
