package dev.hasten.source;

/**
 * A half-open range of offsets into a source text, packed into one {@code long}: two characters' worth of
 * object header saved for each of the hundreds of thousands of nodes that a large file has.
 *
 * <p>Offsets count UTF-16 code units, as {@link String#charAt} does.
 */
public final class Span {

    /** The span of something that stands nowhere in the source: a transform made it. */
    public static final long NONE = -1L;

    private Span() {
    }

    /** The span from {@code start} (inclusive) to {@code end} (exclusive). */
    public static long of(int start, int end) {
        return (long) start << 32 | end & 0xFFFF_FFFFL;
    }

    /** The offset of the first character; -1 for {@link #NONE}. */
    public static int start(long span) {
        return (int) (span >> 32);
    }

    /** The offset just after the last character; -1 for {@link #NONE}. */
    public static int end(long span) {
        return (int) span;
    }

    /** The number of characters covered. */
    public static int length(long span) {
        return end(span) - start(span);
    }

    /** Whether {@code outer} covers all of {@code inner}; both stand in the source. */
    public static boolean contains(long outer, long inner) {
        return start(outer) <= start(inner) && end(inner) <= end(outer);
    }
}
