package dev.hasten.syntax;

import dev.hasten.syntax.antlr.PythonParser;

/** Reads Python files. */
public final class ModuleParser {

    private ModuleParser() {
    }

    /** The tree of {@code text}, in which all syntax up to {@link PythonVersion#NEWEST} may stand. */
    public static SyntaxTree parse(String text) {
        return parse(text, PythonVersion.NEWEST);
    }

    /**
     * The tree of {@code text}, which must be valid from version {@code oldest} on.
     *
     * @throws SyntaxException if it is not
     */
    public static SyntaxTree parse(String text, PythonVersion oldest) {
        TokenBuffer tokens = Scanner.scan(text);
        PythonParser parser = new PythonParser(tokens);
        StatementBuilder builder = parser;
        builder.setOldest(oldest);
        parser.file();
        return new SyntaxTree(text, new Tokens(tokens), builder.root());
    }
}
