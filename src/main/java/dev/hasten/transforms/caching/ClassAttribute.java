package dev.hasten.transforms.caching;

import dev.hasten.facts.Action;
import dev.hasten.facts.Answer;
import dev.hasten.facts.Effects;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.ModuleValue;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Unit;
import dev.hasten.transforms.caching.ClassMember.Kind;
import dev.hasten.transforms.caching.CacheAttributeChain.Because;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a class of the file, read from the class: {@code Config.LIMIT}, {@code Color.RED},
 * {@code Color.RED.value}, {@code Point.origin}.
 */
record ClassAttribute(Expr.Attribute expr, ClassMember member, StableGlobal cls, Unit unit) implements Cacheable {

    /** The attribute that {@code expr} reads; null if it is not one of a class. */
    static @Nullable ClassAttribute of(Expr.Attribute expr, Stmt.FunctionDef function, Unit unit) {
        FileFacts facts = unit.facts();
        boolean isItem = isItem(expr) && expr.value() instanceof Expr.Attribute;
        Expr.Attribute first = isItem ? (Expr.Attribute) expr.value() : expr;
        if (!(first.value() instanceof Expr.Name name)) {
            return null;
        }
        Variable variable = facts.scopes().resolve(name);
        if (!variable.isGlobal() || !(facts.bindings().value(variable.name()) instanceof ModuleValue.Class cls)) {
            return null;
        }
        ClassMember member =
                ClassMember.of(cls.def(), facts.scopes().scopeOf(expr).mangle(first.attr()), facts);
        Node parent = facts.places().parent(expr);
        boolean hasItem = member.kind(new Grounds()) == Kind.MEMBER && member.hasPlainItems();
        boolean readsItem = parent instanceof Expr.Attribute outer && isItem(outer);
        if (isItem && !hasItem || !isItem && hasItem && readsItem) {
            return null;
        }
        StableGlobal global = new StableGlobal(variable.name(), facts.scopes().opened(function), facts);
        return new ClassAttribute(expr, member, global, unit);
    }

    /** Whether it reads what every member of an enumeration has. */
    private static boolean isItem(Expr.Attribute attribute) {
        return attribute.ctx() == Expr.Context.LOAD
                && (attribute.attr().equals("value") || attribute.attr().equals("name"));
    }

    @Override
    public String text() {
        String owner = expr.value() instanceof Expr.Attribute inner
                ? ((Expr.Name) inner.value()).id() + "." + inner.attr() : ((Expr.Name) expr.value()).id();
        return owner + "." + expr.attr();
    }

    @Override
    public @Nullable Guard objection(Loop loop, List<LoopRead> reads, Grounds grounds) {
        Kind kind = member.kind(grounds);
        boolean answered = kind == Kind.COMPUTED
                || kind == Kind.CLASS_METHOD && !reads.stream().allMatch(LoopRead::called);
        if (unit.stops(Because.COMPUTED, answered)) {
            return Because.COMPUTED;
        }
        if (unit.stops(Because.REBOUND, cls.mayBeRebound(grounds))) {
            return Because.REBOUND;
        }
        if (unit.stops(Because.MAY_BE_UNBOUND, cls.mayBeUnbound(grounds))) {
            return Because.MAY_BE_UNBOUND;
        }
        Answer stored = unit.facts().effects()
                .mayStoreAttribute(loop.effects(unit.facts()), member.name(), Effects.Holder.CLASS);
        if (unit.stops(Because.STORED, !grounds.no(stored))) {
            return Because.STORED;
        }
        if (unit.stops(Because.SUSPENDED, loop.effects(unit.facts()).may(Action.SUSPEND))) {
            return Because.SUSPENDED;
        }
        boolean atOnce = reads.stream().allMatch(read -> GeneratorUse.runsAtOnce(read, unit.facts(), grounds));
        return unit.stops(Because.READ_LATER, !atOnce) ? Because.READ_LATER : null;
    }

    @Override
    public String measuredCase(LoopRead read) {
        if (read.frame() != LoopRead.Frame.OWN) {
            return Cacheable.super.measuredCase(read);
        }
        return switch (member.kind(new Grounds())) {
            case MEMBER -> expr.value() instanceof Expr.Name ? "member" : "member_value";
            case CLASS_METHOD -> "class_method";
            case CONSTANT, COMPUTED -> "class_constant";
        };
    }
}
