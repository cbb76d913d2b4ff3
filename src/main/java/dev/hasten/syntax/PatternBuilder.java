package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** Makes the patterns of {@code match} statements (Python reference, section 8.6), for the actions of the grammar. */
public abstract class PatternBuilder extends StringExpressionBuilder {

    private static final String WILDCARD = "_";

    /** {@code **rest} of a mapping, on the node stack. */
    private record Rest(@Nullable String name, int offset) {
    }

    protected PatternBuilder(TokenStream input) {
        super(input);
    }

    /** Whether what was pushed since {@code mark} is a sequence pattern without brackets. */
    protected final boolean isOpenSequence(int mark, boolean comma) {
        return comma || nodes.size() - mark != 1;
    }

    protected final Pattern onePattern() {
        Pattern one = (Pattern) nodes.pop();
        if (one instanceof Pattern.MatchStar) {
            throw error("invalid syntax", one);
        }
        return one;
    }

    protected final Pattern sequencePattern(int at, int mark) {
        return new Pattern.MatchSequence(patternList(mark), span(at));
    }

    private List<Pattern> patternList(int mark) {
        boolean star = false;
        for (int i = mark; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Pattern.MatchStar second) {
                if (star) {
                    throw error("multiple starred expressions in sequence pattern", second);
                }
                star = true;
            }
        }
        return list(mark);
    }

    /** Parentheses belong to a sequence pattern, but not to any other. */
    protected final Pattern groupPattern(int at, Pattern inner, boolean open) {
        return open ? new Pattern.MatchSequence(((Pattern.MatchSequence) inner).patterns(), span(at)) : inner;
    }

    protected final Pattern orPattern(int at, int mark) {
        return nodes.size() - mark == 1 ? (Pattern) nodes.pop() : new Pattern.MatchOr(list(mark), span(at));
    }

    protected final Pattern matchAs(int at, Pattern pattern) {
        String name = name();
        if (name.equals(WILDCARD)) {
            throw error("cannot use '_' as a target", here() - 1);
        }
        return new Pattern.MatchAs(pattern, name, span(at));
    }

    /** The name of a starred capture; none for the wildcard. */
    protected final @Nullable String captureName() {
        String name = name();
        return name.equals(WILDCARD) ? null : name;
    }

    /** A capture, the wildcard, or a dotted name. */
    protected final Pattern namePattern(int at, Expr name) {
        return name instanceof Expr.Name ? new Pattern.MatchAs(null, captureName(), span(at))
                : new Pattern.MatchValue(name, span(at));
    }

    protected final Pattern singletonPattern(int at) {
        return new Pattern.MatchSingleton(literals.value(at), span(at));
    }

    protected final Pattern stringPattern(int at, Expr strings) {
        if (!(strings instanceof Expr.Constant)) {
            throw error("patterns may only match literals and attribute lookups", at);
        }
        return new Pattern.MatchValue(strings, span(at));
    }

    protected final Expr signedNumber(int at) {
        int number = here() - 1;
        Expr constant = new Expr.Constant(literals.value(number), span(number));
        return number == at ? constant : new Expr.UnaryOp(Expr.UnaryOperator.U_SUB, constant, span(at));
    }

    /** {@code real + imaginary}. */
    protected final Expr complexNumber(int at, Expr real) {
        int number = here() - 1;
        Expr left = real instanceof Expr.UnaryOp unary ? unary.operand() : real;
        if (isImaginary(left)) {
            throw error("real number required in complex literal", at);
        }
        Expr right = new Expr.Constant(literals.value(number), span(number));
        if (!isImaginary(right)) {
            throw error("imaginary number required in complex literal", number);
        }
        Expr.Operator operator = tokens.kinds[number - 1] == PLUS ? Expr.Operator.ADD : Expr.Operator.SUB;
        return new Expr.BinOp(real, operator, right, span(at));
    }

    private static boolean isImaginary(Expr number) {
        return number instanceof Expr.Constant constant && constant.value() instanceof Literal.Imaginary;
    }

    /** The arguments above {@code mark}: patterns, and before each keyword pattern its name. */
    protected final Pattern classPattern(int at, Expr name, int mark) {
        List<Pattern> patterns = new ArrayList<>();
        List<String> keywords = new ArrayList<>();
        List<Pattern> keywordPatterns = new ArrayList<>();
        for (int i = mark; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof String keyword) {
                if (keywords.contains(keyword)) {
                    throw error("attribute name repeated in class pattern: " + keyword, at);
                }
                keywords.add(keyword);
                keywordPatterns.add((Pattern) nodes.get(++i));
            } else if (keywords.isEmpty()) {
                patterns.add((Pattern) nodes.get(i));
            } else {
                throw error("positional patterns follow keyword patterns", (Pattern) nodes.get(i));
            }
        }
        nodes.cut(mark);
        return new Pattern.MatchClass(name, List.copyOf(patterns), List.copyOf(keywords),
                List.copyOf(keywordPatterns), span(at));
    }

    protected final Object captureRest() {
        String name = captureName();
        if (name == null) {
            throw error("invalid syntax", here() - 1);
        }
        return new Rest(name, tokens.starts[here() - 1]);
    }

    /** A key of a mapping: a literal or a dotted name, read as a pattern. */
    protected final Expr mappingKey(int at, Pattern key) {
        if (key.start() == tokens.starts[at]) {
            if (key instanceof Pattern.MatchValue value) {
                return value.value();
            }
            if (key instanceof Pattern.MatchSingleton singleton) {
                return new Expr.Constant(singleton.value(), singleton.span());
            }
        }
        throw error("mapping pattern keys may only match literals and attribute lookups", at);
    }

    protected final Pattern mappingPattern(int at, int mark) {
        List<Expr> keys = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        String rest = null;
        for (int i = mark; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Rest last) {
                if (i + 1 < nodes.size()) {
                    throw new SyntaxException("invalid syntax", last.offset());
                }
                rest = last.name();
            } else {
                keys.add((Expr) nodes.get(i));
                patterns.add((Pattern) nodes.get(++i));
            }
        }
        nodes.cut(mark);
        return new Pattern.MatchMapping(List.copyOf(keys), List.copyOf(patterns), rest, span(at));
    }
}
