package dev.hasten.transforms.inlining;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Loops;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Variable;
import dev.hasten.facts.Work;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Unit;
import java.util.List;

/**
 * Whether anybody would notice that a call is gone: what it costs is held against the {@link Work} of its body and of
 * what is done beside it, in a turn of its loop or in a call of the function around it. What the functions do that are
 * called beside it counts only in code that runs once: in other code, it is up to them how much of the time they take.
 */
public final class Profit {

    /** What a call costs, in the unit of {@link Work}. */
    private static final int CALL = 4;

    /** The work, for each unit that is saved, in which that is lost. */
    private static final int MOST_WORK = 100;

    /** The same in code that runs once. */
    private static final int MOST_WORK_ONCE = 40;

    /** The same of a body alone, for a call in no loop, if there are more lines without it. */
    private static final int MOST_WORK_OUTSIDE = 10;

    /** The same where the call is known to run often. */
    private static final int MOST_WORK_HOT = 20;

    /** The same of a body that returns a new object, which may be gone as well once it is made where it is used. */
    private static final int MOST_WORK_FOR_OBJECT = 30;

    /** A loop of so many turns is worth no more than what stands there as often. */
    private static final int FEW_TURNS = 16;

    private final FileFacts facts;
    private final Expr place;
    private final Stmt.FunctionDef callee;
    private final Work work;
    private final int mostWork;

    /** The profit of putting the body of {@code callee} in the place of {@code place}. */
    public Profit(Expr place, Stmt.FunctionDef callee, Unit unit) {
        this.place = place;
        this.callee = callee;
        facts = unit.facts();
        boolean once = facts.heat().isRunOnce(place);
        work = once ? facts.workWithCalls() : facts.work();
        mostWork = once ? MOST_WORK_ONCE : MOST_WORK;
    }

    /** Whether {@code inlined}, which does that, is not worth reading. */
    public boolean isLost(Change inlined) {
        if (isOnMadeObject(place, facts)) {
            return false;
        }
        boolean addsLines = inlined.steps().stream().anyMatch(step -> step instanceof Change.Before
                || step instanceof Change.ReplaceStmt replace && !isOneLine(replace.replacements()));
        return addsLines && isCold() || isLostAround();
    }

    private static boolean isOneLine(List<Stmt> stmts) {
        return stmts.isEmpty() || stmts.size() == 1 && (stmts.get(0) instanceof Stmt.ExprStmt || stmts.get(0) instanceof Stmt.Assign
                || stmts.get(0) instanceof Stmt.AugAssign || stmts.get(0) instanceof Stmt.Return
                || stmts.get(0) instanceof Stmt.Pass);
    }

    /** Whether {@code place} runs seldom, or only once in each call and then does much else. */
    private boolean isCold() {
        return facts.heat().of(place) == 0 || isInRaise()
                || !isInLongLoop() && workOfBody() > mostWorkOutside() * CALL;
    }

    /** Where a call runs often, and the body may find at once that there is nothing to do, it is taken to do so. */
    private long workOfBody() {
        return facts.heat().isHot(place) && ShortWay.mayEndAtOnce(callee)
                ? work.of(((Stmt.If) Body.withoutDocstring(callee.body()).get(0)).test()) : work.ofFunction(callee);
    }

    private int mostWorkOutside() {
        return makesObject() ? MOST_WORK_FOR_OBJECT : facts.heat().isHot(place) ? MOST_WORK_HOT : MOST_WORK_OUTSIDE;
    }

    private boolean makesObject() {
        return facts.places().inside(callee).stream().anyMatch(node -> node instanceof Stmt.Return back
                && back.value() instanceof Expr.Call call && facts.instances().constructed(call) != null);
    }

    /** Whether {@code place} is a method of an object that was made in the function, which may become locals once all are inlined. */
    private static boolean isOnMadeObject(Expr place, FileFacts facts) {
        return place instanceof Expr.Call call && call.func() instanceof Expr.Attribute method
                && method.value() instanceof Expr.Name name && isMadeAndOnlyAsked(facts.scopes().resolve(name), facts);
    }

    /** The same, if other methods of it are called in loops: there it pays that none is left. */
    public static boolean isOnObjectOfLoops(Expr place, FileFacts facts) {
        return isOnMadeObject(place, facts)
                && facts.scopes().resolve((Expr.Name) ((Expr.Attribute) ((Expr.Call) place).func()).value()).occurrences().stream()
                .anyMatch(each -> facts.loops().depth(each.node()) > facts.loops().depth(place));
    }

    private static boolean isMadeAndOnlyAsked(Variable variable, FileFacts facts) {
        return !variable.isGlobal() && variable.occurrences().stream().allMatch(each -> {
            Node parent = facts.places().parent(each.node());
            return each.role() == Occurrence.Role.ASSIGNED
                    ? parent instanceof Stmt.Assign assign && assign.value() instanceof Expr.Call call
                    && facts.instances().constructed(call) != null
                    : each.role() == Occurrence.Role.READ && parent instanceof Expr.Attribute;
        });
    }

    private boolean isInRaise() {
        Node at = place;
        while (!(at instanceof Stmt)) {
            at = facts.places().parent(at);
        }
        return at instanceof Stmt.Raise;
    }

    private boolean isInLongLoop() {
        for (Node loop = facts.loops().enclosing(place); loop != null; loop = facts.loops().enclosing(loop)) {
            if (Loops.turns(loop) > FEW_TURNS) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is done each time that {@code place} is evaluated takes so long that a call is lost in it. */
    private boolean isLostAround() {
        long saved = CALL;
        long beside = workOfBody();
        Node child = place;
        for (Node at = facts.places().parent(child); !isCode(at); at = facts.places().parent(child)) {
            boolean repeats = facts.loops().enclosing(child) == at;
            beside += workBeside(at, child) - (repeats ? work.ofFirst(at) : 0);
            if (repeats && Loops.turns(at) > FEW_TURNS) {
                return beside > mostWork * saved;
            }
            if (repeats) {
                saved *= Loops.turns(at);
                beside = beside * Loops.turns(at) + work.ofFirst(at);
            }
            child = at;
        }
        return beside > mostWork * saved;
    }

    private static boolean isCode(Node node) {
        return node instanceof Root || node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef
                || node instanceof Expr.Lambda;
    }

    /** What else is done where {@code child} of {@code parent} is evaluated. */
    private long workBeside(Node parent, Node child) {
        if (parent instanceof Stmt.If choice && child != choice.test()) {
            return work.of(choice.test()) + others(child.isAmong(choice.body()) ? choice.body() : choice.orelse(), child);
        }
        if (parent instanceof Expr.IfExp choice && child != choice.test()) {
            return work.of(choice.test());
        }
        long[] beside = {0};
        parent.forEachChild(each -> beside[0] += each == child || each instanceof Clause.ExceptHandler ? 0 : work.of(each));
        return beside[0];
    }

    private long others(List<Stmt> block, Node child) {
        return block.stream().filter(stmt -> stmt != child).mapToLong(work::of).sum();
    }
}
