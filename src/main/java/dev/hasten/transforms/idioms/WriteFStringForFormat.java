package dev.hasten.transforms.idioms;

import dev.hasten.syntax.Clause;
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

/** Writes an f-string for a literal with {@code .format()}: {@code f"{x} of {y}"} for {@code "{} of {}".format(x, y)}. */
public final class WriteFStringForFormat implements Transform<Expr.Call> {

    private static final Guard UNUSUAL_FORMAT = Guard.profit("unusual-format",
            "The format has subscripts or fields inside fields, or does not fit its arguments, which is rare.");

    @Override
    public String id() {
        return "write-f-string-for-format";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<Guard> guards() {
        return List.of(UNUSUAL_FORMAT, FStringForm.LONG_TEXT, FStringForm.ARGUMENT_NOT_USED, FStringForm.ORDER_SHOWS,
                FStringForm.SUBCLASS_SHOWS, FStringForm.NAME_IS_MANGLED, CompilerWarning.COMPILER_WARNS,
                FStringForm.NOT_WRITABLE);
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        if (!(node.func() instanceof Expr.Attribute method) || !method.attr().equals("format")
                || !(method.value() instanceof Expr.Constant constant)
                || !(constant.value() instanceof Literal.Str format)
                || !unit.facts().scopes().scopeOf(node).runsOften()) {
            return List.of();
        }
        List<Expr> args = new ArrayList<>(node.args());
        List<String> keywords = new ArrayList<>();
        boolean known = args.stream().noneMatch(Expr.Starred.class::isInstance);
        for (Clause.Keyword keyword : node.keywords()) {
            known &= keyword.arg() != null;
            keywords.add(keyword.arg());
            args.add(keyword.value());
        }
        TextTemplate template = known ? FormatMethod.read(format.value(), node.args().size(), keywords) : null;
        if (template == null) {
            return List.of(new Verdict.Refuse(UNUSUAL_FORMAT, node, "str.format"));
        }
        FStringForm form = new FStringForm(node, template, args, unit);
        Grounds grounds = new Grounds();
        Guard objection = form.objection(grounds);
        if (objection != null) {
            return List.of(new Verdict.Refuse(objection, node, "str.format"));
        }
        boolean plain = template.fields().stream().allMatch(field -> field.spec().isEmpty());
        return List.of(new Verdict.Rewrite(Change.replace(node, form.write()), grounds.assumptions(), node,
                new Gain(plain ? "plain" : "specified", 0), "write an f-string for str.format"));
    }
}
