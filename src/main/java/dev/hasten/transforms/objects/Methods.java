package dev.hasten.transforms.objects;

import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Instances;
import dev.hasten.facts.KnownClass;
import dev.hasten.facts.Member;
import dev.hasten.facts.Receiver;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which function of the file's classes an expression runs. */
final class Methods {

    private final FileFacts facts;
    private final Function<Expr, @Nullable Receiver> receivers;

    Methods(FileFacts facts) {
        this(facts, facts.instances()::receiver);
    }

    /** @param receivers what is known of the class of an object, or is supposed */
    Methods(FileFacts facts, Function<Expr, @Nullable Receiver> receivers) {
        this.facts = facts;
        this.receivers = receivers;
    }

    /** The method that {@code call} may run; null if no class of the file has one of its name. */
    @Nullable MethodRun called(Expr.Call call) {
        if (!(call.func() instanceof Expr.Attribute attribute)) {
            return null;
        }
        String name = facts.scopes().scopeOf(attribute).mangle(attribute.attr());
        if (!isBoundByAny(name)) {
            return null;
        }
        if (attribute.value() instanceof Expr.Call of && isSuper(of)) {
            return ofSuper(call, of, name);
        }
        MethodRun ofClass = attribute.value() instanceof Expr.Name cls ? ofClass(call, cls, name) : null;
        if (ofClass != null) {
            return ofClass;
        }
        Instances.Resolved resolved = resolve(attribute.value(), name);
        if (resolved != null && resolved.member().kind() == Member.Kind.STATIC_METHOD) {
            return new MethodRun(call, resolved.member().function(), call.args(), call.keywords(),
                    sure(resolved.doubts()));
        }
        MethodRun run = of(call, attribute.value(), name, call.args());
        return run == null ? null : new MethodRun(call, run.def(), run.operands(), call.keywords(), run.sure());
    }

    /** What {@code C.name(...)} runs, {@code C} being a class of the module; null if it is none, or that is not known. */
    private @Nullable MethodRun ofClass(Expr.Call call, Expr.Name name, String method) {
        KnownClass cls = facts.classes().named(name);
        Instances.Resolved resolved = cls == null || !facts.dynamics().changesFunctions().isNo()
                || !GlobalNames.isClass(facts.scopes().scopeOf(call).runner(), cls, facts)
                ? null : facts.instances().functionOf(cls, method);
        if (resolved == null) {
            return null;
        }
        List<Expr> operands = new ArrayList<>();
        if (resolved.member().kind() == Member.Kind.CLASS_METHOD) {
            operands.add(name);
        }
        operands.addAll(call.args());
        return new MethodRun(call, resolved.member().function(), operands, call.keywords(), sure(resolved.doubts()));
    }

    /** The special method {@code name} of {@code object} that {@code place} may run with {@code operands}. */
    @Nullable MethodRun of(Expr place, Expr object, String name, List<Expr> operands) {
        if (!isBoundByAny(name)) {
            return null;
        }
        List<Expr> all = new ArrayList<>(List.of(object));
        all.addAll(operands);
        Instances.Resolved resolved = resolve(object, name);
        if (resolved != null && resolved.member().kind() == Member.Kind.FUNCTION) {
            return new MethodRun(place, resolved.member().function(), all, sure(resolved.doubts()));
        }
        Stmt.FunctionDef guess = guess(name, Member.Kind.FUNCTION);
        return guess == null ? null : new MethodRun(place, guess, all, Answer.NO);
    }

    /** The getter of the property that {@code attribute} may read; null if no class of the file has one of its name. */
    @Nullable MethodRun read(Expr.Attribute attribute) {
        String name = facts.scopes().scopeOf(attribute).mangle(attribute.attr());
        if (!isBoundByAny(name)) {
            return null;
        }
        Instances.Resolved resolved = resolve(attribute.value(), name);
        if (resolved != null && resolved.member().kind() == Member.Kind.PROPERTY) {
            return new MethodRun(attribute, resolved.member().function(), List.of(attribute.value()),
                    sure(resolved.doubts()));
        }
        Stmt.FunctionDef guess = guess(name, Member.Kind.PROPERTY);
        return guess == null ? null : new MethodRun(attribute, guess, List.of(attribute.value()), Answer.NO);
    }

    /** Asked first, as it costs little, and most names are of no class of the file. */
    private boolean isBoundByAny(String name) {
        return !facts.instances().classesWith(name).isEmpty();
    }

    private Instances.@Nullable Resolved resolve(Expr object, String name) {
        Receiver receiver = receivers.apply(object);
        return receiver == null || !facts.dynamics().changesFunctions().isNo()
                ? null : facts.instances().member(receiver, name);
    }

    private static Answer sure(Set<Doubt> doubts) {
        return new Answer(true, doubts, null);
    }

    /** The first function of that name, which may well be another. */
    private Stmt.@Nullable FunctionDef guess(String name, Member.Kind kind) {
        for (KnownClass cls : facts.instances().classesWith(name)) {
            Member member = facts.instances().ofClass(cls, name);
            if (member.kind() == kind) {
                return member.function();
            }
        }
        return null;
    }

    private static boolean isSuper(Expr.Call call) {
        return call.func() instanceof Expr.Name name && name.id().equals("super") && call.args().isEmpty();
    }

    /** {@code super().name} in a method: the next one in the order of the class. */
    private @Nullable MethodRun ofSuper(Expr.Call call, Expr.Call superCall, String name) {
        Scope scope = facts.scopes().scopeOf(call);
        KnownClass cls = scope.node() instanceof Stmt.FunctionDef ? facts.classes().around(scope) : null;
        Receiver receiver = cls == null ? null : facts.instances().selfOf(scope);
        Instances.Resolved resolved = receiver == null ? null : facts.instances().superMember(cls, receiver, name);
        Answer builtin = facts.bindings().isBuiltin((Expr.Name) superCall.func());
        Expr.Name self = resolved == null ? null : self(scope);
        if (self == null || resolved.member().kind() != Member.Kind.FUNCTION || !builtin.expected()
                || !facts.dynamics().changesFunctions().isNo()) {
            return null;
        }
        Set<Doubt> doubts = EnumSet.copyOf(resolved.doubts());
        doubts.addAll(builtin.doubts());
        List<Expr> operands = new ArrayList<>(List.of(self));
        operands.addAll(call.args());
        return new MethodRun(call, resolved.member().function(), operands, call.keywords(), sure(doubts));
    }

    /** A read of the first parameter; null if the code has none: of one that was made, nothing would be known. */
    private static Expr.@Nullable Name self(Scope method) {
        Clause.Arguments args = ((Stmt.FunctionDef) method.node()).args();
        String first = (args.posonlyargs().isEmpty() ? args.args() : args.posonlyargs()).get(0).name();
        Variable variable = method.variable(method.mangle(first));
        return variable.occurrences().stream()
                .filter(each -> each.role().reads() && each.scope() == method && each.node() instanceof Expr.Name)
                .map(each -> (Expr.Name) each.node()).findFirst()
                .orElse(null);
    }
}
