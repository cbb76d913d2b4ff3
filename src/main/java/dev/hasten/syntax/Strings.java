package dev.hasten.syntax;

import org.jspecify.annotations.Nullable;

/** What literals may look like at a place in the old text: in a field of an f-string, its quotes are taken. */
final class Strings {

    /** Outside of f-strings. */
    static final Strings NONE = new Strings(null, Quoting.ANY);

    private final @Nullable Original original;
    private final Quoting around;

    /** Inside an f-string, around which {@code around} applies. */
    Strings(@Nullable Original original, Quoting around) {
        this.original = original;
        this.around = around;
    }

    /** What applies at {@code offset}. */
    Quoting at(int offset) {
        if (original == null) {
            return around;
        }
        int nested = 0;
        int token = original.tokenEndingAt(offset);
        while (nested > 0 || !Original.opensString(original.kind(token))) {
            if (Original.closesString(original.kind(token))) {
                nested++;
            } else if (Original.opensString(original.kind(token))) {
                nested--;
            }
            token--;
        }
        String opening = original.text.substring(original.tokens.start(token), original.tokens.end(token));
        int quote = 0;
        while (Character.isLetter(opening.charAt(quote))) {
            quote++;
        }
        return around.inside(opening.substring(quote));
    }
}
