package dev.hasten.cli;

/**
 * A file name pattern with the wildcards of git: {@code *} and {@code ?} stop at slashes, {@code [a-z]} and
 * {@code [!a-z]} are sets, a backslash makes the next character plain, and {@code **} as a whole part of the path
 * stands for any number of parts.
 */
record Glob(String pattern) {

    /** Whether the pattern describes all of {@code path}, whose parts are separated by slashes. */
    boolean matches(String path) {
        return matches(0, path, 0);
    }

    private boolean matches(int at, String path, int from) {
        int p = at;
        int t = from;
        while (p < pattern.length()) {
            char c = pattern.charAt(p);
            if (c == '*') {
                return isWholePart(p) ? matchesParts(p, path, t) : matchesStar(p, path, t);
            }
            if (t == path.length()) {
                return false;
            }
            char actual = path.charAt(t++);
            if (c == '?') {
                if (actual == '/') {
                    return false;
                }
                p++;
            } else if (c == '[' && setEnd(p) > 0) {
                if (actual == '/' || !setContains(p, actual)) {
                    return false;
                }
                p = setEnd(p) + 1;
            } else {
                if (c == '\\' && p + 1 < pattern.length()) {
                    c = pattern.charAt(++p);
                }
                if (c != actual) {
                    return false;
                }
                p++;
            }
        }
        return t == path.length();
    }

    private boolean isWholePart(int p) {
        return pattern.startsWith("**", p) && (p == 0 || pattern.charAt(p - 1) == '/')
                && (p + 2 == pattern.length() || pattern.charAt(p + 2) == '/');
    }

    /** At the end it stands for all that is inside, elsewhere for no part or some, each with its slash. */
    private boolean matchesParts(int p, String path, int from) {
        if (p + 2 == pattern.length()) {
            return from < path.length();
        }
        for (int t = from; t >= 0 && t < path.length(); t = path.indexOf('/', t) + 1) {
            if (matches(p + 3, path, t)) {
                return true;
            }
            if (path.indexOf('/', t) < 0) {
                return false;
            }
        }
        return false;
    }

    private boolean matchesStar(int star, String path, int from) {
        int p = star;
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        for (int t = from; t <= path.length(); t++) {
            if (matches(p, path, t)) {
                return true;
            }
            if (t < path.length() && path.charAt(t) == '/') {
                return false;
            }
        }
        return false;
    }

    /** Where the set that opens at {@code p} closes; -1 if it never does, and the bracket is a plain character. */
    private int setEnd(int p) {
        int first = isNegated(p) ? p + 2 : p + 1;
        for (int i = first; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\') {
                i++;
            } else if (pattern.charAt(i) == ']' && i > first) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNegated(int p) {
        return p + 1 < pattern.length() && (pattern.charAt(p + 1) == '!' || pattern.charAt(p + 1) == '^');
    }

    private boolean setContains(int p, char actual) {
        int end = setEnd(p);
        boolean found = false;
        for (int i = isNegated(p) ? p + 2 : p + 1; i < end; i++) {
            if (pattern.charAt(i) == '\\') {
                i++;
            }
            char low = pattern.charAt(i);
            char high = low;
            if (i + 2 < end && pattern.charAt(i + 1) == '-') {
                i += 2;
                high = pattern.charAt(i);
            }
            found |= low <= actual && actual <= high;
        }
        return found != isNegated(p);
    }
}
