package dev.hasten.source;

/** The characters from {@code start} to {@code end}, exclusive, give way to {@code text}; an insertion if it is empty. */
public record Edit(int start, int end, String text) {

    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }

    /** Whether it leaves the length of the text before {@code start} alone and replaces nothing. */
    public boolean isInsertion() {
        return start == end;
    }

    /** By how many characters the text grows. */
    int growth() {
        return text.length() - (end - start);
    }
}
