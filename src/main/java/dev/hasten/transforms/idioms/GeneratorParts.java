package dev.hasten.transforms.idioms;

import dev.hasten.facts.ComprehensionNames;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** What a generator expression consists of. */
final class GeneratorParts {

    private GeneratorParts() {
    }

    /** All but the first iterable, which is evaluated before the generator is made. */
    static List<Node> evaluatedInside(Expr.GeneratorExp generator) {
        List<Node> parts = new ArrayList<>(List.of(generator.elt()));
        for (Clause.Comprehension clause : generator.generators()) {
            parts.add(clause.target());
            parts.addAll(clause.ifs());
            if (clause != generator.generators().get(0)) {
                parts.add(clause.iter());
            }
        }
        return parts;
    }

    /** Whether it is asynchronous, so that only {@code async for} takes its items: it awaits, or what is inside does. */
    static boolean isAsync(Expr.GeneratorExp generator, FileFacts facts) {
        for (Node part : evaluatedInside(generator)) {
            for (Node node : facts.places().inside(part)) {
                if (node instanceof Expr.Await || node instanceof Clause.Comprehension clause && clause.async()) {
                    return true;
                }
            }
        }
        return generator.generators().stream().anyMatch(Clause.Comprehension::async);
    }

    /** Whether it has {@code super()} without arguments, which looks at the first argument of its frame. */
    static boolean asksForItself(Expr comprehension, FileFacts facts) {
        return facts.places().inside(comprehension).stream().anyMatch(node -> node instanceof Expr.Call call
                && call.func() instanceof Expr.Name name && name.id().equals("super") && call.args().isEmpty());
    }

    /**
     * Whether it may read a variable that is not bound: one of the function or comprehension around it, which raises
     * another error when that reads it, or one of its own.
     */
    static boolean readsUnbound(Expr.GeneratorExp generator, FileFacts facts) {
        Scope around = facts.scopes().scopeOf(generator);
        for (Node part : evaluatedInside(generator)) {
            for (Node node : facts.places().inside(part)) {
                if (node instanceof Expr.Name name && name.ctx() == Expr.Context.LOAD) {
                    Variable variable = facts.scopes().resolve(name);
                    Scope owner = variable.owner();
                    boolean bound = owner.kind().isComprehension()
                            ? ComprehensionNames.isBound(name, variable, facts.places())
                            : owner.kind() != Scope.Kind.FUNCTION || owner != around.runner()
                                    || facts.flow(owner).isBoundAt(generator, variable).isYes();
                    if (!bound) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a function or another generator inside {@code around} may keep the variables of it for later. */
    static boolean keepsVariables(Expr around, Expr.GeneratorExp generator, FileFacts facts) {
        return facts.places().inside(around).stream()
                .anyMatch(each -> each instanceof Expr.Lambda || each instanceof Expr.GeneratorExp && each != generator);
    }
}
