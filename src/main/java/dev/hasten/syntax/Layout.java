package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

/**
 * Stands between the scanner and the parser: finds the logical lines and their indentation (Python reference,
 * section 2.1), matches brackets, and re-types the few tokens over which the parser would stumble with one token of
 * lookahead.
 */
final class Layout {

    private static final int TAB = 8;
    private static final int MAX_BRACKETS = 200;
    private static final int MAX_INDENTS = 100;

    /** After a comma, these say that no element follows. */
    private static final long CLOSERS = 1L << RPAR | 1L << RSQB | 1L << RBRACE | 1L << EQUAL | 1L << COLON
            | 1L << SEMI | 1L << IN | 1L << EXCLAMATION | 1L << AUGASSIGN | 1L << IF;
    private static final long OPENERS = 1L << LPAR | 1L << LSQB | 1L << LBRACE;
    private static final long ENDERS = 1L << RPAR | 1L << RSQB | 1L << RBRACE;

    private final char[] chars;
    private final TokenBuffer out;

    private boolean atLineStart = true;
    private int lineStart;

    /** The first token of the logical line, and of the statement, where soft keywords may stand. */
    private int lineToken;
    private int statementToken;
    private int matchToken = -1;
    private boolean matchBlockNext;

    /** For each level of indentation: its column with tabs of eight, and with tabs of one. */
    private final int[] columns = new int[MAX_INDENTS + 1];
    private final int[] narrowColumns = new int[MAX_INDENTS + 1];
    private final boolean[] matchBlock = new boolean[MAX_INDENTS + 1];
    private int level;

    /** For each open bracket: its token, and how many {@code lambda} inside wait for their colon. */
    private final int[] brackets = new int[MAX_BRACKETS + 1];
    private final int[] lambdas = new int[MAX_BRACKETS + 1];
    private int depth;

    Layout(char[] chars, TokenBuffer out) {
        this.chars = chars;
        this.out = out;
    }

    /** How many brackets are open, fields of f-strings among them. */
    int depth() {
        return depth;
    }

    /** A token of the scanner. */
    void add(int kind, int start, int end) {
        if (atLineStart) {
            beginLine(start);
        }
        int last = out.count - 1;
        if (last >= 0) {
            int before = out.kinds[last];
            if (before == COMMA && kind < Long.SIZE && (CLOSERS >>> kind & 1) != 0) {
                closeComma(kind, last);
            } else if (kind == NOT && before == IS) {
                out.add(NOT_AFTER_IS, start, end);
                return;
            }
        }
        switch (kind) {
            case LPAR, LSQB, LBRACE -> open(start);
            case RPAR, RSQB, RBRACE -> close(kind, start);
            case LAMBDA -> lambdas[depth]++;
            case COLON -> colon();
            case SEMI -> statementToken = out.count + 1;
            case NAME -> {
                out.add(softKeyword(start, end), start, end);
                return;
            }
            default -> {
            }
        }
        out.add(kind, start, end);
    }

    /** The end of a physical line; of a logical one if no bracket is open and there was anything on it. */
    void newline(int start, int end) {
        if (depth != 0) {
            return;
        }
        if (!atLineStart) {
            endLine(start, end);
        }
        lineStart = end;
    }

    private void endLine(int start, int end) {
        int last = out.count - 1;
        switch (out.kinds[last]) {
            case COMMA -> out.kinds[last] = LAST_COMMA;
            case SEMI -> out.kinds[last] = LAST_SEMI;
            case COLON -> {
                // No other statement ends with a colon and begins with a name.
                if (matchToken >= 0) {
                    out.kinds[matchToken] = MATCH;
                    matchBlockNext = true;
                }
            }
            default -> {
            }
        }
        matchToken = -1;
        out.add(NEWLINE, start, end);
        atLineStart = true;
    }

    /** The end of the file, which ends the line and all blocks. */
    void finish(int end) {
        if (depth > 0) {
            int open = brackets[depth];
            throw new SyntaxException("'" + chars[out.starts[open]] + "' was never closed", out.starts[open]);
        }
        newline(end, end);
        while (level > 0) {
            level--;
            out.add(DEDENT, end, end);
        }
        out.add(EOF, end, end);
    }

    private void beginLine(int start) {
        atLineStart = false;
        int column = 0;
        int narrow = 0;
        for (int i = lineStart; i < start; i++) {
            char c = chars[i];
            if (c == ' ') {
                column++;
                narrow++;
            } else if (c == '\t') {
                column = (column / TAB + 1) * TAB;
                narrow++;
            } else if (c == '\f') {
                column = 0;
                narrow = 0;
            } else {
                break;
            }
        }
        if (column != columns[level]) {
            indent(column, narrow, start);
        } else if (narrow != narrowColumns[level]) {
            throw inconsistentTabs(start);
        }
        matchBlockNext = false;
        lineToken = out.count;
        statementToken = out.count;
    }

    private void indent(int column, int narrow, int start) {
        if (column > columns[level]) {
            if (narrow <= narrowColumns[level]) {
                throw inconsistentTabs(start);
            }
            if (level + 1 >= MAX_INDENTS) {
                throw new SyntaxException("too many levels of indentation", start);
            }
            level++;
            columns[level] = column;
            narrowColumns[level] = narrow;
            matchBlock[level] = matchBlockNext;
            out.add(INDENT, start, start);
            return;
        }
        while (column < columns[level]) {
            level--;
            out.add(DEDENT, start, start);
        }
        if (column != columns[level]) {
            throw new SyntaxException("unindent does not match any outer indentation level", start);
        }
        if (narrow != narrowColumns[level]) {
            throw inconsistentTabs(start);
        }
    }

    private static SyntaxException inconsistentTabs(int start) {
        return new SyntaxException("inconsistent use of tabs and spaces in indentation", start);
    }

    private void open(int start) {
        if (depth == MAX_BRACKETS) {
            throw new SyntaxException("too many nested parentheses", start);
        }
        depth++;
        brackets[depth] = out.count;
        lambdas[depth] = 0;
    }

    private void close(int kind, int start) {
        if (depth == 0) {
            throw new SyntaxException("unmatched '" + chars[start] + "'", start);
        }
        int open = brackets[depth];
        if (out.kinds[open] + 1 != kind) {
            throw new SyntaxException("closing parenthesis '" + chars[start] + "' does not match opening parenthesis '"
                    + chars[out.starts[open]] + "'", start);
        }
        depth--;
    }

    private void colon() {
        if (lambdas[depth] > 0) {
            lambdas[depth]--;
        } else if (depth == 0) {
            statementToken = out.count + 1;
        }
    }

    /** A slice may follow in {@code x[a, :]}, but not in {@code x[lambda a,: a]}. */
    private void closeComma(int kind, int comma) {
        boolean slice = kind == COLON && depth > 0 && out.kinds[brackets[depth]] == LSQB && lambdas[depth] == 0;
        if (!slice) {
            out.kinds[comma] = LAST_COMMA;
        }
    }

    /** The kind of a name: {@code type} turns keyword when a name follows it, {@code case} at once. */
    private int softKeyword(int start, int end) {
        int here = out.count;
        if (here == lineToken) {
            if (is("match", start, end)) {
                matchToken = here;
            } else if (matchBlock[level] && is("case", start, end)) {
                return CASE;
            }
        } else if (here == statementToken + 1 && out.kinds[here - 1] == NAME
                && is("type", out.starts[here - 1], out.ends[here - 1])) {
            out.kinds[here - 1] = TYPE;
        }
        return NAME;
    }

    private boolean is(String word, int start, int end) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
