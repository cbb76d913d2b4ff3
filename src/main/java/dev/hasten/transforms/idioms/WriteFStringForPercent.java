package dev.hasten.transforms.idioms;

import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.facts.TextClasses;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes an f-string for a literal with {@code %}: {@code f"{x!s}: {y!r}"} for {@code "%s: %r" % (x, y)}. */
public final class WriteFStringForPercent implements Transform<Expr.BinOp> {

    private static final Guard UNUSUAL_FORMAT = Guard.profit("unusual-format",
            "The format has padding, keys or numbers whose type is not known, or does not fit its arguments.");
    private static final Guard MAY_BE_A_TUPLE =
            Guard.safety("may-be-a-tuple", "If the only argument is a tuple, its items are the arguments.");

    private static final Guard FORMATS_ITSELF = Guard.safety("formats-itself",
            "A class of the given files has __format__: what str() or repr() returns may not be shown as it is.");

    /** Builtins that never return a tuple, whatever they are given. */
    private static final Set<String> NEVER_A_TUPLE = Set.of("ascii", "repr", "str", "type");

    @Override
    public String id() {
        return "write-f-string-for-percent";
    }

    @Override
    public Class<Expr.BinOp> subject() {
        return Expr.BinOp.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(UNUSUAL_FORMAT, MAY_BE_A_TUPLE, FORMATS_ITSELF, FStringForm.LONG_TEXT,
                FStringForm.ORDER_SHOWS, FStringForm.SUBCLASS_SHOWS, CompilerWarning.COMPILER_WARNS,
                FStringForm.NOT_WRITABLE);
    }

    @Override
    public List<Verdict> consider(Expr.BinOp node, Unit unit) {
        if (node.op() != Expr.Operator.MOD || !(node.left() instanceof Expr.Constant constant)
                || !(constant.value() instanceof Literal.Str format)
                || !unit.facts().scopes().scopeOf(node).runsOften()) {
            return List.of();
        }
        FileFacts facts = unit.facts();
        Grounds grounds = new Grounds();
        boolean several = node.right() instanceof Expr.Tuple;
        if (!several && unit.stops(MAY_BE_A_TUPLE, !isNotATuple(node.right(), facts, grounds))) {
            return List.of(new Verdict.Refuse(MAY_BE_A_TUPLE, node, "%"));
        }
        List<Expr> args = several ? ((Expr.Tuple) node.right()).elts() : List.of(node.right());
        boolean starred = args.stream().anyMatch(Expr.Starred.class::isInstance);
        List<ExactType> types = new ArrayList<>();
        args.forEach(arg -> types.add(starred ? ExactType.UNKNOWN : KnownType.of(arg, facts, grounds)));
        TextTemplate template = starred ? null : PercentOperator.read(format.value(), types);
        if (template == null) {
            return List.of(new Verdict.Refuse(UNUSUAL_FORMAT, node, "%"));
        }
        if (template.fields().stream().anyMatch(field -> field.conversion() >= 0)) {
            if (unit.stops(FORMATS_ITSELF, !grounds.yes(TextClasses.formatAsThemselves(facts)))) {
                return List.of(new Verdict.Refuse(FORMATS_ITSELF, node, "%"));
            }
        }
        FStringForm form = new FStringForm(node, template, args, unit);
        Guard objection = form.objection(grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, "%"));
        }
        return List.of(new Verdict.Rewrite(Change.replace(node, form.write()), grounds.assumptions(), node,
                new Gain(measuredCase(template, several), 0), "write an f-string for %"));
    }

    /** From 3.11 on, the compiler itself makes an f-string with conversions of a literal with a tuple. */
    private static String measuredCase(TextTemplate template, boolean several) {
        if (template.fields().stream().anyMatch(field -> field.conversion() < 0)) {
            return "known_type";
        }
        return several ? "several" : "single";
    }

    private static boolean isNotATuple(Expr expr, FileFacts facts, Grounds grounds) {
        ExactType type = KnownType.of(expr, facts, grounds);
        if (type.isKnown()) {
            return type != ExactType.TUPLE;
        }
        if (expr instanceof Expr.JoinedStr) {
            return true;
        }
        if (expr instanceof Expr.Call call) {
            return call.func() instanceof Expr.Name function && NEVER_A_TUPLE.contains(function.id())
                    && grounds.yes(facts.bindings().isBuiltin(function));
        }
        return expr instanceof Expr.Name name && isException(name, facts)
                && grounds.no(facts.dynamics().bindsLocals(facts.scopes().resolve(name).owner()));
    }

    /** Whether only {@code except ... as} binds the name: no class is derived from both BaseException and tuple. */
    private static boolean isException(Expr.Name name, FileFacts facts) {
        if (facts.scopes().resolve(name).isGlobal()) {
            return false;
        }
        boolean caught = false;
        for (Occurrence occurrence : facts.scopes().resolve(name).occurrences()) {
            if (occurrence.role() == Occurrence.Role.CAUGHT) {
                caught = true;
            } else if (occurrence.role().binds()) {
                return false;
            }
        }
        return caught;
    }
}
