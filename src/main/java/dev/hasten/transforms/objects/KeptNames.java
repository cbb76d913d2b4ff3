package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.ModuleValue;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names under which the module keeps classes and their methods, for one rewrite, and the tests that read them. */
final class KeptNames {
    private final Unit unit;
    private final Map<KnownClass, List<Stmt.Assign>> added = new LinkedHashMap<>();

    KeptNames(Unit unit) {
        this.unit = unit;
    }

    /** {@code type(v) is _hasten_C}. */
    Expr isOf(Variable variable, KnownClass cls) {
        return is(call("type", FieldLocals.read(variable.name())), ofClass(cls));
    }

    /** {@code getattr(_hasten_C, "__getitem__", None) is _hasten_C_getitem}. */
    Expr has(KeptMethod method) {
        KnownClass cls = method.cls();
        Expr found = call("getattr", FieldLocals.read(ofClass(cls)),
                new Expr.Constant(new Literal.Str(method.name(), false), Span.NONE),
                new Expr.Constant(Literal.Singleton.NONE, Span.NONE));
        Expr kept = new Expr.Attribute(FieldLocals.read(cls.def().name()), method.name(), Expr.Context.LOAD, Span.NONE);
        return is(found, keep(cls, kept, "hasten_" + cls.def().name() + "_" + method.plainName()));
    }

    private String ofClass(KnownClass cls) {
        return keep(cls, FieldLocals.read(cls.def().name()), "hasten_" + cls.def().name());
    }

    private static Expr call(String builtin, Expr... arguments) {
        return new Expr.Call(FieldLocals.read(builtin), List.of(arguments), List.of(), Span.NONE);
    }

    private static Expr is(Expr value, String kept) {
        return new Expr.Compare(value, List.of(Expr.CompareOperator.IS), List.of(FieldLocals.read(kept)), Span.NONE);
    }

    private String keep(KnownClass cls, Expr value, String origin) {
        List<Stmt.Assign> all = new ArrayList<>(below(cls.def(), unit.facts()));
        all.addAll(added.computeIfAbsent(cls, any -> new ArrayList<>()));
        for (Stmt.Assign assign : all) {
            if (isSame(assign.value(), value)) {
                return name(assign);
            }
        }
        String name = unit.freshName(unit.root(), origin);
        added.get(cls).add(new Stmt.Assign(List.of(new Expr.Name(name, Expr.Context.STORE, Span.NONE)), value, Span.NONE));
        return name;
    }

    private static boolean isSame(Expr one, Expr other) {
        return one instanceof Expr.Name name && other instanceof Expr.Name same && name.id().equals(same.id())
                || one instanceof Expr.Attribute attribute && other instanceof Expr.Attribute its
                && attribute.attr().equals(its.attr()) && isSame(attribute.value(), its.value());
    }

    /** What binds the names that are new; another rewrite waits for the next round, and finds them there. */
    List<Change.Step> steps() {
        List<Change.Step> steps = new ArrayList<>();
        added.forEach((cls, assigns) -> {
            List<Stmt.Assign> before = below(cls.def(), unit.facts());
            if (!assigns.isEmpty()) {
                Stmt last = before.isEmpty() ? cls.def() : before.get(before.size() - 1);
                steps.add(new Change.After(last, List.copyOf(assigns)));
                steps.add(new Change.Claim(cls.def().body().get(0)));
            }
        });
        return steps;
    }

    /** The name that {@code assign} binds. */
    static String name(Stmt.Assign assign) {
        return ((Expr.Name) assign.targets().get(0)).id();
    }

    /** The statements right below {@code cls} that keep it, or a method of it, under a name that is bound once. */
    static List<Stmt.Assign> below(Stmt.ClassDef cls, FileFacts facts) {
        List<Stmt> body = facts.root().body();
        int index = 0;
        while (body.get(index) != cls) {
            index++;
        }
        List<Stmt.Assign> kept = new ArrayList<>();
        for (int i = index + 1; i < body.size() && isKeeping(body.get(i), cls, facts); i++) {
            kept.add((Stmt.Assign) body.get(i));
        }
        return kept;
    }

    private static boolean isKeeping(Stmt stmt, Stmt.ClassDef cls, FileFacts facts) {
        if (!(stmt instanceof Stmt.Assign assign) || assign.targets().size() != 1
                || !(assign.targets().get(0) instanceof Expr.Name target) || !target.id().startsWith("_hasten_")) {
            return false;
        }
        Expr value = assign.value() instanceof Expr.Attribute attribute ? attribute.value() : assign.value();
        return value instanceof Expr.Name name && name.id().equals(cls.name())
                && facts.bindings().value(target.id()) instanceof ModuleValue.Assigned assigned
                && assigned.value() == assign.value();
    }
}
