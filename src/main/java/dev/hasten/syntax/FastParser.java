package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import dev.hasten.source.Span;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNType;

/**
 * What ANTLR's own parser does for each token and each rule, less all that an LL(1) parser without a parse tree does
 * not need: no token objects, no listeners, no recovery from errors.
 *
 * <p>This class and the builders that extend it are public only because the generated parser lives in a package of its
 * own.
 */
public abstract class FastParser extends Parser {

    final TokenBuffer tokens;
    private PythonVersion oldest = PythonVersion.NEWEST;

    protected FastParser(TokenStream input) {
        super(input);
        tokens = (TokenBuffer) input;
        setErrorHandler(new FirstErrorThrows());
    }

    /** Sets the version from which on the text must be valid. */
    final void setOldest(PythonVersion version) {
        oldest = version;
    }

    /** Whether {@code needed} and all later versions are enough. */
    final boolean allows(PythonVersion needed) {
        return oldest.isAtLeast(needed);
    }

    /** Refuses {@code what}, which stands at token {@code at}, if the oldest version does not have it. */
    final void require(PythonVersion needed, String what, int at) {
        if (!allows(needed)) {
            throw error(what + " needs Python " + needed + ", but the target begins at " + oldest, at);
        }
    }

    /** The number of the current token. */
    protected final int here() {
        return tokens.position;
    }

    /** From the first character of token {@code at} to the end of the token that was read last. */
    protected final long span(int at) {
        return Span.of(tokens.starts[at], tokens.ends[tokens.position - 1]);
    }

    /** As {@link #span}, for what ends with a block: without the layout after its last statement. */
    protected final long blockSpan(int at) {
        int last = tokens.position - 1;
        while (tokens.kinds[last] <= DEDENT) {
            last--;
        }
        return Span.of(tokens.starts[at], tokens.ends[last]);
    }

    /** The kind of the token read {@code back} tokens ago; 1 for the last. */
    final int kindBefore(int back) {
        return tokens.kinds[tokens.position - back];
    }

    final SyntaxException error(String message, int token) {
        return new SyntaxException(message, tokens.starts[token]);
    }

    final SyntaxException error(String message, Node node) {
        return new SyntaxException(message, node.start());
    }

    @Override
    public final Token match(int kind) {
        if (tokens.kinds[tokens.position] != kind) {
            throw unexpected(kind);
        }
        tokens.advance();
        return null;
    }

    @Override
    public final Token consume() {
        tokens.advance();
        return null;
    }

    @Override
    public final void enterRule(ParserRuleContext context, int state, int rule) {
        // Nobody asks which rules are open.
    }

    @Override
    public final void enterOuterAlt(ParserRuleContext context, int alternative) {
        // There is no parse tree that would record it.
    }

    @Override
    public final void exitRule() {
        // See enterRule.
    }

    private SyntaxException unexpected(int wanted) {
        int found = tokens.kinds[tokens.position];
        String message = switch (wanted) {
            case COLON -> "expected ':'";
            case INDENT -> "expected an indented block";
            default -> found == INDENT ? "unexpected indent" : "invalid syntax";
        };
        return error(message, tokens.position);
    }

    /** The first error ends the parse; ANTLR's own strategy looks for one at every loop, which costs as much as the rest. */
    private static final class FirstErrorThrows implements ANTLRErrorStrategy {

        @Override
        public void reset(Parser recognizer) {
            // Keeps no state.
        }

        @Override
        public Token recoverInline(Parser recognizer) {
            throw ((FastParser) recognizer).unexpected(Token.INVALID_TYPE);
        }

        @Override
        public void recover(Parser recognizer, RecognitionException error) {
            throw ((FastParser) recognizer).unexpected(Token.INVALID_TYPE);
        }

        @Override
        public void sync(Parser recognizer) {
            // The next token is checked when it is matched.
        }

        @Override
        public boolean inErrorRecoveryMode(Parser recognizer) {
            return false;
        }

        @Override
        public void reportMatch(Parser recognizer) {
            // Nothing to leave: there is no recovery mode.
        }

        @Override
        public void reportError(Parser recognizer, RecognitionException error) {
            // The exception that follows from recover() is the report.
        }
    }

    /**
     * Stands in the generated parser for ANTLR's class of this name, since an inherited class goes before an imported
     * one. Nothing in an LL(1) parser ever reads the transition network, and reading it in is most of a cold start.
     */
    protected static final class ATNDeserializer {

        /** For the static initializer of the generated parser. */
        public ATNDeserializer() {
            // Nothing to prepare.
        }

        /** A network without decisions, whatever was serialized. */
        @SuppressWarnings("unused")
        public ATN deserialize(char[] serialized) {
            return new ATN(ATNType.PARSER, 0);
        }
    }
}
