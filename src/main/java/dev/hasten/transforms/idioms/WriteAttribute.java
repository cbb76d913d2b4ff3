package dev.hasten.transforms.idioms;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes an attribute whose name is given as text: {@code x.a} for {@code getattr(x, "a")}, and so for {@code setattr}. */
public final class WriteAttribute implements Transform<Expr.Call> {

    private static final Guard NOT_THE_BUILTIN =
            Guard.safety("not-the-builtin", "The name may mean something else than the builtin.");
    private static final Guard NAME_IS_MANGLED =
            Guard.safety("name-is-mangled", "Inside a class, the name would mean another attribute.");
    private static final Guard ORDER_SHOWS = Guard.safety("order-shows",
            "An assignment evaluates the value first, and the object may be another one by then, or do something.");

    private static final Set<String> KEYWORDS = Set.of("False", "None", "True", "and", "as", "assert", "async", "await",
            "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
            "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
            "yield");

    @Override
    public String id() {
        return "write-attribute";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(NOT_THE_BUILTIN, NAME_IS_MANGLED, ORDER_SHOWS);
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        FileFacts facts = unit.facts();
        boolean stores = node.args().size() == 3;
        String attribute = attribute(node);
        if (attribute == null || !facts.scopes().scopeOf(node).runsOften()
                || stores && !(facts.places().parent(node) instanceof Stmt.ExprStmt)) {
            return List.of();
        }
        Expr.Name function = (Expr.Name) node.func();
        Grounds grounds = new Grounds();
        Guard objection = objection(function, attribute, node.args(), unit, grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, function.id()));
        }
        Expr.Attribute written = new Expr.Attribute(node.args().get(0), attribute,
                stores ? Expr.Context.STORE : Expr.Context.LOAD, Span.NONE);
        Change change = !stores ? Change.replace(node, written)
                : new Change(List.of(new Change.ReplaceStmt((Stmt) facts.places().parent(node),
                        List.of(new Stmt.Assign(List.of(written), node.args().get(2), Span.NONE)))));
        return List.of(new Verdict.Rewrite(change, grounds.assumptions(), node, new Gain(function.id(), 0),
                "write ." + attribute + " for " + function.id()));
    }

    /** The name, if the call has the right form and the name can be written. */
    private static @Nullable String attribute(Expr.Call call) {
        int size = call.args().size();
        boolean known = call.func() instanceof Expr.Name name && call.keywords().isEmpty()
                && (name.id().equals("getattr") && size == 2 || name.id().equals("setattr") && size == 3);
        if (!known || call.args().stream().anyMatch(Expr.Starred.class::isInstance)
                || !(call.args().get(1) instanceof Expr.Constant constant)
                || !(constant.value() instanceof Literal.Str text)) {
            return null;
        }
        boolean writable = text.value().matches("[A-Za-z_][A-Za-z_0-9]*") && !KEYWORDS.contains(text.value());
        return writable ? text.value() : null;
    }

    private static @Nullable Guard objection(Expr.Name function, String attribute, List<Expr> args, Unit unit,
            Grounds grounds) {
        FileFacts facts = unit.facts();
        if (unit.stops(NOT_THE_BUILTIN, !grounds.yes(facts.bindings().isBuiltin(function)))) {
            return NOT_THE_BUILTIN;
        }
        Scope scope = facts.scopes().scopeOf(function);
        if (unit.stops(NAME_IS_MANGLED, !scope.mangle(attribute).equals(attribute))) {
            return NAME_IS_MANGLED;
        }
        boolean swapped = args.size() == 3 && !Plain.is(args.get(2), facts, grounds)
                && !(Plain.is(args.get(0), facts, grounds) && !Plain.bindsNames(args.get(2), facts));
        return unit.stops(ORDER_SHOWS, swapped) ? ORDER_SHOWS : null;
    }
}
