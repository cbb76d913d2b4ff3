package dev.hasten.syntax;

import java.util.Arrays;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The tokens of a file in three parallel arrays, with the parser's place among them. Objects of ANTLR's
 * {@link Token} are made only to report an error.
 */
final class TokenBuffer implements TokenStream {

    final String text;

    /** The text again, with zeros after it. */
    final char[] chars;
    byte[] kinds;
    int[] starts;
    int[] ends;
    int count;
    int position;

    TokenBuffer(String text, char[] chars) {
        this.text = text;
        this.chars = chars;
        int capacity = text.length() / 4 + 16;
        kinds = new byte[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    void add(int kind, int start, int end) {
        int i = count;
        if (i == kinds.length) {
            grow();
        }
        kinds[i] = (byte) kind;
        starts[i] = start;
        ends[i] = end;
        count = i + 1;
    }

    private void grow() {
        int capacity = kinds.length * 2;
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
    }

    /** Moves past the current token; the end of the file stays current. */
    void advance() {
        if (position < count - 1) {
            position++;
        }
    }

    @Override
    public int LA(int distance) {
        if (distance == 1) {
            return kinds[position];
        }
        int i = distance > 0 ? position + distance - 1 : position + distance;
        return i < 0 ? 0 : i >= count ? Token.EOF : kinds[i];
    }

    @Override
    public Token LT(int distance) {
        return get(distance > 0 ? position + distance - 1 : position + distance);
    }

    @Override
    public Token get(int index) {
        int i = Math.max(0, Math.min(index, count - 1));
        CommonToken token = new CommonToken(kinds[i], text.substring(starts[i], ends[i]));
        token.setTokenIndex(i);
        token.setStartIndex(starts[i]);
        token.setStopIndex(ends[i] - 1);
        return token;
    }

    @Override
    public void consume() {
        advance();
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // Every token is kept anyway.
    }

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = index;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException("tokens are scanned before the parser starts");
    }

    @Override
    public String getText() {
        return text;
    }

    @Override
    public String getText(Interval tokens) {
        return text.substring(starts[tokens.a], ends[tokens.b]);
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token first, Token last) {
        return getText(Interval.of(first.getTokenIndex(), last.getTokenIndex()));
    }
}
