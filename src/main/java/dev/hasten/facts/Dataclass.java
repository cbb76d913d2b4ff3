package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What {@code dataclass} makes of a class. */
final class Dataclass {

    private static final Set<String> ALWAYS =
            Set.of("__init__", "__repr__", "__eq__", "__hash__", "__match_args__", "__replace__");
    private static final Set<String> ORDERED = Set.of("__lt__", "__le__", "__gt__", "__ge__");
    private static final Set<String> GUARDED =
            Set.of("__setattr__", "__delattr__", "__getstate__", "__setstate__", "__slots__");

    private Dataclass() {
    }

    /** Notes in {@code cls} what {@code decorator}, which is {@code dataclass} or a call of it, makes of it. */
    static void of(KnownClass cls, Expr decorator, LibraryClasses library) {
        Set<String> added = new HashSet<>(ALWAYS);
        if (mayBe("order", decorator)) {
            added.addAll(ORDERED);
        }
        if (mayBe("frozen", decorator) || mayBe("slots", decorator) || mayBe("weakref_slot", decorator)) {
            added.addAll(GUARDED);
        }
        Set<String> removed = new HashSet<>();
        List<String> stored = new ArrayList<>();
        for (Stmt stmt : cls.def().body()) {
            if (stmt instanceof Stmt.AnnAssign field && field.target() instanceof Expr.Name name && field.simple()) {
                String attr = cls.body().mangle(name.id());
                boolean isField = library.isOfField(field.annotation());
                if (isField && library.isField(field.value()) && !hasKeyword("default", (Expr.Call) field.value())) {
                    removed.add(attr);
                }
                if (isField && !(library.isField(field.value()) && hasKeyword("init", (Expr.Call) field.value()))) {
                    stored.add(attr);
                }
            }
        }
        cls.hasAdded(added);
        cls.isDataclass(removed, isMade(decorator) ? stored : List.of());
    }

    /** Whether it makes an {@code __init__}. */
    private static boolean isMade(Expr decorator) {
        return !(decorator instanceof Expr.Call call)
                || call.args().isEmpty() && call.keywords().stream().noneMatch(each -> each.arg() == null || each.arg().equals("init"));
    }

    /** Whether the option {@code name} may be set; there may be some that cannot be read off. */
    private static boolean mayBe(String name, Expr decorator) {
        if (!(decorator instanceof Expr.Call call)) {
            return false;
        }
        return !call.args().isEmpty() || call.keywords().stream().anyMatch(each -> each.arg() == null
                || each.arg().equals(name) && !isFalse(each));
    }

    private static boolean isFalse(Clause.Keyword option) {
        return option.value() instanceof Expr.Constant constant && constant.value() == Literal.Singleton.FALSE;
    }

    private static boolean hasKeyword(String name, Expr.Call call) {
        return !call.args().isEmpty()
                || call.keywords().stream().anyMatch(each -> each.arg() == null || each.arg().equals(name));
    }
}
