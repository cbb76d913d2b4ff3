package dev.hasten.transforms.objects;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Making;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.facts.Web;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the attributes of an object that nobody else sees in locals: {@code _p_x = x} for {@code p = Point(x, y)}. */
public final class ReplaceObject implements Transform<Stmt.Assign> {

    /** Why an object is made as before. */
    public enum Because implements Guard {
        ESCAPES("It is passed on, compared, called, or asked for something that its __init__ did not store."),
        OTHER_VALUE("The variable may also hold something else where it is read."),
        MAY_BE_UNBOUND("The variable may be unbound where it is read, and the error would name another."),
        CLASS_DOES_MORE("To make an object of the class may do more than run its __init__, or may not be possible yet."),
        FIELD_IS_COMPUTED("An attribute of it is not just kept: a property, a descriptor, or no slot for it."),
        ARGUMENTS_DO_NOT_MATCH("The call does not give each parameter one value, so that it raises, or nobody can tell."),
        DEFAULT_NOT_CONSTANT("A parameter takes its default, which was computed when the class was made."),
        CAPTURED("A global that its __init__ uses is another variable in the function."),
        CUT_SHORT("To make the next object may fail in its __init__, and the variable then keeps the last one."),
        OBSERVED("Something in the file looks at the locals of functions."),
        COMPILER_WARNS("The compiler warns of something in its __init__, and would of the copy too, or of an argument there."),
        INIT_DOES_MORE("Its __init__ does more than store what it computes from its parameters.") {
            @Override
            public Purpose purpose() {
                return Purpose.PROFIT;
            }
        };

        private final String sentence;

        Because(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    @Override
    public String id() {
        return "replace-object";
    }

    @Override
    public Class<Stmt.Assign> subject() {
        return Stmt.Assign.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(Because.values());
    }

    @Override
    public List<Verdict> consider(Stmt.Assign node, Unit unit) {
        FileFacts facts = unit.facts();
        Making making = making(node, facts);
        if (making == null || !(facts.scopes().scopeOf(node).node() instanceof Stmt.FunctionDef function)) {
            return List.of();
        }
        Variable variable = facts.scopes().resolve((Expr.Name) node.targets().get(0));
        if (variable.owner() != facts.scopes().scopeOf(node)) {
            return List.of();
        }
        if (!Web.isPrivate(variable)) {
            return List.of(refuse(Because.ESCAPES, node, making));
        }
        Web web = Web.of(variable, facts).stream().filter(each -> isBoundBy(node, each)).findFirst().orElseThrow();
        List<Stmt.Assign> assigns = new ArrayList<>();
        for (Occurrence binding : web.bindings()) {
            if (facts.places().parent(binding.node()) instanceof Stmt.Assign assign && making(assign, facts) != null) {
                assigns.add(assign);
            }
        }
        if (assigns.get(0) != node) {
            return List.of();
        }
        return List.of(verdict(function, variable, web, assigns, unit));
    }

    private static @Nullable Making making(Stmt.Assign assign, FileFacts facts) {
        return assign.targets().size() == 1 && assign.targets().get(0) instanceof Expr.Name
                && assign.value() instanceof Expr.Call call ? Making.of(call, facts) : null;
    }

    private static boolean isBoundBy(Stmt.Assign assign, Web web) {
        return web.bindings().stream().anyMatch(binding -> binding.node() == assign.targets().get(0));
    }

    private static Verdict verdict(Stmt.FunctionDef function, Variable variable, Web web, List<Stmt.Assign> assigns,
            Unit unit) {
        FileFacts facts = unit.facts();
        Stmt.Assign first = assigns.get(0);
        List<Making> makings = assigns.stream().map(assign -> making(assign, facts)).toList();
        Making making = makings.get(0);
        Grounds grounds = new Grounds();
        if (unit.stops(Because.OTHER_VALUE, web.bindings().size() != makings.size()
                || makings.stream().anyMatch(each -> each.cls() != making.cls()))) {
            return refuse(Because.OTHER_VALUE, first, making);
        }
        if (unit.stops(Because.CLASS_DOES_MORE, !grounds.yes(making.isPlain()))) {
            return refuse(Because.CLASS_DOES_MORE, first, making);
        }
        Initialiser initialiser = Initialiser.of(making, facts);
        if (initialiser == null) {
            return refuse(Because.INIT_DOES_MORE, making.init(), making);
        }
        if (unit.stops(Because.FIELD_IS_COMPUTED,
                initialiser.attributes().stream().anyMatch(attr -> !grounds.yes(making.keeps(attr))))) {
            return refuse(Because.FIELD_IS_COMPUTED, first, making);
        }
        for (Expr.Name read : web.reads()) {
            if (unit.stops(Because.ESCAPES, attribute(read, initialiser, facts) == null)) {
                return refuse(Because.ESCAPES, read, making);
            }
        }
        if (unit.stops(Because.ESCAPES, isDeleted(variable))) {
            return refuse(Because.ESCAPES, first, making);
        }
        if (unit.stops(Because.MAY_BE_UNBOUND, web.perhapsUnbound() || Web.isReadUnbound(variable, facts))) {
            return refuse(Because.MAY_BE_UNBOUND, first, making);
        }
        List<Passing> passings = makings.stream().map(each -> Passing.of(each.call(), each.init())).toList();
        if (unit.stops(Because.ARGUMENTS_DO_NOT_MATCH, !passings.stream().allMatch(Passing::matches))) {
            return refuse(Because.ARGUMENTS_DO_NOT_MATCH, first, making);
        }
        if (unit.stops(Because.DEFAULT_NOT_CONSTANT, !passings.stream().allMatch(Passing::onlyConstantDefaults))) {
            return refuse(Because.DEFAULT_NOT_CONSTANT, first, making);
        }
        Scope scope = variable.owner();
        if (unit.stops(Because.CAPTURED, !initialiser.globals().stream().allMatch(global -> GlobalNames.sees(scope, global)))) {
            return refuse(Because.CAPTURED, first, making);
        }
        FieldLocals.Order order = order(web, assigns, facts);
        if (unit.stops(Because.CUT_SHORT, order == FieldLocals.Order.AT_ONCE && !initialiser.isSilent())) {
            return refuse(Because.CUT_SHORT, first, making);
        }
        boolean observed = !grounds.no(facts.dynamics().readsLocals(scope))
                || !grounds.no(facts.dynamics().bindsLocals(scope))
                || !initialiser.isSilent() && !facts.dynamics().seesFrames().isNo();
        if (unit.stops(Because.OBSERVED, observed)) {
            return refuse(Because.OBSERVED, first, making);
        }
        if (unit.stops(Because.COMPILER_WARNS, mayBeWarned(makings, passings, facts))) {
            return refuse(Because.COMPILER_WARNS, first, making);
        }
        FieldLocals locals = new FieldLocals(function, variable, initialiser.globals(), unit);
        List<Change.Step> steps = new ArrayList<>();
        for (int i = 0; i < assigns.size(); i++) {
            steps.add(new Change.ReplaceStmt(assigns.get(i),
                    locals.bindings(makings.get(i), initialiser, passings.get(i), order)));
        }
        for (Expr.Name read : web.reads()) {
            Expr.Attribute attribute = attribute(read, initialiser, facts);
            if (attribute != null) {
                String local = locals.of(scope.mangle(attribute.attr()));
                steps.add(new Change.Replace(attribute, new Expr.Name(local, attribute.ctx(), Span.NONE)));
            }
        }
        String measuredCase = order == FieldLocals.Order.AT_ONCE ? "rebound"
                : initialiser.isSilent() ? "stored" : "computed";
        return new Verdict.Rewrite(new Change(steps), grounds.assumptions(), function,
                new Gain(measuredCase, facts.loops().depth(first)),
                "keep the attributes of " + variable.name() + " in locals");
    }

    private static Verdict refuse(Because reason, Node at, Making making) {
        return new Verdict.Refuse(reason, at, ((Expr.Name) making.call().func()).id() + "()");
    }

    /** The attribute that {@code read} is looked at for, if it is one that objects have; null for any other use. */
    private static Expr.@Nullable Attribute attribute(Expr.Name read, Initialiser initialiser, FileFacts facts) {
        boolean plain = facts.places().parent(read) instanceof Expr.Attribute attribute
                && attribute.ctx() != Expr.Context.DEL
                && initialiser.attributes().contains(facts.scopes().scopeOf(read).mangle(attribute.attr()))
                && !(facts.places().parent(attribute) instanceof Stmt.AnnAssign);
        return plain ? (Expr.Attribute) facts.places().parent(read) : null;
    }

    /** Arguments are dropped, or stand once for each time that a parameter is read. */
    private static boolean mayBeWarned(List<Making> makings, List<Passing> passings, FileFacts facts) {
        for (int i = 0; i < makings.size(); i++) {
            Making making = makings.get(i);
            Map<String, Expr> values = passings.get(i).values();
            boolean warned = CompilerWarnings.areOf(facts.places().inside(making.init()))
                    || CompilerWarnings.areOf(facts.places().inside(making.call()))
                    || facts.places().inside(making.init()).stream().anyMatch(node -> node instanceof Expr.Name name
                    && values.get(name.id()) instanceof Expr.Constant value
                    && CompilerWarnings.wouldBeOf(value, name, facts.places()));
            if (warned) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeleted(Variable variable) {
        return variable.occurrences().stream().anyMatch(each -> each.role() == Occurrence.Role.DELETED);
    }

    /**
     * What an argument reads, or a handler sees when one fails, is the last object and not one half made: then the
     * locals are bound at once.
     */
    private static FieldLocals.Order order(Web web, List<Stmt.Assign> assigns, FileFacts facts) {
        boolean shows = web.bindings().size() > 1 && assigns.stream().anyMatch(assign -> isInTry(assign, facts)
                || web.reads().stream().anyMatch(read -> facts.places().contains(assign, read)));
        return shows ? FieldLocals.Order.AT_ONCE : FieldLocals.Order.IN_TURN;
    }

    private static boolean isInTry(Node node, FileFacts facts) {
        for (Node at = node; !(at instanceof Stmt.FunctionDef); at = facts.places().parent(at)) {
            if (at instanceof Stmt.Try || at instanceof Stmt.With) {
                return true;
            }
        }
        return false;
    }
}
