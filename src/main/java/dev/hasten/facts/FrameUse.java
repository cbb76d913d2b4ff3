package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is done with a frame object where it is got hold of. Much code only asks in which module or line its caller is:
 * {@code sys._getframe(1).f_globals["__name__"]}, or a loop over {@code f_back} that looks at {@code f_code}.
 */
final class FrameUse {

    /** {@code f_locals} is one too, since its being read is a construct of its own. */
    private static final Set<String> PARTS = Set.of("f_builtins", "f_code", "f_globals", "f_lasti", "f_lineno", "f_locals");

    /** The parameter by which the functions of the module {@code traceback} are asked to look at locals. */
    private static final String CAPTURE_LOCALS = "capture_locals";

    /** Builtins that give what they are given, or one of it after the other. */
    private static final Set<String> PASSING_ON = Set.of("iter", "list", "next", "reversed", "tuple");

    /** What gives the frames of calls that an exception has ended. */
    private static final Set<String> OF_TRACEBACKS = Set.of("getinnerframes", "walk_tb");

    private final Scopes scopes;
    private final Set<Variable> followed = new HashSet<>();

    private FrameUse(Scopes scopes) {
        this.scopes = scopes;
    }

    /** Whether the value of {@code frame} is only looked at, and goes nowhere else; where it may, anybody may have it. */
    static boolean isOnlyLookedAt(Node frame, Scopes scopes) {
        return new FrameUse(scopes).isOnlyLookedAt(frame);
    }

    private boolean isOnlyLookedAt(Node frame) {
        Node parent = scopes.places().parent(frame);
        if (parent instanceof Expr.Attribute part) {
            boolean onlyRead = part.ctx() == Expr.Context.LOAD;
            return onlyRead && (PARTS.contains(part.attr()) || part.attr().equals("f_back") && isOnlyLookedAt(part));
        }
        if (parent instanceof Expr.Call call && PASSING_ON.contains(Receivers.lastName(call.func()))
                || parent instanceof Expr.Subscript item && item.value() == frame) {
            return isOnlyLookedAt(parent);
        }
        if (parent instanceof Stmt.For loop && loop.iter() == frame) {
            // Of a frame and its line, the frame comes first.
            Expr first = loop.target() instanceof Expr.Tuple tuple ? tuple.elts().get(0) : loop.target();
            return first instanceof Expr.Name name && isOnlyLookedAt(scopes.resolve(name));
        }
        if (parent instanceof Expr.Compare compare) {
            return compare.ops().stream().allMatch(op -> op == Expr.CompareOperator.IS
                    || op == Expr.CompareOperator.IS_NOT || op == Expr.CompareOperator.EQ
                    || op == Expr.CompareOperator.NOT_EQ);
        }
        if (parent instanceof Expr.IfExp choice && choice.test() != frame || parent instanceof Expr.BoolOp) {
            return isOnlyLookedAt(parent);
        }
        if (parent instanceof Expr.NamedExpr binding) {
            return isOnlyLookedAt(binding) && isOnlyLookedAt(scopes.resolve(binding.target()));
        }
        if (parent instanceof Stmt.Assign assign) {
            return assign.targets().stream().allMatch(target ->
                    target instanceof Expr.Name name && isOnlyLookedAt(scopes.resolve(name)));
        }
        return isTested(frame, parent);
    }

    /** Whether it is only asked whether {@code frame} is there, or at which line it is. */
    static boolean isOnlyTested(Node frame, Scopes scopes) {
        Node parent = scopes.places().parent(frame);
        if (parent instanceof Expr.Attribute part) {
            return part.ctx() == Expr.Context.LOAD && PARTS.contains(part.attr()) && !part.attr().equals("f_locals");
        }
        return parent instanceof Expr.Compare || isTested(frame, parent);
    }

    private static boolean isTested(Node frame, Node parent) {
        return parent instanceof Stmt.ExprStmt || parent instanceof Expr.IfExp
                || parent instanceof Expr.UnaryOp operation && operation.op() == Expr.UnaryOperator.NOT
                || parent instanceof Stmt.If branch && branch.test() == frame
                || parent instanceof Stmt.While loop && loop.test() == frame
                || parent instanceof Stmt.Assert assertion && assertion.test() == frame;
    }

    /** The same for all that is done with the variable that holds it. */
    private boolean isOnlyLookedAt(Variable variable) {
        if (variable.owner().kind() != Scope.Kind.FUNCTION) {
            return false;
        }
        if (followed.add(variable)) {
            for (Occurrence occurrence : variable.occurrences()) {
                boolean harmless = !occurrence.role().reads()
                        || occurrence.role() == Occurrence.Role.READ && isOnlyLookedAt(occurrence.node());
                if (!harmless) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether {@code locals}, an {@code f_locals}, is of the function that it stands in, or of the one that calls that. */
    static boolean isOfCaller(Expr.Attribute locals, Scopes scopes) {
        Scope scope = scopes.scopeOf(locals);
        boolean waits = scope.node() instanceof Stmt.FunctionDef def && (def.async() || scopes.places().inside(def).stream()
                .anyMatch(node -> node instanceof Expr.Yield || node instanceof Expr.YieldFrom));
        return !waits && new FrameUse(scopes).isWithin(locals.value(), 1);
    }

    /** Whether {@code frame} is at most so many levels up. */
    private boolean isWithin(Expr frame, int levels) {
        if (frame instanceof Expr.Attribute attribute) {
            return attribute.attr().equals("f_back") && levels > 0 && isWithin(attribute.value(), levels - 1);
        }
        if (frame instanceof Expr.Call call) {
            String function = Receivers.lastName(call.func());
            boolean own = call.args().isEmpty() && call.keywords().isEmpty();
            boolean counted = call.args().size() == 1 && call.keywords().isEmpty()
                    && call.args().get(0) instanceof Expr.Constant level && level.value() instanceof Literal.Int number
                    && number.value().bitLength() < 31 && number.value().intValue() <= levels;
            return function.equals("currentframe") && own || function.equals("_getframe") && (own || counted);
        }
        return frame instanceof Expr.Name name && scopes.resolve(name).owner() == scopes.scopeOf(name)
                && scopes.resolve(name).owner().kind() == Scope.Kind.FUNCTION && followed.add(scopes.resolve(name))
                && scopes.resolve(name).occurrences().stream().allMatch(each -> !each.role().binds()
                || each.role() == Occurrence.Role.DELETED
                || each.role() == Occurrence.Role.ASSIGNED
                && scopes.places().parent(each.node()) instanceof Stmt.Assign assign && isWithin(assign.value(), levels));
    }

    /** Whether {@code locals}, an {@code f_locals}, is of a call that is over, or is read only if a caller asks for it. */
    static boolean isPostMortem(Expr.Attribute locals, Scopes scopes) {
        return new FrameUse(scopes).isOfTraceback(locals.value()) || isOnRequest(locals, scopes);
    }

    /** Whether {@code frame} is, or is one of, the frames that a traceback has. */
    private boolean isOfTraceback(Expr frame) {
        if (frame instanceof Expr.Attribute attribute) {
            return attribute.attr().equals("tb_frame") || attribute.attr().equals("frame") && isOfTraceback(attribute.value());
        }
        if (frame instanceof Expr.Subscript item) {
            return isOfTraceback(item.value());
        }
        if (frame instanceof Expr.Call call) {
            String function = Receivers.lastName(call.func());
            return OF_TRACEBACKS.contains(function)
                    || PASSING_ON.contains(function) && call.args().size() == 1 && isOfTraceback(call.args().get(0));
        }
        return frame instanceof Expr.Name name && scopes.resolve(name).owner().kind() == Scope.Kind.FUNCTION
                && followed.add(scopes.resolve(name)) && scopes.resolve(name).occurrences().stream()
                        .allMatch(each -> !each.role().binds() || isOfTraceback(each));
    }

    private boolean isOfTraceback(Occurrence binding) {
        Node parent = scopes.places().parent(binding.node());
        if (parent instanceof Expr.Tuple) {
            parent = scopes.places().parent(parent);
        }
        return binding.role() == Occurrence.Role.ASSIGNED
                && (parent instanceof Stmt.Assign assign && isOfTraceback(assign.value())
                || parent instanceof Stmt.For loop && isOfTraceback(loop.iter()));
    }

    /** Whether a caller asks by {@code keyword} for the locals of those calls that a traceback lists. */
    static boolean asksForLocals(Clause.Keyword keyword) {
        return CAPTURE_LOCALS.equals(keyword.arg()) && !isOff(keyword.value())
                && !(keyword.value() instanceof Expr.Name same && same.id().equals(CAPTURE_LOCALS));
    }

    private static boolean isOnRequest(Node read, Scopes scopes) {
        Node inner = read;
        Node around = scopes.places().parent(read);
        while (around != null && !(around instanceof Stmt.FunctionDef)) {
            Node part = inner;
            boolean inBranch = around instanceof Stmt.If branch && isRequest(branch.test(), scopes)
                    && branch.body().stream().anyMatch(statement -> statement == part)
                    || around instanceof Expr.IfExp choice && isRequest(choice.test(), scopes) && choice.body() == part;
            if (inBranch) {
                return true;
            }
            inner = around;
            around = scopes.places().parent(around);
        }
        return false;
    }

    private static boolean isRequest(Expr test, Scopes scopes) {
        return test instanceof Expr.Name name && name.id().equals(CAPTURE_LOCALS)
                && scopes.resolve(name).owner().node() instanceof Stmt.FunctionDef def
                && isOffByDefault(def.args().args()) && isOffByDefault(def.args().kwonlyargs());
    }

    private static boolean isOffByDefault(List<Clause.Arg> parameters) {
        return parameters.stream().noneMatch(parameter -> parameter.name().equals(CAPTURE_LOCALS)
                && (parameter.defaultValue() == null || !isOff(parameter.defaultValue())));
    }

    /** Whether {@code value} is {@code None} or {@code False}. */
    static boolean isOff(Expr value) {
        return value instanceof Expr.Constant constant
                && (constant.value().equals(Literal.Singleton.NONE) || constant.value().equals(Literal.Singleton.FALSE));
    }
}
