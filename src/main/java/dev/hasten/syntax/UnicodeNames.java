package dev.hasten.syntax;

import java.util.Locale;

/** The characters that <code>\N{...}</code> names. */
final class UnicodeNames {

    private UnicodeNames() {
    }

    /** The character of that name, whatever the case of its letters; -1 if there is none. */
    static int codePoint(String name) {
        try {
            return Character.codePointOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
