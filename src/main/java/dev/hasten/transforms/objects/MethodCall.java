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
import dev.hasten.source.Span;
import dev.hasten.syntax.Stmt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The method that a call may run.
 *
 * @param def a function of that name in a class of the file
 * @param receiver what the function gets before the arguments: an object, or nothing
 * @param sure whether the call runs this function and no other
 */
record MethodCall(Stmt.FunctionDef def, List<Expr> receiver, Answer sure) {

    /** The method that {@code call} may run; null if no class of the file has one of its name. */
    static @Nullable MethodCall of(Expr.Call call, FileFacts facts) {
        if (!(call.func() instanceof Expr.Attribute attribute)) {
            return null;
        }
        String name = facts.scopes().scopeOf(attribute).mangle(attribute.attr());
        if (attribute.value() instanceof Expr.Call of && isSuper(of)) {
            return ofSuper(of, name, facts);
        }
        Receiver receiver = facts.instances().receiver(attribute.value());
        Instances.Resolved resolved = receiver == null ? null : facts.instances().member(receiver, name);
        Stmt.FunctionDef def = resolved == null ? null : function(resolved.member());
        if (def != null && facts.dynamics().changesFunctions().isNo()) {
            boolean isStatic = resolved.member().kind() == Member.Kind.STATIC_METHOD;
            return new MethodCall(def, isStatic ? List.of() : List.of(attribute.value()),
                    new Answer(true, resolved.doubts(), null));
        }
        return guess(attribute, name, facts);
    }

    private static Stmt.@Nullable FunctionDef function(Member member) {
        return member.kind() == Member.Kind.FUNCTION || member.kind() == Member.Kind.STATIC_METHOD
                ? member.function() : null;
    }

    /** The first method of that name, which may well be another. */
    private static @Nullable MethodCall guess(Expr.Attribute attribute, String name, FileFacts facts) {
        for (KnownClass cls : facts.instances().classesWith(name)) {
            Stmt.FunctionDef def = function(facts.instances().ofClass(cls, name));
            if (def != null) {
                return new MethodCall(def, List.of(attribute.value()), Answer.NO);
            }
        }
        return null;
    }

    private static boolean isSuper(Expr.Call call) {
        return call.func() instanceof Expr.Name name && name.id().equals("super") && call.args().isEmpty();
    }

    /** {@code super().name} in a method: the next one in the order of the class. */
    private static @Nullable MethodCall ofSuper(Expr.Call call, String name, FileFacts facts) {
        Scope scope = facts.scopes().scopeOf(call);
        KnownClass cls = scope.node() instanceof Stmt.FunctionDef ? facts.classes().around(scope) : null;
        Expr.Name self = cls == null ? null : self(scope);
        Receiver receiver = self == null ? null : facts.instances().selfOf(scope);
        Instances.Resolved resolved = receiver == null ? null : facts.instances().superMember(cls, receiver, name);
        Stmt.FunctionDef def = resolved == null ? null : function(resolved.member());
        Answer builtin = facts.bindings().isBuiltin((Expr.Name) call.func());
        if (def == null || !builtin.expected() || resolved.member().kind() != Member.Kind.FUNCTION) {
            return null;
        }
        Set<Doubt> doubts = EnumSet.copyOf(resolved.doubts());
        doubts.addAll(builtin.doubts());
        return new MethodCall(def, List.of(self), new Answer(true, doubts, null));
    }

    /** A read of the first parameter, made where the code has none. */
    private static Expr.@Nullable Name self(Scope method) {
        Clause.Arguments args = ((Stmt.FunctionDef) method.node()).args();
        List<Clause.Arg> positional = args.posonlyargs().isEmpty() ? args.args() : args.posonlyargs();
        if (positional.isEmpty()) {
            return null;
        }
        Variable variable = method.variable(method.mangle(positional.get(0).name()));
        return variable == null ? null : variable.occurrences().stream()
                .filter(each -> each.role().reads() && each.scope() == method && each.node() instanceof Expr.Name)
                .map(each -> (Expr.Name) each.node()).findFirst()
                .orElse(new Expr.Name(positional.get(0).name(), Expr.Context.LOAD, Span.NONE));
    }
}
