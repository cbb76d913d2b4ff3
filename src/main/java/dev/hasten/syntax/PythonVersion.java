package dev.hasten.syntax;

/** A version of the language, by its minor number; they stand in order, so {@link #compareTo} is "older than". */
public enum PythonVersion {
    V3_6, V3_7, V3_8, V3_9, V3_10, V3_11, V3_12, V3_13, V3_14;

    /** The newest version whose syntax is known. */
    public static final PythonVersion NEWEST = V3_14;

    private static final int FIRST_MINOR = 6;

    /** The version {@code 3.minor}, or the nearest one that is known. */
    public static PythonVersion ofMinor(int minor) {
        PythonVersion[] all = values();
        return all[Math.max(0, Math.min(minor - FIRST_MINOR, all.length - 1))];
    }

    /** The number after {@code 3.}. */
    public int minor() {
        return ordinal() + FIRST_MINOR;
    }

    /** Whether this version has everything that {@code other} has. */
    public boolean isAtLeast(PythonVersion other) {
        return compareTo(other) >= 0;
    }

    /** As people write it: {@code 3.12}. */
    @Override
    public String toString() {
        return "3." + minor();
    }
}
