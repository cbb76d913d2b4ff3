package dev.hasten.transforms.inlining;

import dev.hasten.facts.EvaluationOrder;
import dev.hasten.facts.EvaluationOrder.When;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Symbol;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Blocks;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a body is to go: an expression, the statement that it is part of, and what is evaluated before it. */
final class Site {
    private final Expr place;
    private final Unit unit;
    private final FileFacts facts;
    private final Scope scope;
    private final Stmt statement;
    private final @Nullable Expr conjunct;
    private boolean once = true;
    private boolean inOtherCode;
    private @Nullable Boolean first;

    private Site(Expr place, Unit unit) {
        this.place = place;
        this.unit = unit;
        facts = unit.facts();
        scope = facts.scopes().scopeOf(place);
        Node at = place;
        Expr part = null;
        while (!(at instanceof Stmt)) {
            Node parent = facts.places().parent(at);
            if (isLaterConjunct(at, parent)) {
                part = (Expr) at;
            } else {
                once &= isAlways(parent, at);
            }
            inOtherCode |= parent instanceof Expr.Lambda || isComprehension(parent);
            at = parent;
        }
        conjunct = part;
        statement = (Stmt) at;
    }

    /** Whether {@code part} is {@code b} in {@code if a and b:} or {@code while a and b:}, with no {@code else}. */
    private boolean isLaterConjunct(Node part, Node parent) {
        return parent instanceof Expr.BoolOp all && all.op() == Expr.BoolOperator.AND && all.values().get(0) != part
                && test(facts.places().parent(parent)) == parent;
    }

    /** The test of an {@code if} or {@code while} without {@code else}. */
    private static @Nullable Expr test(Node statement) {
        return statement instanceof Stmt.If branch && branch.orelse().isEmpty() ? branch.test()
                : statement instanceof Stmt.While loop && loop.orelse().isEmpty() ? loop.test() : null;
    }

    static Site of(Expr place, Unit unit) {
        return new Site(place, unit);
    }

    static boolean isComprehension(Node node) {
        return node instanceof Expr.ListComp || node instanceof Expr.SetComp || node instanceof Expr.DictComp
                || node instanceof Expr.GeneratorExp || node instanceof Clause.Comprehension;
    }

    private static boolean isAlways(Node parent, Node child) {
        boolean[] always = {false};
        EvaluationOrder.forEachChild(parent, (each, when) -> always[0] |= each == child && when == When.ALWAYS);
        return always[0];
    }

    Expr place() {
        return place;
    }

    /** The scope that evaluates it. */
    Scope scope() {
        return scope;
    }

    /** The statement that it is part of. */
    Stmt statement() {
        return statement;
    }

    /** Whether the code is that of a function. */
    boolean isInFunction() {
        Scope.Kind kind = scope.runner().kind();
        return kind == Scope.Kind.FUNCTION || kind == Scope.Kind.LAMBDA || kind == Scope.Kind.GENERATOR;
    }

    /** Whether its statement may be left out: others stay in its block that are no calls. */
    boolean isDispensable() {
        List<Stmt> block = Blocks.around(statement, facts.places().parent(statement));
        return isDiscarded() && block != null && block.stream().anyMatch(other -> other != statement
                && !(other instanceof Stmt.ExprStmt call && call.value() instanceof Expr.Call));
    }

    /** The part of its statement before which the evaluation of that can be interrupted. */
    Node part() {
        return conjunct != null ? conjunct : statement;
    }

    /** Whether it is evaluated with a test that can be taken apart: {@code while True: ...; if not test: break}. */
    boolean isInTest() {
        boolean splits = conjunct != null || statement instanceof Stmt.While && test(statement) != null;
        return once && splits && scope == scope.runner() && scope.kind() != Scope.Kind.LAMBDA;
    }

    /** Whether statements may stand before it that run once whenever it is evaluated. */
    boolean isEvaluatedOnce() {
        boolean header = statement instanceof Stmt.ExprStmt || statement instanceof Stmt.Assign
                || statement instanceof Stmt.AugAssign || statement instanceof Stmt.AnnAssign
                || statement instanceof Stmt.Return || statement instanceof Stmt.If || statement instanceof Stmt.Raise
                || statement instanceof Stmt.For loop && !loop.async()
                || statement instanceof Stmt.With with && with.items().size() == 1;
        return once && conjunct == null && header && scope == scope.runner() && scope.kind() != Scope.Kind.LAMBDA;
    }

    /** Whether nothing that its statement evaluates before it can tell whether that is done before or after it. */
    boolean isFirst(StableNames names, Granted granted) {
        if (first == null) {
            first = isStore() || Evaluation.before(place, statement, facts, names, granted).isEmpty();
        }
        return first;
    }

    /** Whether the statement does nothing with the value. */
    boolean isDiscarded() {
        return statement instanceof Stmt.ExprStmt discarded && discarded.value() == place || isStore();
    }

    /** Whether the statement is {@code place = value} and no more; what it stores is one of the operands. */
    private boolean isStore() {
        return statement instanceof Stmt.Assign assign && assign.targets().size() == 1
                && assign.targets().get(0) == place;
    }

    /** Whether the statement is the last thing that its loop does in a turn, so that {@code continue} skips nothing. */
    boolean endsTurn() {
        Node last = statement;
        Node around = facts.places().parent(last);
        while (around instanceof Stmt.If branch && (ends(branch.body(), last) || ends(branch.orelse(), last))) {
            last = branch;
            around = facts.places().parent(last);
        }
        return around instanceof Stmt.For each && ends(each.body(), last)
                || around instanceof Stmt.While loop && ends(loop.body(), last);
    }

    private static boolean ends(List<Stmt> block, Node last) {
        return !block.isEmpty() && block.get(block.size() - 1) == last;
    }

    /** Whether {@code :=} may stand there and bind a local of the function. */
    boolean takesAssignments() {
        return unit.oldestTarget().compareTo(PythonVersion.V3_8) >= 0 && !inOtherCode
                && scope.kind() == Scope.Kind.FUNCTION;
    }

    /** Whether {@code name} (mangled), read there, is {@code variable}. */
    boolean sees(String name, Variable variable) {
        for (Scope at = scope; at != null; at = at.parent()) {
            Symbol symbol = at.kind() == Scope.Kind.CLASS && at != scope ? null : at.symbol(name);
            if (symbol != null) {
                return symbol.variable() == variable;
            }
        }
        return variable.isGlobal();
    }

    /** Whether an assignment to its name there, in a statement, binds {@code variable}, or would after a {@code global}. */
    boolean mayBind(Variable variable) {
        Symbol symbol = scope.symbol(variable.name());
        return variable.isGlobal() || variable.owner() == scope || symbol != null && symbol.isDeclaredNonlocal();
    }

    /** Whether the code there has to say {@code global} before it can bind {@code variable}. */
    boolean lacksGlobal(Variable variable) {
        Symbol symbol = scope.symbol(variable.name());
        return variable.isGlobal() && (symbol == null || symbol.kind() != Symbol.Kind.GLOBAL_EXPLICIT);
    }

    /** The function in which fresh locals would be bound. */
    Node function() {
        return scope.runner().node();
    }

    /** The targets, if all that the statement does is to assign the value to one local name. */
    Expr.@Nullable Name assignedLocal() {
        List<Expr> targets = statement instanceof Stmt.Assign assign && assign.value() == place
                ? assign.targets() : List.of();
        return targets.size() == 1 && targets.get(0) instanceof Expr.Name name
                && facts.scopes().resolve(name).owner() == scope ? name : null;
    }
}
