package dev.hasten.transforms.caching;

import dev.hasten.facts.Loops;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Unit;
import dev.hasten.transforms.caching.LoopRead.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the loops of one function read, in the order of the source. Bodies of functions, lambdas and classes
 * inside it run at another time or look names up in another way, so they are left out; so are patterns, where a plain
 * name would capture, annotations, which a function does not evaluate, and template strings, which keep the text of
 * what they evaluate.
 */
final class LoopReads {

    /**
     * Where the walk is.
     *
     * @param anchor the statement before which the one at hand can be prepared; none in a {@code while} test
     */
    private record Context(@Nullable Loop loop, @Nullable Loop repeatedBy, Frame frame, @Nullable Stmt anchor) {

        Context at(@Nullable Stmt newAnchor) {
            return new Context(loop, repeatedBy, frame, newAnchor);
        }

        Context repeatedBy(@Nullable Loop newRepeatedBy) {
            return new Context(loop, newRepeatedBy, frame, anchor);
        }

        Context in(Loop inner, Frame newFrame) {
            return new Context(inner, inner, newFrame, anchor);
        }
    }

    private final List<LoopRead> reads = new ArrayList<>();
    private final boolean comprehensionsRunInPlace;

    private LoopReads(PythonVersion oldestTarget) {
        comprehensionsRunInPlace = oldestTarget.isAtLeast(PythonVersion.V3_12);
    }

    /**
     * The reads in the loops of {@code function}.
     *
     * @param unit its oldest target decides whether comprehensions have frames of their own (PEP 709)
     */
    static List<LoopRead> of(Stmt.FunctionDef function, Unit unit) {
        return unit.once(function, LoopReads.class, () -> walk(function, unit.oldestTarget())).reads;
    }

    private static LoopReads walk(Stmt.FunctionDef function, PythonVersion oldestTarget) {
        LoopReads walk = new LoopReads(oldestTarget);
        walk.block(function.body(), new Context(null, null, Frame.OWN, null));
        return walk;
    }

    private void block(List<Stmt> body, Context around) {
        Context context = around.repeatedBy(repeats(body, around));
        for (Stmt stmt : body) {
            statement(stmt, context.at(stmt));
        }
    }

    /** Which loop runs {@code body} again and again: one that the end of the body does not leave. */
    private static @Nullable Loop repeats(List<Stmt> body, Context around) {
        Stmt last = body.isEmpty() ? null : body.get(body.size() - 1);
        boolean leavesAll = last instanceof Stmt.Return || last instanceof Stmt.Raise;
        if (!leavesAll && !(last instanceof Stmt.Break) || mayContinue(body)) {
            return around.repeatedBy;
        }
        if (leavesAll) {
            return null;
        }
        boolean fromWithin = around.loop != null && around.loop == around.repeatedBy;
        return fromWithin ? around.loop.repeatedBy() : around.repeatedBy;
    }

    private static boolean mayContinue(List<Stmt> body) {
        for (Stmt stmt : body) {
            boolean[] found = {stmt instanceof Stmt.Continue};
            if (!(stmt instanceof Stmt.For || stmt instanceof Stmt.While)) {
                stmt.forEachChild(child -> {
                    if (child instanceof Stmt inner) {
                        found[0] |= mayContinue(List.of(inner));
                    } else if (child instanceof Clause.ExceptHandler handler) {
                        found[0] |= mayContinue(handler.body());
                    } else if (child instanceof Clause.MatchCase matchCase) {
                        found[0] |= mayContinue(matchCase.body());
                    }
                });
            }
            if (found[0]) {
                return true;
            }
        }
        return false;
    }

    /** @param context its anchor is {@code stmt} itself, or the first of a chain of {@code elif} */
    private void statement(Stmt stmt, Context context) {
        if (stmt instanceof Stmt.For loop) {
            expression(loop.iter(), context, false);
            Loop entered = new Loop(loop, context.loop, context.repeatedBy, loop);
            Context inside = context.in(entered, Frame.OWN);
            expression(loop.target(), inside.at(null), false);
            block(loop.body(), inside);
            block(loop.orelse(), context);
        } else if (stmt instanceof Stmt.While loop) {
            Loop entered = new Loop(loop, context.loop, context.repeatedBy, loop);
            Context inside = context.in(entered, Frame.OWN);
            expression(loop.test(), inside.at(null), false);
            block(loop.body(), inside);
            block(loop.orelse(), context);
        } else if (stmt instanceof Stmt.If branch) {
            conditional(branch, context);
        } else if (stmt instanceof Stmt.Try attempt) {
            block(attempt.body(), context);
            for (Clause.ExceptHandler handler : attempt.handlers()) {
                Context caught = context.repeatedBy(null);
                if (handler.type() != null) {
                    expression(handler.type(), caught, false);
                }
                block(handler.body(), caught);
            }
            block(attempt.orelse(), context);
            block(attempt.finalbody(), context);
        } else if (stmt instanceof Stmt.With with) {
            with.items().forEach(part -> expression(part, context, false));
            block(with.body(), context);
        } else if (stmt instanceof Stmt.Match match) {
            expression(match.subject(), context, false);
            for (Clause.MatchCase matchCase : match.cases()) {
                Node.maybe(matchCase.guard(), guard -> expression(guard, context, false));
                block(matchCase.body(), context);
            }
        } else if (stmt instanceof Stmt.FunctionDef inner) {
            definitionTime(inner).forEach(part -> expression(part, context, false));
        } else if (stmt instanceof Stmt.ClassDef inner) {
            definitionTime(inner).forEach(part -> expression(part, context, false));
        } else if (stmt instanceof Stmt.Assert check) {
            expression(check.test(), context, false);
            Node.maybe(check.msg(), message -> expression(message, context.repeatedBy(null), false));
        } else if (stmt instanceof Stmt.AnnAssign assign) {
            expression(assign.target(), context, false);
            Node.maybe(assign.value(), value -> expression(value, context, false));
        } else if (!(stmt instanceof Stmt.TypeAlias)) {
            stmt.forEachChild(child -> expression(child, context, false));
        }
    }

    private void conditional(Stmt.If branch, Context context) {
        expression(branch.test(), context, false);
        block(branch.body(), context);
        if (branch.orelse().size() == 1 && branch.orelse().get(0) instanceof Stmt.If next) {
            // An elif has no place of its own for a statement before it.
            statement(next, context.repeatedBy(repeats(branch.orelse(), context)));
        } else {
            block(branch.orelse(), context);
        }
    }

    private static List<Node> definitionTime(Stmt.FunctionDef function) {
        List<Node> parts = new ArrayList<>(function.decorators());
        parts.addAll(defaults(function.args()));
        return parts;
    }

    private static List<Node> definitionTime(Stmt.ClassDef cls) {
        List<Node> parts = new ArrayList<>(cls.decorators());
        // Type parameters put a scope of their own around the bases.
        if (cls.typeParams().isEmpty()) {
            parts.addAll(cls.bases());
            parts.addAll(cls.keywords());
        }
        return parts;
    }

    private static List<Node> defaults(Clause.Arguments arguments) {
        List<Node> defaults = new ArrayList<>();
        arguments.forEachChild(child -> Node.maybe(((Clause.Arg) child).defaultValue(), defaults::add));
        return defaults;
    }

    private void expression(Node node, Context context, boolean called) {
        if (node instanceof Expr.Lambda lambda) {
            defaults(lambda.args()).forEach(part -> expression(part, context, false));
        } else if (!Loops.clauses(node).isEmpty()) {
            comprehension(node, context);
        } else if (node instanceof Expr.Call call) {
            expression(call.func(), context, true);
            call.args().forEach(part -> expression(part, context, false));
            call.keywords().forEach(part -> expression(part, context, false));
        } else if (node instanceof Expr.BoolOp either && isMadeBefore(either)) {
            expression(either.values().get(0), context, false);
            expression(either.values().get(1), context.repeatedBy(null), false);
        } else if (!(node instanceof Expr.TemplateStr) && !(node instanceof Pattern)) {
            if (context.loop != null && isRead(node)) {
                reads.add(new LoopRead((Expr) node, context.loop, context.repeatedBy, context.frame, called));
            }
            node.forEachChild(child -> expression(child, context, false));
        }
    }

    /** {@code _turns or range(n)}: what was made before the loop is there, as a rule. */
    private static boolean isMadeBefore(Expr.BoolOp either) {
        return either.op() == Expr.BoolOperator.OR && either.values().size() == 2
                && either.values().get(0) instanceof Expr.Name made && made.id().startsWith("_")
                && either.values().get(1) instanceof Expr.Call;
    }

    private static boolean isRead(Node node) {
        return node instanceof Expr.Name name && name.ctx() == Expr.Context.LOAD
                || node instanceof Expr.Attribute attribute && attribute.ctx() == Expr.Context.LOAD;
    }

    /** The first iterable is evaluated once, before the frame of a comprehension, if any, is entered. */
    private void comprehension(Node node, Context context) {
        List<Clause.Comprehension> generators = Loops.clauses(node);
        expression(generators.get(0).iter(), context, false);
        Loop entered = new Loop(node, context.loop, context.repeatedBy, context.anchor);
        Frame frame = node instanceof Expr.GeneratorExp ? Frame.GENERATOR
                : comprehensionsRunInPlace || context.frame == Frame.GENERATOR ? context.frame : Frame.COMPREHENSION;
        // A loop inside has no place for a binding but that of this one.
        Context inside = context.in(entered, frame).at(null);
        node.forEachChild(child -> {
            if (child instanceof Clause.Comprehension generator) {
                expression(generator.target(), inside, false);
                if (generator != generators.get(0)) {
                    expression(generator.iter(), inside, false);
                }
                generator.ifs().forEach(part -> expression(part, inside, false));
            } else {
                expression(child, inside, false);
            }
        });
    }
}
