package dev.hasten.transforms.objects;

import dev.hasten.syntax.Expr;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import java.util.Set;

/** {@code self.area} to {@code self.width * self.height}: the body of a property's getter where it is read. */
public final class InlineProperty implements Transform<Expr.Attribute> {

    @Override
    public String id() {
        return "inline-property";
    }

    @Override
    public Class<Expr.Attribute> subject() {
        return Expr.Attribute.class;
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
    public List<Verdict> consider(Expr.Attribute attribute, Unit unit) {
        MethodRun run = attribute.ctx() == Expr.Context.LOAD ? new Methods(unit.facts()).read(attribute) : null;
        return run == null ? List.of() : List.of(run.judge(unit, MethodRun::kind));
    }
}
