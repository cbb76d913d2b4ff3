package dev.hasten.transforms.objects;

import dev.hasten.syntax.Expr;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import java.util.Set;
import java.util.Locale;

/** {@code self.push(value)} to {@code self.stack.append(value)}: the body of a method in the place of its call. */
public final class InlineMethod implements Transform<Expr.Call> {

    @Override
    public String id() {
        return "inline-method";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(WhyNot.values());
    }

    @Override
    public Set<Assumption> restsOn() {
        return Set.of(Assumption.SEALED);
    }

    @Override
    public List<Verdict> consider(Expr.Call call, Unit unit) {
        MethodRun run = new Methods(unit.facts()).called(call);
        return run == null ? List.of() : List.of(run.judge(unit, form -> form.name().toLowerCase(Locale.ROOT)));
    }
}
