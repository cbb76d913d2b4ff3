package dev.hasten.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A part of a statement or expression that is neither: parameters, handlers, keywords, and so on. */
public sealed interface Clause extends Node {

    /** A type parameter (3.12). */
    sealed interface TypeParam extends Clause {
        /** The name that it binds. */
        String name();
    }

    @Override
    Clause mapChildren(Rewriter rewriter);

    /** The parameters of a function; each {@link Arg} has its own default. */
    record Arguments(List<Arg> posonlyargs, List<Arg> args, @Nullable Arg vararg,
            List<Arg> kwonlyargs, @Nullable Arg kwarg,
            long span) implements Clause {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            posonlyargs.forEach(visit);
            args.forEach(visit);
            Node.maybe(vararg, visit);
            kwonlyargs.forEach(visit);
            Node.maybe(kwarg, visit);
        }

        @Override
        public Arguments mapChildren(Rewriter rewriter) {
            List<Arg> newPosonlyargs = rewriter.all(posonlyargs);
            List<Arg> newArgs = rewriter.all(args);
            Arg newVararg = rewriter.maybe(vararg);
            List<Arg> newKwonlyargs = rewriter.all(kwonlyargs);
            Arg newKwarg = rewriter.maybe(kwarg);
            return newPosonlyargs == posonlyargs && newArgs == args && newVararg == vararg
                    && newKwonlyargs == kwonlyargs && newKwarg == kwarg
                    ? this : new Arguments(newPosonlyargs, newArgs, newVararg, newKwonlyargs, newKwarg, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArguments(this);
        }
    }

    /** One parameter. Python's {@code ast} keeps the defaults apart, in lists. */
    record Arg(String name, @Nullable Expr annotation, @Nullable Expr defaultValue, long span) implements Clause {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(annotation, visit);
            Node.maybe(defaultValue, visit);
        }

        @Override
        public Arg mapChildren(Rewriter rewriter) {
            Expr newAnnotation = rewriter.maybe(annotation);
            Expr newDefaultValue = rewriter.maybe(defaultValue);
            return newAnnotation == annotation && newDefaultValue == defaultValue
                    ? this : new Arg(name, newAnnotation, newDefaultValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArg(this);
        }
    }

    /** {@code arg=value} in a call or class definition; no name for {@code **value}. */
    record Keyword(@Nullable String arg, Expr value, long span) implements Clause {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
        }

        @Override
        public Keyword mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            return newValue == value
                    ? this : new Keyword(arg, newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitKeyword(this);
        }
    }

    /** One imported name: {@code name as asname}; {@code *} for all. */
    record Alias(String name, @Nullable String asname, long span) implements Clause {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public Alias mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlias(this);
        }
    }

    /** One context manager of a {@code with}. */
    record WithItem(Expr contextExpr, @Nullable Expr optionalVars, long span) implements Clause {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(contextExpr);
            Node.maybe(optionalVars, visit);
        }

        @Override
        public WithItem mapChildren(Rewriter rewriter) {
            Expr newContextExpr = rewriter.one(contextExpr);
            Expr newOptionalVars = rewriter.maybe(optionalVars);
            return newContextExpr == contextExpr && newOptionalVars == optionalVars
                    ? this : new WithItem(newContextExpr, newOptionalVars, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWithItem(this);
        }
    }

    /** {@code except type as name:}. */
    record ExceptHandler(@Nullable Expr type, @Nullable String name, List<Stmt> body, long span) implements Clause {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(type, visit);
            body.forEach(visit);
        }

        @Override
        public ExceptHandler mapChildren(Rewriter rewriter) {
            Expr newType = rewriter.maybe(type);
            List<Stmt> newBody = rewriter.block(body);
            return newType == type && newBody == body
                    ? this : new ExceptHandler(newType, name, newBody, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExceptHandler(this);
        }
    }

    /** {@code case pattern if guard:}. */
    record MatchCase(Pattern pattern, @Nullable Expr guard, List<Stmt> body, long span) implements Clause {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(pattern);
            Node.maybe(guard, visit);
            body.forEach(visit);
        }

        @Override
        public MatchCase mapChildren(Rewriter rewriter) {
            Pattern newPattern = rewriter.one(pattern);
            Expr newGuard = rewriter.maybe(guard);
            List<Stmt> newBody = rewriter.block(body);
            return newPattern == pattern && newGuard == guard && newBody == body
                    ? this : new MatchCase(newPattern, newGuard, newBody, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatchCase(this);
        }
    }

    /** One {@code for} of a comprehension, with the {@code if}s after it. */
    record Comprehension(boolean async, Expr target, Expr iter, List<Expr> ifs, long span) implements Clause {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(target);
            visit.accept(iter);
            ifs.forEach(visit);
        }

        @Override
        public Comprehension mapChildren(Rewriter rewriter) {
            Expr newTarget = rewriter.one(target);
            Expr newIter = rewriter.one(iter);
            List<Expr> newIfs = rewriter.all(ifs);
            return newTarget == target && newIter == iter && newIfs == ifs
                    ? this : new Comprehension(async, newTarget, newIter, newIfs, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitComprehension(this);
        }
    }

    /** {@code key: value}, or {@code **value} without a key. */
    record DictItem(@Nullable Expr key, Expr value, long span) implements Clause {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(key, visit);
            visit.accept(value);
        }

        @Override
        public DictItem mapChildren(Rewriter rewriter) {
            Expr newKey = rewriter.maybe(key);
            Expr newValue = rewriter.one(value);
            return newKey == key && newValue == value
                    ? this : new DictItem(newKey, newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDictItem(this);
        }
    }

    /** {@code T: bound = default} (3.12, default 3.13). */
    record TypeVar(String name, @Nullable Expr bound, @Nullable Expr defaultValue, long span) implements TypeParam {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(bound, visit);
            Node.maybe(defaultValue, visit);
        }

        @Override
        public TypeVar mapChildren(Rewriter rewriter) {
            Expr newBound = rewriter.maybe(bound);
            Expr newDefaultValue = rewriter.maybe(defaultValue);
            return newBound == bound && newDefaultValue == defaultValue
                    ? this : new TypeVar(name, newBound, newDefaultValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTypeVar(this);
        }
    }

    /** {@code **P = default}. */
    record ParamSpec(String name, @Nullable Expr defaultValue, long span) implements TypeParam {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(defaultValue, visit);
        }

        @Override
        public ParamSpec mapChildren(Rewriter rewriter) {
            Expr newDefaultValue = rewriter.maybe(defaultValue);
            return newDefaultValue == defaultValue
                    ? this : new ParamSpec(name, newDefaultValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParamSpec(this);
        }
    }

    /** {@code *Ts = default}. */
    record TypeVarTuple(String name, @Nullable Expr defaultValue, long span) implements TypeParam {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(defaultValue, visit);
        }

        @Override
        public TypeVarTuple mapChildren(Rewriter rewriter) {
            Expr newDefaultValue = rewriter.maybe(defaultValue);
            return newDefaultValue == defaultValue
                    ? this : new TypeVarTuple(name, newDefaultValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTypeVarTuple(this);
        }
    }
}
