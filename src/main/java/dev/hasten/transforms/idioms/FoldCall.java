package dev.hasten.transforms.idioms;

import dev.hasten.facts.FileFacts;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what a call of a builtin gives for literals: {@code 97} for {@code ord("a")}. */
public final class FoldCall implements Transform<Expr.Call> {

    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name may mean something else than the builtin.");

    private static final Guard PUZZLING =
            Guard.profit("puzzling", "Infinity has no better name than a number too large, and this is in no loop.");

    /** The heat of a function that is called in a loop, if its other callers are not seen. */
    private static final int IN_LOOP_OF_CALLER = 2;

    private static final Set<String> PLAIN_CODECS = Set.of("utf-8", "utf8", "ascii");
    private static final Set<String> INFINITIES = Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

    @Override
    public String id() {
        return "fold-call";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(NOT_THE_BUILTIN, PUZZLING, CompilerWarning.COMPILER_WARNS);
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        FileFacts facts = unit.facts();
        if (!node.keywords().isEmpty() || node.args().size() > 1 || !facts.scopes().scopeOf(node).runsOften()) {
            return List.of();
        }
        Expr result = result(node);
        if (result == null) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        if (node.func() instanceof Expr.Name function
                && unit.stops(NOT_THE_BUILTIN, !grounds.yes(facts.bindings().isBuiltin(function)))) {
            return List.of(new Verdict.Refuse(NOT_THE_BUILTIN, node, function.id()));
        }
        String name = node.func() instanceof Expr.Name function ? function.id()
                : ((Expr.Attribute) node.func()).attr();
        if (unit.stops(PUZZLING, name.equals("float") && !node.args().isEmpty() && isInNoLoop(node, facts))) {
            return List.of(new Verdict.Refuse(PUZZLING, node, name));
        }
        if (CompilerWarning.stops(result, node, unit)) {
            return List.of(new Verdict.Refuse(CompilerWarning.COMPILER_WARNS, node, name));
        }
        return List.of(new Verdict.Rewrite(Change.replace(node, result), grounds.assumptions(), node,
                new Gain(node.args().isEmpty() && node.func() instanceof Expr.Name ? "empty" : name, 0),
                "write the result of " + name + "()"));
    }

    private static boolean isInNoLoop(Expr.Call call, FileFacts facts) {
        return facts.loops().depth(call) == 0 && facts.heat().of(call) < IN_LOOP_OF_CALLER;
    }

    private static @Nullable Expr result(Expr.Call call) {
        Literal argument = call.args().isEmpty() ? null
                : call.args().get(0) instanceof Expr.Constant constant ? constant.value() : Literal.Singleton.NONE;
        if (call.func() instanceof Expr.Name function) {
            return argument == null ? ofNothing(function.id()) : ofBuiltin(function.id(), argument);
        }
        if (call.func() instanceof Expr.Attribute method && method.value() instanceof Expr.Constant constant
                && constant.value() instanceof Literal.Str text && isAscii(text.value())) {
            return ofMethod(method.attr(), text.value(), argument);
        }
        return null;
    }

    private static @Nullable Expr ofNothing(String function) {
        return switch (function) {
            case "int" -> integer(0);
            case "float" -> constant(new Literal.Float(0));
            case "str" -> text("");
            case "bytes" -> constant(new Literal.Bytes(""));
            case "bool" -> constant(Literal.Singleton.FALSE);
            default -> null;
        };
    }

    private static @Nullable Expr ofBuiltin(String function, Literal argument) {
        if (argument instanceof Literal.Str string) {
            // Two surrogates may be two characters of Python, or one.
            boolean counted = string.value().chars().noneMatch(unit -> Character.isSurrogate((char) unit));
            return switch (function) {
                case "ord" -> counted && string.value().length() == 1 ? integer(string.value().charAt(0)) : null;
                case "len" -> counted ? integer(string.value().length()) : null;
                case "float" -> INFINITIES.contains(string.value()) ? infinity(string.value()) : null;
                default -> null;
            };
        }
        if (argument instanceof Literal.Bytes bytes) {
            return function.equals("len") ? integer(bytes.latin1().length())
                    : function.equals("ord") && bytes.latin1().length() == 1 ? integer(bytes.latin1().charAt(0)) : null;
        }
        boolean character = function.equals("chr") && argument instanceof Literal.Int number
                && number.value().signum() >= 0 && number.value().bitLength() <= 7;
        return character ? text(Character.toString(((Literal.Int) argument).value().intValue())) : null;
    }

    /** Of a text of ASCII characters, so that there is nothing to encode, and no unusual spaces. */
    private static @Nullable Expr ofMethod(String method, String text, @Nullable Literal argument) {
        if (method.equals("encode")) {
            boolean plain = argument == null
                    || argument instanceof Literal.Str codec && PLAIN_CODECS.contains(codec.value());
            return plain ? constant(new Literal.Bytes(text)) : null;
        }
        boolean printable = text.chars().allMatch(character -> character == ' ' || character > ' ' && character < 127);
        if (!method.equals("split") || argument != null || !printable) {
            return null;
        }
        List<Expr> words = new ArrayList<>();
        for (String word : text.split(" +")) {
            if (!word.isEmpty()) {
                words.add(text(word));
            }
        }
        return new Expr.ListDisplay(words, Expr.Context.LOAD, Span.NONE);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    private static Expr infinity(String text) {
        Expr infinity = constant(new Literal.Float(Double.POSITIVE_INFINITY));
        return text.startsWith("-") ? new Expr.UnaryOp(Expr.UnaryOperator.U_SUB, infinity, Span.NONE) : infinity;
    }

    private static Expr integer(int value) {
        return constant(new Literal.Int(BigInteger.valueOf(value)));
    }

    private static Expr text(String value) {
        return constant(new Literal.Str(value, false));
    }

    private static Expr constant(Literal value) {
        return new Expr.Constant(value, Span.NONE);
    }
}
