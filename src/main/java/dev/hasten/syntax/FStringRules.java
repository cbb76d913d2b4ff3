package dev.hasten.syntax;

/** What the fields of an f-string may hold (Python reference, section 2.4.3). */
public enum FStringRules {
    /** Before 3.12: no backslash, no comment, and no quote that the string itself uses. */
    STRICT,
    /** From 3.12 on (PEP 701): any expression. */
    FREE
}
