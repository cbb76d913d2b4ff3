package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.syntax.Visitor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which order the children of a node are evaluated, and whether they are (Python reference, section 6.16). */
public final class EvaluationOrder {

    /** Whether a child is evaluated when its parent is, if nothing raises or jumps before. */
    public enum When {
        /** Once; the test of a {@code while}, at least once. */
        ALWAYS,
        /** At most once. */
        PERHAPS,
        /** Any number of times. */
        REPEATEDLY,
        /** Not then, but when the function is called, or the generator asked for its next value. */
        LATER
    }

    /** Something to do with each child. */
    @FunctionalInterface
    public interface Step {

        /** Called for one child after the other, in the order in which they are evaluated. */
        void child(Node child, When when);
    }

    private EvaluationOrder() {
    }

    /**
     * Gives each child of {@code node} to {@code step}; for parameters, their defaults and annotations. A child that
     * is a target is evaluated as far as it has something to evaluate, and then bound.
     */
    public static void forEachChild(Node node, Step step) {
        node.accept(new Children(step));
    }

    /** Whether {@code inner} is evaluated whenever {@code outer}, which contains it, is evaluated to its end. */
    public static boolean isAlwaysEvaluated(Node inner, Node outer, Places places) {
        Node at = inner;
        while (at != outer) {
            Node child = at;
            at = places.parent(child);
            if (at == null) {
                throw new IllegalArgumentException("not inside");
            }
            boolean[] always = {false};
            forEachChild(at, (each, when) -> always[0] |= each == child && when == When.ALWAYS);
            if (!always[0]) {
                return false;
            }
        }
        return true;
    }

    private record Children(Step step) implements Visitor<@Nullable Void> {

        private @Nullable Void always(@Nullable Node child) {
            if (child != null) {
                step.child(child, When.ALWAYS);
            }
            return null;
        }

        private @Nullable Void all(List<? extends Node> children, When when) {
            for (Node child : children) {
                step.child(child, when);
            }
            return null;
        }

        private @Nullable Void firstAlways(List<? extends Node> children) {
            always(children.get(0));
            return all(children.subList(1, children.size()), When.PERHAPS);
        }

        /** Most nodes have their children in the order of evaluation. */
        @Override
        public @Nullable Void visitNode(Node node) {
            node.forEachChild(this::always);
            return null;
        }

        @Override
        public @Nullable Void visitFunctionDef(Stmt.FunctionDef node) {
            all(node.decorators(), When.ALWAYS);
            all(node.typeParams(), When.ALWAYS);
            always(node.args());
            always(node.returns());
            return all(node.body(), When.LATER);
        }

        @Override
        public @Nullable Void visitLambda(Expr.Lambda node) {
            always(node.args());
            step.child(node.body(), When.LATER);
            return null;
        }

        /** All defaults come before all annotations, so the parameters are passed over. */
        @Override
        public @Nullable Void visitArguments(Clause.Arguments node) {
            node.forEachChild(arg -> always(((Clause.Arg) arg).defaultValue()));
            node.forEachChild(arg -> perhaps(((Clause.Arg) arg).annotation()));
            return null;
        }

        private @Nullable Void perhaps(@Nullable Node child) {
            if (child != null) {
                step.child(child, When.PERHAPS);
            }
            return null;
        }

        @Override
        public @Nullable Void visitTypeVar(Clause.TypeVar node) {
            later(node.bound());
            return later(node.defaultValue());
        }

        @Override
        public @Nullable Void visitParamSpec(Clause.ParamSpec node) {
            return later(node.defaultValue());
        }

        @Override
        public @Nullable Void visitTypeVarTuple(Clause.TypeVarTuple node) {
            return later(node.defaultValue());
        }

        private @Nullable Void later(@Nullable Node child) {
            if (child != null) {
                step.child(child, When.LATER);
            }
            return null;
        }

        @Override
        public @Nullable Void visitTypeAlias(Stmt.TypeAlias node) {
            all(node.typeParams(), When.ALWAYS);
            later(node.value());
            return always(node.name());
        }

        @Override
        public @Nullable Void visitAssign(Stmt.Assign node) {
            always(node.value());
            return all(node.targets(), When.ALWAYS);
        }

        /** In a function, the annotation is not evaluated at all. */
        @Override
        public @Nullable Void visitAnnAssign(Stmt.AnnAssign node) {
            always(node.value());
            always(node.target());
            return perhaps(node.annotation());
        }

        @Override
        public @Nullable Void visitNamedExpr(Expr.NamedExpr node) {
            always(node.value());
            return always(node.target());
        }

        @Override
        public @Nullable Void visitFor(Stmt.For node) {
            always(node.iter());
            step.child(node.target(), When.REPEATEDLY);
            all(node.body(), When.REPEATEDLY);
            return all(node.orelse(), When.PERHAPS);
        }

        @Override
        public @Nullable Void visitWhile(Stmt.While node) {
            always(node.test());
            all(node.body(), When.REPEATEDLY);
            return all(node.orelse(), When.PERHAPS);
        }

        @Override
        public @Nullable Void visitIf(Stmt.If node) {
            always(node.test());
            all(node.body(), When.PERHAPS);
            return all(node.orelse(), When.PERHAPS);
        }

        @Override
        public @Nullable Void visitMatch(Stmt.Match node) {
            always(node.subject());
            return all(node.cases(), When.PERHAPS);
        }

        @Override
        public @Nullable Void visitMatchCase(Clause.MatchCase node) {
            always(node.pattern());
            perhaps(node.guard());
            return all(node.body(), When.PERHAPS);
        }

        @Override
        public @Nullable Void visitTry(Stmt.Try node) {
            all(node.body(), When.ALWAYS);
            all(node.handlers(), When.PERHAPS);
            all(node.orelse(), When.PERHAPS);
            return all(node.finalbody(), When.ALWAYS);
        }

        @Override
        public @Nullable Void visitExceptHandler(Clause.ExceptHandler node) {
            always(node.type());
            return all(node.body(), When.PERHAPS);
        }

        /** {@code python -O} leaves assertions out. */
        @Override
        public @Nullable Void visitAssert(Stmt.Assert node) {
            perhaps(node.test());
            return perhaps(node.msg());
        }

        @Override
        public @Nullable Void visitBoolOp(Expr.BoolOp node) {
            return firstAlways(node.values());
        }

        @Override
        public @Nullable Void visitCompare(Expr.Compare node) {
            always(node.left());
            return firstAlways(node.comparators());
        }

        @Override
        public @Nullable Void visitIfExp(Expr.IfExp node) {
            always(node.test());
            perhaps(node.body());
            return perhaps(node.orelse());
        }

        @Override
        public @Nullable Void visitListComp(Expr.ListComp node) {
            return comprehension(node.generators(), List.of(node.elt()), When.REPEATEDLY);
        }

        @Override
        public @Nullable Void visitSetComp(Expr.SetComp node) {
            return comprehension(node.generators(), List.of(node.elt()), When.REPEATEDLY);
        }

        @Override
        public @Nullable Void visitDictComp(Expr.DictComp node) {
            return comprehension(node.generators(), List.of(node.key(), node.value()), When.REPEATEDLY);
        }

        @Override
        public @Nullable Void visitGeneratorExp(Expr.GeneratorExp node) {
            return comprehension(node.generators(), List.of(node.elt()), When.LATER);
        }

        /** Of the first {@code for}, the iterable is evaluated at once, and the rest as often as it has items. */
        private @Nullable Void comprehension(List<Clause.Comprehension> generators, List<Expr> elements, When when) {
            Clause.Comprehension first = generators.get(0);
            always(first.iter());
            step.child(first.target(), when);
            all(first.ifs(), when);
            all(generators.subList(1, generators.size()), when);
            return all(elements, when);
        }

        @Override
        public @Nullable Void visitComprehension(Clause.Comprehension node) {
            always(node.iter());
            step.child(node.target(), When.REPEATEDLY);
            return all(node.ifs(), When.REPEATEDLY);
        }
    }
}
