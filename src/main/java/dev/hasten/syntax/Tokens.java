package dev.hasten.syntax;

import java.util.Arrays;

/** The tokens of a file, by number, in the order of the text. White space and comments lie between them. */
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
}
