package dev.hasten.syntax;

import java.util.Locale;

/**
 * The characters that <code>\\N{...}</code> names: by their names in the Unicode standard, their aliases, and the two
 * sets whose names follow a rule.
 */
final class UnicodeNames {

    private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
    private static final String SYLLABLE = "HANGUL SYLLABLE ";
    private static final String SELECTOR = "VS";

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final String[] LEADS = {"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ",
        "C", "K", "T", "P", "H"};
    private static final String[] VOWELS = {"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE",
        "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"};
    private static final String[] TAILS = {"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT",
        "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"};

    private UnicodeNames() {
    }

    /** The character of that name, whatever the case of its letters; -1 if there is none. */
    static int codePoint(String anyCase) {
        String name = anyCase.toUpperCase(Locale.ROOT);
        if (name.startsWith(IDEOGRAPH)) {
            return ideograph(name.substring(IDEOGRAPH.length()));
        }
        if (name.startsWith(SYLLABLE)) {
            return syllable(name.substring(SYLLABLE.length()));
        }
        Integer alias = UnicodeAliases.CODE_POINTS.get(name);
        if (alias != null) {
            return alias;
        }
        int selector = name.startsWith(SELECTOR) ? selector(name.substring(SELECTOR.length())) : -1;
        return selector >= 0 ? selector : listed(name);
    }

    /** The character that the standard lists by that name; Java makes up names for others, which do not count. */
    private static int listed(String name) {
        int codePoint;
        try {
            codePoint = Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            return -1;
        }
        boolean madeUp = switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> name.endsWith(" " + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
        };
        return madeUp || !name.equals(Character.getName(codePoint)) ? -1 : codePoint;
    }

    private static int ideograph(String hex) {
        if (hex.length() < 4 || hex.length() > 5) {
            return -1;
        }
        int codePoint;
        try {
            codePoint = Integer.parseInt(hex, 16);
        } catch (NumberFormatException e) {
            return -1;
        }
        Character.UnicodeBlock block = Character.UnicodeBlock.of(codePoint);
        boolean unified = block != null && block.toString().startsWith("CJK_UNIFIED_IDEOGRAPHS")
                && Character.isDefined(codePoint);
        return unified ? codePoint : -1;
    }

    private static int syllable(String name) {
        for (int lead = 0; lead < LEADS.length; lead++) {
            for (int vowel = 0; vowel < VOWELS.length; vowel++) {
                String start = LEADS[lead] + VOWELS[vowel];
                if (!name.startsWith(start)) {
                    continue;
                }
                for (int tail = 0; tail < TAILS.length; tail++) {
                    if (name.length() == start.length() + TAILS[tail].length() && name.endsWith(TAILS[tail])) {
                        return FIRST_SYLLABLE + (lead * VOWELS.length + vowel) * TAILS.length + tail;
                    }
                }
            }
        }
        return -1;
    }

    /** Variation selectors 1 to 16 stand in one block, 17 to 256 in another. */
    private static int selector(String digits) {
        int number;
        try {
            number = Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
        if (number < 1 || number > 256 || !digits.equals(Integer.toString(number))) {
            return -1;
        }
        return number <= 16 ? 0xFE00 + number - 1 : 0xE0100 + number - 17;
    }
}
