package dev.hasten.syntax;

import dev.hasten.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows, while a file is read, in which function, class and loop the parser is, and refuses what may not stand there:
 * {@code return}, {@code yield}, {@code await}, {@code break}, {@code continue}.
 *
 * <p>Whether an {@code await}, a {@code yield} or a {@code :=} may stand in a comprehension is known only when its
 * {@code for} has been read, after the element. So each leaves a mark, and the end of the comprehension looks at them.
 */
final class Scopes {

    /** What owns the names and the control flow of a piece of code. */
    enum Kind { MODULE, CLASS, FUNCTION, ASYNC_FUNCTION, LAMBDA }

    private static final String ASYNC_COMPREHENSION =
            "asynchronous comprehension outside of an asynchronous function";

    private static final class Scope {

        final Kind kind;
        final @Nullable Scope outer;
        final int awaits;
        final int yields;
        final int named;
        int loops;
        boolean starHandler;
        boolean generator;
        int valueReturnedAt = -1;
        DeclarationChecks.@Nullable Open declarations;

        Scope(Kind kind, @Nullable Scope outer, int awaits, int yields, int named) {
            this.kind = kind;
            this.outer = outer;
            this.awaits = awaits;
            this.yields = yields;
            this.named = named;
        }
    }

    /** Each {@code await} and {@code async for} outside of an asynchronous function, until a generator expression takes it. */
    private final Marks awaits = new Marks();
    private final Marks yields = new Marks();
    /** Each {@code :=} with the name it binds; without one if a lambda expression around it owns the name. */
    private final Marks named = new Marks();
    private Scope scope = new Scope(Kind.MODULE, null, 0, 0, 0);

    Kind kind() {
        return scope.kind;
    }

    void enter(Kind kind) {
        scope = new Scope(kind, scope, awaits.size(), yields.size(), named.size());
    }

    /** The end of a function, a lambda expression or a class body. */
    void leave() {
        refuseAwaits();
        Scope left = scope;
        if (left.kind == Kind.ASYNC_FUNCTION && left.generator && left.valueReturnedAt >= 0) {
            throw new SyntaxException("'return' with value in async generator", left.valueReturnedAt);
        }
        yields.cut(left.yields);
        if (left.kind == Kind.LAMBDA) {
            named.forgetNames(left.named);
        } else {
            named.cut(left.named);
        }
        scope = left.outer;
    }

    /** Refuses each {@code await} that no generator expression has taken by the end of its scope. */
    void refuseAwaits() {
        if (awaits.size() > scope.awaits) {
            String message = awaits.name(scope.awaits);
            throw new SyntaxException(message, awaits.offset(scope.awaits));
        }
    }

    // ---- global and nonlocal

    /** What this scope declares, and the functions in it leave to be found; null if nothing. */
    DeclarationChecks.@Nullable Open declarations() {
        return scope.declarations;
    }

    /** This scope declares a name global or nonlocal. */
    void declares() {
        if (scope.declarations == null) {
            scope.declarations = new DeclarationChecks.Open();
        }
    }

    /** A function in this scope left names to be found here or further out. */
    void leaveOpen(DeclarationChecks.Open inside) {
        if (!inside.isEmpty()) {
            declares();
            scope.declarations.addAll(inside);
        }
    }

    // ---- loops and jumps

    /** Begins the body of a loop; gives back what {@link #leaveLoop} needs. */
    int enterLoop() {
        int outside = scope.loops;
        scope.loops = outside + 1;
        return outside;
    }

    /** Begins an {@code except*} block, which no jump may leave; gives back what {@link #leaveStarHandler} needs. */
    int enterStarHandler() {
        int outside = scope.starHandler ? -1 - scope.loops : scope.loops;
        scope.loops = 0;
        scope.starHandler = true;
        return outside;
    }

    void leaveLoop(int outside) {
        scope.loops = outside;
    }

    void leaveStarHandler(int outside) {
        scope.starHandler = outside < 0;
        scope.loops = outside < 0 ? -1 - outside : outside;
    }

    void breakAt(int offset) {
        if (scope.loops == 0) {
            throw jump("'break' outside loop", offset);
        }
    }

    void continueAt(int offset) {
        if (scope.loops == 0) {
            throw jump("'continue' not properly in loop", offset);
        }
    }

    void returnAt(int offset, @Nullable Expr value) {
        if (scope.kind != Kind.FUNCTION && scope.kind != Kind.ASYNC_FUNCTION) {
            throw new SyntaxException("'return' outside function", offset);
        }
        if (scope.starHandler) {
            throw jump("", offset);
        }
        if (value != null) {
            scope.valueReturnedAt = offset;
        }
    }

    private SyntaxException jump(String message, int offset) {
        return new SyntaxException(scope.starHandler
                ? "'break', 'continue' and 'return' cannot appear in an except* block" : message, offset);
    }

    // ---- what makes a function more than a function

    void yieldAt(int offset) {
        if (scope.kind == Kind.MODULE || scope.kind == Kind.CLASS) {
            throw new SyntaxException("'yield' outside function", offset);
        }
        scope.generator = true;
        yields.add(offset, null);
    }

    void yieldFromAt(int offset) {
        if (scope.kind == Kind.ASYNC_FUNCTION) {
            throw new SyntaxException("'yield from' inside async function", offset);
        }
        yieldAt(offset);
    }

    void awaitAt(int offset) {
        if (scope.kind != Kind.ASYNC_FUNCTION) {
            boolean function = scope.kind == Kind.FUNCTION || scope.kind == Kind.LAMBDA;
            awaits.add(offset, function ? "'await' outside async function" : "'await' outside function");
        }
    }

    /** An {@code async for} or {@code async with} statement. */
    void asyncStatementAt(int offset, String what) {
        if (scope.kind != Kind.ASYNC_FUNCTION) {
            throw new SyntaxException(what + " outside async function", offset);
        }
    }

    void asyncComprehensionAt(int offset) {
        if (scope.kind != Kind.ASYNC_FUNCTION) {
            awaits.add(offset, ASYNC_COMPREHENSION);
        }
    }

    // ---- comprehensions

    void namedExpr(int offset, String name) {
        named.add(offset, name);
    }

    /** How many marks there are; compare with a later number to know whether there are more. */
    int marks() {
        return awaits.size() + yields.size() + named.size();
    }

    /** Refuses marks set since {@link #marks} gave {@code before}, in a place that Python calls {@code what}. */
    void refuseMarks(int before, String what, int offset) {
        if (marks() > before) {
            throw new SyntaxException("yield, await and named expressions cannot be used within " + what, offset);
        }
    }

    /** The end of a comprehension or generator expression that covers {@code span}; messages call it {@code what}. */
    void comprehension(String what, long span, List<Clause.Comprehension> generators) {
        int start = Span.start(span);
        long outermost = generators.get(0).iter().span();
        comprehensionYields(what, start, outermost);
        comprehensionAwaits(what.startsWith("generator"), start, outermost);
        for (int i = named.firstFrom(start); i < named.size(); i++) {
            comprehensionNamed(named.offset(i), named.name(i), generators);
        }
    }

    private void comprehensionYields(String what, int start, long outermost) {
        for (int i = yields.firstFrom(start); i < yields.size(); i++) {
            if (!covers(outermost, yields.offset(i))) {
                throw new SyntaxException("'yield' inside " + what, yields.offset(i));
            }
        }
    }

    /** A generator expression may await anywhere; another comprehension hands the await on to what is around it. */
    private void comprehensionAwaits(boolean generator, int start, long outermost) {
        int first = awaits.firstFrom(start);
        int kept = first;
        boolean taken = false;
        for (int i = first; i < awaits.size(); i++) {
            if (covers(outermost, awaits.offset(i))) {
                awaits.move(i, kept++);
            } else {
                taken = true;
            }
        }
        awaits.cut(kept);
        if (taken && !generator) {
            awaits.add(start, ASYNC_COMPREHENSION);
        }
    }

    private void comprehensionNamed(int offset, @Nullable String name, List<Clause.Comprehension> generators) {
        for (Clause.Comprehension generator : generators) {
            if (covers(generator.iter().span(), offset)) {
                throw new SyntaxException(
                        "assignment expression cannot be used in a comprehension iterable expression", offset);
            }
            if (name != null && Targets.binds(generator.target(), name)) {
                throw new SyntaxException("assignment expression cannot rebind comprehension iteration variable '"
                        + name + "'", offset);
            }
        }
        if (name != null && scope.kind == Kind.CLASS) {
            throw new SyntaxException("assignment expression within a comprehension cannot be used in a class body",
                    offset);
        }
    }

    private static boolean covers(long span, int offset) {
        return Span.start(span) <= offset && offset < Span.end(span);
    }
}
