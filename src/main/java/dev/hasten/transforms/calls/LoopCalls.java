package dev.hasten.transforms.calls;

import dev.hasten.facts.BindingSite;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one function of the module in one outermost loop of another.
 *
 * @param callee the function that is called
 * @param loop the loop; none if the call, which is the only one, stands in no loop
 * @param calls the calls, in the order of the file
 */
record LoopCalls(Stmt.FunctionDef callee, @Nullable Stmt loop, List<Expr.Call> calls) {

    private record Key(Stmt.FunctionDef callee, Node loop) {
    }

    /** The calls of functions of the module by {@code caller} itself. */
    static List<LoopCalls> of(Stmt.FunctionDef caller, FileFacts facts) {
        Map<Key, List<Expr.Call>> sites = new LinkedHashMap<>();
        Scope scope = facts.scopes().opened(caller);
        for (Node node : facts.places().inside(caller)) {
            if (node instanceof Expr.Call call && call.func() instanceof Expr.Name name
                    && facts.scopes().scopeOf(call) == scope && facts.scopes().resolve(name).isGlobal()) {
                definition(name.id(), facts).ifPresent(callee -> sites.computeIfAbsent(
                        new Key(callee, loopAround(call, caller, facts)), site -> new ArrayList<>()).add(call));
            }
        }
        List<LoopCalls> all = new ArrayList<>();
        sites.forEach((key, calls) -> all.add(
                new LoopCalls(key.callee, key.loop instanceof Stmt loop ? loop : null, List.copyOf(calls))));
        return all;
    }

    /** The first function of the module that is defined under this name. */
    private static Optional<Stmt.FunctionDef> definition(String name, FileFacts facts) {
        return facts.bindings().sites(name).stream().map(BindingSite::node)
                .filter(Stmt.FunctionDef.class::isInstance).map(Stmt.FunctionDef.class::cast).findFirst();
    }

    /** The outermost loop that repeats {@code call}; the call itself if none does. */
    private static Node loopAround(Expr.Call call, Stmt.FunctionDef caller, FileFacts facts) {
        Node loop = call;
        Node child = call;
        for (Node node = facts.places().parent(call); node != caller; node = facts.places().parent(node)) {
            boolean repeated = node instanceof Stmt.For each && child.isAmong(each.body())
                    || node instanceof Stmt.While whilst && !child.isAmong(whilst.orelse());
            loop = repeated ? node : loop;
            child = node;
        }
        return loop;
    }

    /** The first of them, which stands for all where something is said of the function. */
    Expr.Call first() {
        return calls.get(0);
    }

    /** Whether {@code call} gives each parameter one positional argument, and none has a default. */
    boolean matches(Expr.Call call) {
        List<Clause.Arg> parameters = GeneratorForm.parameters(callee);
        return call.keywords().isEmpty() && call.args().size() == parameters.size()
                && call.args().stream().noneMatch(arg -> arg instanceof Expr.Starred)
                && parameters.stream().allMatch(parameter -> parameter.defaultValue() == null);
    }

    /** Whether the loop may go on after an exception of {@code call}: {@code with} may swallow one too. */
    boolean isCaught(Expr.Call call, FileFacts facts) {
        for (Node node = call; node != loop; node = facts.places().parent(node)) {
            if (node instanceof Stmt.Try || node instanceof Stmt.With) {
                return true;
            }
        }
        return false;
    }
}
