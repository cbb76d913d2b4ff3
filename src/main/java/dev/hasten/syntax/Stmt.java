package dev.hasten.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A statement (Python reference, sections 7 and 8), named as Python's {@code ast} module names it. */
public sealed interface Stmt extends Node {

    @Override
    Stmt mapChildren(Rewriter rewriter);

    /** {@code def} or {@code async def}; Python's {@code ast} has {@code AsyncFunctionDef} for the second. */
    record FunctionDef(boolean async, String name, Clause.Arguments args, List<Stmt> body,
            List<Expr> decorators, @Nullable Expr returns, List<Clause.TypeParam> typeParams,
            long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            decorators.forEach(visit);
            typeParams.forEach(visit);
            visit.accept(args);
            Node.maybe(returns, visit);
            body.forEach(visit);
        }

        @Override
        public FunctionDef mapChildren(Rewriter rewriter) {
            List<Expr> newDecorators = rewriter.all(decorators);
            List<Clause.TypeParam> newTypeParams = rewriter.all(typeParams);
            Clause.Arguments newArgs = rewriter.one(args);
            Expr newReturns = rewriter.maybe(returns);
            List<Stmt> newBody = rewriter.block(body);
            return newArgs == args && newBody == body && newDecorators == decorators
                    && newReturns == returns && newTypeParams == typeParams
                    ? this : new FunctionDef(async, name, newArgs, newBody,
                            newDecorators, newReturns, newTypeParams, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFunctionDef(this);
        }
    }

    /** A class definition. */
    record ClassDef(String name, List<Expr> bases, List<Clause.Keyword> keywords, List<Stmt> body,
            List<Expr> decorators, List<Clause.TypeParam> typeParams,
            long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            decorators.forEach(visit);
            typeParams.forEach(visit);
            bases.forEach(visit);
            keywords.forEach(visit);
            body.forEach(visit);
        }

        @Override
        public ClassDef mapChildren(Rewriter rewriter) {
            List<Expr> newDecorators = rewriter.all(decorators);
            List<Clause.TypeParam> newTypeParams = rewriter.all(typeParams);
            List<Expr> newBases = rewriter.all(bases);
            List<Clause.Keyword> newKeywords = rewriter.all(keywords);
            List<Stmt> newBody = rewriter.block(body);
            return newBases == bases && newKeywords == keywords && newBody == body
                    && newDecorators == decorators && newTypeParams == typeParams
                    ? this : new ClassDef(name, newBases, newKeywords, newBody, newDecorators, newTypeParams, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitClassDef(this);
        }
    }

    /** {@code return}, with or without a value. */
    record Return(@Nullable Expr value, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(value, visit);
        }

        @Override
        public Return mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.maybe(value);
            return newValue == value
                    ? this : new Return(newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReturn(this);
        }
    }

    /** {@code del}. */
    record Delete(List<Expr> targets, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            targets.forEach(visit);
        }

        @Override
        public Delete mapChildren(Rewriter rewriter) {
            List<Expr> newTargets = rewriter.all(targets);
            return newTargets == targets
                    ? this : new Delete(newTargets, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDelete(this);
        }
    }

    /** {@code a = b = value}: one value, one or more targets, assigned from left to right. */
    record Assign(List<Expr> targets, Expr value, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            targets.forEach(visit);
            visit.accept(value);
        }

        @Override
        public Assign mapChildren(Rewriter rewriter) {
            List<Expr> newTargets = rewriter.all(targets);
            Expr newValue = rewriter.one(value);
            return newTargets == targets && newValue == value
                    ? this : new Assign(newTargets, newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssign(this);
        }
    }

    /** {@code type Name[T] = value} (3.12). */
    record TypeAlias(Expr.Name name, List<Clause.TypeParam> typeParams, Expr value, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(name);
            typeParams.forEach(visit);
            visit.accept(value);
        }

        @Override
        public TypeAlias mapChildren(Rewriter rewriter) {
            Expr.Name newName = rewriter.one(name);
            List<Clause.TypeParam> newTypeParams = rewriter.all(typeParams);
            Expr newValue = rewriter.one(value);
            return newName == name && newTypeParams == typeParams && newValue == value
                    ? this : new TypeAlias(newName, newTypeParams, newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTypeAlias(this);
        }
    }

    /** {@code target += value} and its like. */
    record AugAssign(Expr target, Expr.Operator op, Expr value, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(target);
            visit.accept(value);
        }

        @Override
        public AugAssign mapChildren(Rewriter rewriter) {
            Expr newTarget = rewriter.one(target);
            Expr newValue = rewriter.one(value);
            return newTarget == target && newValue == value
                    ? this : new AugAssign(newTarget, op, newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAugAssign(this);
        }
    }

    /** {@code target: annotation = value}; {@code simple} if the target is a name without parentheses. */
    record AnnAssign(Expr target, Expr annotation, @Nullable Expr value, boolean simple, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(target);
            visit.accept(annotation);
            Node.maybe(value, visit);
        }

        @Override
        public AnnAssign mapChildren(Rewriter rewriter) {
            Expr newTarget = rewriter.one(target);
            Expr newAnnotation = rewriter.one(annotation);
            Expr newValue = rewriter.maybe(value);
            return newTarget == target && newAnnotation == annotation && newValue == value
                    ? this : new AnnAssign(newTarget, newAnnotation, newValue, simple, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAnnAssign(this);
        }
    }

    /** {@code for} or {@code async for}; Python's {@code ast} has {@code AsyncFor} for the second. */
    record For(boolean async, Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(target);
            visit.accept(iter);
            body.forEach(visit);
            orelse.forEach(visit);
        }

        @Override
        public For mapChildren(Rewriter rewriter) {
            Expr newTarget = rewriter.one(target);
            Expr newIter = rewriter.one(iter);
            List<Stmt> newBody = rewriter.block(body);
            List<Stmt> newOrelse = rewriter.block(orelse);
            return newTarget == target && newIter == iter && newBody == body && newOrelse == orelse
                    ? this : new For(async, newTarget, newIter, newBody, newOrelse, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFor(this);
        }
    }

    /** A {@code while} loop. */
    record While(Expr test, List<Stmt> body, List<Stmt> orelse, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(test);
            body.forEach(visit);
            orelse.forEach(visit);
        }

        @Override
        public While mapChildren(Rewriter rewriter) {
            Expr newTest = rewriter.one(test);
            List<Stmt> newBody = rewriter.block(body);
            List<Stmt> newOrelse = rewriter.block(orelse);
            return newTest == test && newBody == body && newOrelse == orelse
                    ? this : new While(newTest, newBody, newOrelse, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhile(this);
        }
    }

    /** {@code if}; an {@code elif} is an {@code If} that is the only statement of {@code orelse}. */
    record If(Expr test, List<Stmt> body, List<Stmt> orelse, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(test);
            body.forEach(visit);
            orelse.forEach(visit);
        }

        @Override
        public If mapChildren(Rewriter rewriter) {
            Expr newTest = rewriter.one(test);
            List<Stmt> newBody = rewriter.block(body);
            List<Stmt> newOrelse = rewriter.block(orelse);
            return newTest == test && newBody == body && newOrelse == orelse
                    ? this : new If(newTest, newBody, newOrelse, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIf(this);
        }
    }

    /** {@code with} or {@code async with}; Python's {@code ast} has {@code AsyncWith} for the second. */
    record With(boolean async, List<Clause.WithItem> items, List<Stmt> body, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            items.forEach(visit);
            body.forEach(visit);
        }

        @Override
        public With mapChildren(Rewriter rewriter) {
            List<Clause.WithItem> newItems = rewriter.all(items);
            List<Stmt> newBody = rewriter.block(body);
            return newItems == items && newBody == body
                    ? this : new With(async, newItems, newBody, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWith(this);
        }
    }

    /** A {@code match} statement (3.10). */
    record Match(Expr subject, List<Clause.MatchCase> cases, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(subject);
            cases.forEach(visit);
        }

        @Override
        public Match mapChildren(Rewriter rewriter) {
            Expr newSubject = rewriter.one(subject);
            List<Clause.MatchCase> newCases = rewriter.all(cases);
            return newSubject == subject && newCases == cases
                    ? this : new Match(newSubject, newCases, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatch(this);
        }
    }

    /** {@code raise exc from cause}. */
    record Raise(@Nullable Expr exc, @Nullable Expr cause, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            Node.maybe(exc, visit);
            Node.maybe(cause, visit);
        }

        @Override
        public Raise mapChildren(Rewriter rewriter) {
            Expr newExc = rewriter.maybe(exc);
            Expr newCause = rewriter.maybe(cause);
            return newExc == exc && newCause == cause
                    ? this : new Raise(newExc, newCause, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRaise(this);
        }
    }

    /** {@code try}; {@code star} for {@code except*} (3.11), which Python's {@code ast} calls {@code TryStar}. */
    record Try(boolean star, List<Stmt> body, List<Clause.ExceptHandler> handlers,
            List<Stmt> orelse, List<Stmt> finalbody,
            long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            body.forEach(visit);
            handlers.forEach(visit);
            orelse.forEach(visit);
            finalbody.forEach(visit);
        }

        @Override
        public Try mapChildren(Rewriter rewriter) {
            List<Stmt> newBody = rewriter.block(body);
            List<Clause.ExceptHandler> newHandlers = rewriter.all(handlers);
            List<Stmt> newOrelse = rewriter.block(orelse);
            List<Stmt> newFinalbody = rewriter.block(finalbody);
            return newBody == body && newHandlers == handlers
                    && newOrelse == orelse && newFinalbody == finalbody
                    ? this : new Try(star, newBody, newHandlers, newOrelse, newFinalbody, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTry(this);
        }
    }

    /** An {@code assert} statement. */
    record Assert(Expr test, @Nullable Expr msg, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(test);
            Node.maybe(msg, visit);
        }

        @Override
        public Assert mapChildren(Rewriter rewriter) {
            Expr newTest = rewriter.one(test);
            Expr newMsg = rewriter.maybe(msg);
            return newTest == test && newMsg == msg
                    ? this : new Assert(newTest, newMsg, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssert(this);
        }
    }

    /** {@code import a.b as c, d}. */
    record Import(List<Clause.Alias> names, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            names.forEach(visit);
        }

        @Override
        public Import mapChildren(Rewriter rewriter) {
            List<Clause.Alias> newNames = rewriter.all(names);
            return newNames == names
                    ? this : new Import(newNames, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitImport(this);
        }
    }

    /** {@code from ..module import names}; {@code level} counts the leading dots. */
    record ImportFrom(@Nullable String module, List<Clause.Alias> names, int level, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            names.forEach(visit);
        }

        @Override
        public ImportFrom mapChildren(Rewriter rewriter) {
            List<Clause.Alias> newNames = rewriter.all(names);
            return newNames == names
                    ? this : new ImportFrom(module, newNames, level, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitImportFrom(this);
        }
    }

    /** {@code global a, b}. */
    record Global(List<String> names, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public Global mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitGlobal(this);
        }
    }

    /** {@code nonlocal a, b}. */
    record Nonlocal(List<String> names, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public Nonlocal mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNonlocal(this);
        }
    }

    /** An expression as a statement; Python's {@code ast} calls it {@code Expr}. */
    record ExprStmt(Expr value, long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
            visit.accept(value);
        }

        @Override
        public ExprStmt mapChildren(Rewriter rewriter) {
            Expr newValue = rewriter.one(value);
            return newValue == value
                    ? this : new ExprStmt(newValue, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExprStmt(this);
        }
    }

    /** {@code pass}. */
    record Pass(long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public Pass mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPass(this);
        }
    }

    /** {@code break}. */
    record Break(long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public Break mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBreak(this);
        }
    }

    /** {@code continue}. */
    record Continue(long span) implements Stmt {
        @Override
        public void forEachChild(Consumer<? super Node> visit) {
        }

        @Override
        public Continue mapChildren(Rewriter rewriter) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitContinue(this);
        }
    }
}
