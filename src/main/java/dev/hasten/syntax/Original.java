package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.AT;
import static dev.hasten.syntax.antlr.PythonParser.DEDENT;
import static dev.hasten.syntax.antlr.PythonParser.ELIF;
import static dev.hasten.syntax.antlr.PythonParser.FSTRING_END;
import static dev.hasten.syntax.antlr.PythonParser.FSTRING_START;
import static dev.hasten.syntax.antlr.PythonParser.INDENT;
import static dev.hasten.syntax.antlr.PythonParser.LAST_SEMI;
import static dev.hasten.syntax.antlr.PythonParser.LBRACE;
import static dev.hasten.syntax.antlr.PythonParser.LPAR;
import static dev.hasten.syntax.antlr.PythonParser.LSQB;
import static dev.hasten.syntax.antlr.PythonParser.NEWLINE;
import static dev.hasten.syntax.antlr.PythonParser.RBRACE;
import static dev.hasten.syntax.antlr.PythonParser.RPAR;
import static dev.hasten.syntax.antlr.PythonParser.RSQB;
import static dev.hasten.syntax.antlr.PythonParser.STRING;
import static dev.hasten.syntax.antlr.PythonParser.TSTRING_START;

import dev.hasten.source.Source;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file as it was read: its text, tokens and tree, and what can be asked about a place in it. */
final class Original {

    final Source source;
    final String text;
    final Tokens tokens;
    final Root tree;
    final Comments comments;

    /** The tokens that end the logical lines. */
    private final int[] lineEnds;

    /** The strings of more than one line, found when first asked for. */
    private int @Nullable [] stringStarts;
    private int @Nullable [] stringEnds;

    Original(Source source, SyntaxTree parsed) {
        this.source = source;
        this.text = source.text();
        this.tokens = parsed.tokens();
        this.tree = parsed.root();
        this.comments = new Comments(tokens, text.length());
        int[] ends = new int[tokens.size()];
        int lines = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == NEWLINE) {
                ends[lines++] = i;
            }
        }
        this.lineEnds = Arrays.copyOf(ends, lines);
    }

    // ---- tokens

    /** The token that starts at {@code offset}, or the last one that starts before. */
    int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (tokens.start(middle) <= offset) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The last token that starts before {@code offset}: the one that ends there, if one does. */
    int tokenEndingAt(int offset) {
        return tokenAt(offset - 1);
    }

    int kind(int token) {
        return token < 0 || token >= tokens.size() ? NEWLINE : tokens.kind(token);
    }

    static boolean opens(int kind) {
        return kind == LPAR || kind == LSQB || kind == LBRACE;
    }

    static boolean closes(int kind) {
        return kind == RPAR || kind == RSQB || kind == RBRACE;
    }

    static boolean opensString(int kind) {
        return kind == FSTRING_START || kind == TSTRING_START;
    }

    static boolean closesString(int kind) {
        return kind == FSTRING_END;
    }

    /** Whether {@code offset} lies within a string, f-strings with all their fields among them. */
    boolean isInString(int offset) {
        if (stringStarts == null) {
            findLongStrings();
        }
        int found = Arrays.binarySearch(stringStarts, offset);
        int before = found >= 0 ? found - 1 : -found - 2;
        return before >= 0 && offset < stringEnds[before];
    }

    private void findLongStrings() {
        int[] starts = new int[tokens.size()];
        int[] ends = new int[tokens.size()];
        int count = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int kind = tokens.kind(i);
            if (opensString(kind) && depth++ == 0 || kind == STRING && depth == 0) {
                starts[count] = tokens.start(i);
            }
            if (closesString(kind) && --depth == 0 || kind == STRING && depth == 0) {
                ends[count] = tokens.end(i);
                if (source.lineAt(starts[count]) < source.lineAt(ends[count])) {
                    count++;
                }
            }
        }
        stringStarts = Arrays.copyOf(starts, count);
        stringEnds = Arrays.copyOf(ends, count);
    }

    String commentText(int comment) {
        return text.substring(comments.start(comment), comments.end(comment));
    }

    // ---- physical lines

    int lineStart(int offset) {
        return source.lineStart(source.lineAt(offset));
    }

    /** The end of the physical line at {@code offset}, its newline not counted. */
    int lineEnd(int offset) {
        return source.lineEnd(source.lineAt(offset));
    }

    /** The start of the physical line after the one at {@code offset}; the end of the text if there is none. */
    int nextLine(int offset) {
        int line = source.lineAt(offset);
        return line < source.lineCount() ? source.lineStart(line + 1) : text.length();
    }

    /** The first character from {@code from} on that is no blank, tab or form feed; at most {@code to}. */
    int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    // ---- logical lines

    /** The number of the logical line in which {@code offset} stands; what lies between two belongs to the second. */
    int logicalLine(int offset) {
        int low = -1;
        int high = lineEnds.length;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (tokens.start(lineEnds[middle]) < offset) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The first token of a logical line that is more than layout. */
    int firstToken(int logicalLine) {
        int token = logicalLine == 0 ? 0 : lineEnds[logicalLine - 1] + 1;
        while (tokens.kind(token) == INDENT || tokens.kind(token) == DEDENT) {
            token++;
        }
        return token;
    }

    /** Where the text of the logical line starts, after its indentation. */
    int logicalStart(int logicalLine) {
        return tokens.start(firstToken(logicalLine));
    }

    /** Where the newline after a logical line starts, or a comment before that. */
    int newlineAfter(int logicalLine) {
        return tokens.start(lineEnds[logicalLine]);
    }

    /** Just after the newline that ends the logical line before; 0 for the first. */
    int gapStart(int logicalLine) {
        return logicalLine == 0 ? 0 : tokens.end(lineEnds[logicalLine - 1]);
    }

    /** Whether nothing but indentation stands before {@code offset} in its logical line. */
    boolean startsLine(int offset) {
        return logicalStart(logicalLine(offset)) == offset;
    }

    /**
     * The indentation of the logical line at {@code offset}, what lies before a form feed left out.
     *
     * @throws UnprintableException if the line starts with a backslash, so that its indentation is anybody's guess
     */
    String indentation(int offset) {
        int line = logicalLine(offset);
        int start = logicalStart(line);
        int from = lineStart(start);
        boolean continued = from > gapStart(line) && source.line(source.lineAt(from) - 1).endsWith("\\");
        if (continued || skipBlanks(from, start) < start) {
            throw new UnprintableException("a line starts with a backslash: " + source.lineAt(start));
        }
        return text.substring(Math.max(from, text.lastIndexOf('\f', start - 1) + 1), start);
    }

    /** The blanks at the start of the line at {@code offset}, which may stand in the midst of a logical line. */
    String lineIndentation(int offset) {
        int start = Math.max(lineStart(offset), text.lastIndexOf('\f', offset - 1) + 1);
        return text.substring(start, Math.min(offset, skipBlanks(start, offset)));
    }

    /** How much deeper a block stands than what is around it, going by the first block of the file. */
    String step() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == INDENT) {
                return indentation(tokens.start(i));
            }
        }
        return "    ";
    }

    // ---- statements

    /** Where the text of a statement starts: with its decorators, and for {@code elif} at {@code if}. */
    int start(Node stmt) {
        if (stmt instanceof Stmt.FunctionDef def && !def.decorators().isEmpty()) {
            return decoratorStart(def.decorators().get(0));
        } else if (stmt instanceof Stmt.ClassDef def && !def.decorators().isEmpty()) {
            return decoratorStart(def.decorators().get(0));
        }
        return isElif(stmt) ? stmt.start() + 2 : stmt.start();
    }

    private int decoratorStart(Expr decorator) {
        int token = tokenAt(decorator.start()) - 1;
        while (tokens.kind(token) != AT) {
            token--;
        }
        return tokens.start(token);
    }

    /** Whether the statement stands as {@code elif} in the text. */
    boolean isElif(Node stmt) {
        return stmt instanceof Stmt.If && tokens.kind(tokenAt(stmt.start())) == ELIF;
    }

    /** The end of a statement, with a semicolon that only ends it. */
    int endWithSemicolon(Node stmt) {
        int next = tokenEndingAt(stmt.end()) + 1;
        return kind(next) == LAST_SEMI ? tokens.end(next) : stmt.end();
    }
}
