package dev.hasten.syntax;

import java.util.List;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** Makes functions, classes and what belongs to them (Python reference, sections 8.7 to 8.10). */
public abstract class DefinitionBuilder extends PatternBuilder {

    /** Whether {@code from __future__ import annotations} was read. */
    private boolean annotationsPostponed;

    /** The first token of the last annotation that holds {@code yield}, {@code await} or {@code :=}. */
    private int lastMarkedAnnotation = -1;

    protected DefinitionBuilder(TokenStream input) {
        super(input);
    }

    /** {@code from __future__ import annotations} was read. */
    final void postponeAnnotations() {
        annotationsPostponed = true;
    }

    /** An annotation may not bind or wait for anything, from 3.14 on, or where it is not evaluated at once. */
    protected final Expr annotation(int at, int marks, Expr value) {
        if (scopes.marks() > marks) {
            if (annotationsPostponed || allows(PythonVersion.V3_14)) {
                refuseMarks(marks, at, "an annotation");
            }
            lastMarkedAnnotation = at;
        }
        return value;
    }

    /** Until 3.9 a decorator was a dotted name, or a call of one. */
    protected final void decorator(Expr value) {
        if (!allows(PythonVersion.V3_9)) {
            Expr name = value instanceof Expr.Call call ? call.func() : value;
            while (name instanceof Expr.Attribute attribute) {
                name = attribute.value();
            }
            if (!(name instanceof Expr.Name)) {
                require(PythonVersion.V3_9, "a decorator that is no dotted name or call of one", tokenAt(value));
            }
        }
    }

    protected final void enterFunction(int at, boolean async, List<Clause.TypeParam> typeParams) {
        if (!typeParams.isEmpty() && lastMarkedAnnotation > at) {
            throw error("yield, await and named expressions cannot be used within the definition of a generic",
                    lastMarkedAnnotation);
        }
        scopes.enter(async ? Scopes.Kind.ASYNC_FUNCTION : Scopes.Kind.FUNCTION);
    }

    protected final void functionDef(int at, boolean async, String name, Clause.Arguments args, List<Stmt> body,
            List<Expr> decorators, @Nullable Expr returns, List<Clause.TypeParam> typeParams) {
        Stmt.FunctionDef def = new Stmt.FunctionDef(async, name, args, body, decorators, returns, typeParams,
                blockSpan(at));
        leaveScope(def);
        push(def);
    }

    private void leaveScope(Stmt scope) {
        DeclarationChecks.Open inside = scopes.declarations();
        scopes.leave();
        if (inside != null) {
            scopes.leaveOpen(DeclarationChecks.check(scope, inside));
        }
    }

    /** A star before the annotation of a star parameter (3.11). */
    protected final Expr starAnnotation(Expr annotation) {
        if (annotation instanceof Expr.Starred) {
            require(PythonVersion.V3_11, "a starred annotation", tokenAt(annotation));
        }
        return annotation;
    }

    /**
     * Begins the body of a class: its bases and keywords stand above {@code mark}, and what was marked since
     * {@code marks} is in its header.
     */
    protected final void enterClass(int at, int mark, int marks, List<Clause.TypeParam> typeParams) {
        if (!typeParams.isEmpty()) {
            refuseMarks(marks, at, "the definition of a generic");
        }
        int lastParenthesis = here() - 2;
        if (nodes.size() - mark == 1 && nodes.get(mark) instanceof Expr.GeneratorExp base
                && base.end() == tokens.ends[lastParenthesis]) {
            throw error("invalid syntax", base);
        }
        scopes.enter(Scopes.Kind.CLASS);
    }

    /** The bases and keywords stand above {@code mark}. */
    protected final void classDef(int at, String name, int mark, List<Stmt> body, List<Expr> decorators,
            List<Clause.TypeParam> typeParams) {
        List<Clause.Keyword> keywords = takeKeywords(mark);
        Stmt.ClassDef def = new Stmt.ClassDef(name, list(mark), keywords, body, decorators, typeParams, blockSpan(at));
        leaveScope(def);
        push(def);
    }

    protected final int marks() {
        return scopes.marks();
    }

    /** Refuses what was marked since {@code marks} in something that began with token {@code at}. */
    protected final void refuseMarks(int marks, int at, String what) {
        scopes.refuseMarks(marks, what, tokens.starts[at]);
    }

    protected final List<Clause.TypeParam> typeParams(int at, int mark) {
        require(PythonVersion.V3_12, "a type parameter", at);
        List<Clause.TypeParam> params = list(mark);
        TypeParameters.check(params);
        if (!allows(PythonVersion.V3_13)) {
            for (Clause.TypeParam param : params) {
                if (TypeParameters.defaultValue(param) != null) {
                    require(PythonVersion.V3_13, "a default of a type parameter", at);
                }
            }
        }
        return params;
    }
}
