package dev.hasten.transforms.caching;

import dev.hasten.facts.Answer;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Typed;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A method of a container that a local variable holds: {@code result.append}. Objects of the builtin classes have no
 * attributes of their own and cannot be given another class, so it is the same method for as long as the variable
 * holds the same object, and to read it has no effect.
 *
 * @param receiver the variable
 * @param name of the method
 * @param type what the variable holds, as far as that is known
 */
record BoundMethod(Variable receiver, String name, Typed type) {

    /** Those that are measured. */
    private static final Map<ExactType, Set<String>> METHODS = Map.of(
            ExactType.LIST, Set.of("append", "extend", "pop"),
            ExactType.DICT, Set.of("get", "setdefault"),
            ExactType.SET, Set.of("add"),
            ExactType.DEQUE, Set.of("append", "popleft"),
            ExactType.STR, Set.of("join", "startswith"));

    /** The method that {@code expr} reads; empty if it is not one of a local, or no builtin container has it. */
    static Optional<BoundMethod> read(Expr expr, FileFacts facts) {
        if (!(expr instanceof Expr.Attribute attribute) || !(attribute.value() instanceof Expr.Name name)
                || METHODS.values().stream().noneMatch(methods -> methods.contains(attribute.attr()))) {
            return Optional.empty();
        }
        Variable receiver = facts.scopes().resolve(name);
        BoundMethod method = new BoundMethod(receiver, attribute.attr(), facts.types().of(name));
        boolean possible = method.type.type() == ExactType.UNKNOWN || method.isKnown().expected();
        return possible && receiver.owner().kind().isFunctionLike() ? Optional.of(method) : Optional.empty();
    }

    /**
     * The method that {@code function} reads, if it is called. With keyword arguments or a star, the error for wrong
     * arguments may have other words for a method that was bound before.
     */
    static Optional<BoundMethod> called(Expr function, FileFacts facts) {
        boolean plain = facts.places().parent(function) instanceof Expr.Call call && call.func() == function
                && call.keywords().isEmpty() && call.args().stream().noneMatch(Expr.Starred.class::isInstance);
        return plain ? read(function, facts) : Optional.empty();
    }

    /** The expression as it is written. */
    String text() {
        return receiver.name() + "." + name;
    }

    /** Whether the receiver is exactly of a builtin class that has the method. */
    Answer isKnown() {
        return METHODS.getOrDefault(type.type(), Set.of()).contains(name)
                ? new Answer(true, type.doubts(), null) : Answer.NO;
    }

    /** The case of the benchmark that stands for it. */
    String measuredCase() {
        return type.type().name().toLowerCase(Locale.ROOT) + "_" + name;
    }
}
