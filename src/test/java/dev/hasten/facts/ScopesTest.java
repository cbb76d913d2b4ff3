package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.facts.Occurrence.Role;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.Stmt;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopesTest {

    private static List<Role> roles(Variable variable) {
        return variable.occurrences().stream().map(Occurrence::role).toList();
    }

    @Test
    void aClosureReadsTheVariableOfTheFunctionAround() {
        Parsed program = Parsed.of("def f(x):\n    def g():\n        return x\n    return g\n");
        Variable variable = program.facts().scopes().resolve(program.name("x", 0));
        assertSame(program.scope("f"), variable.owner());
        assertEquals(List.of(Role.PARAMETER, Role.READ), roles(variable));
        assertEquals(Symbol.Kind.CELL, program.scope("f").symbol("x").kind());
    }

    @Test
    void aNameThatAFunctionBindsAnywhereIsItsOwnEverywhereInIt() {
        Parsed program = Parsed.of("x = 1\ndef f():\n    print(x)\n    if 0:\n        del x\n");
        Scopes scopes = program.facts().scopes();
        assertNotSame(scopes.resolve(program.name("x", 0)), scopes.resolve(program.name("x", 1)));
        assertEquals(List.of(Role.READ, Role.DELETED), roles(scopes.resolve(program.name("x", 1))));
    }

    @Test
    void aMethodDoesNotSeeTheNamesOfItsClass() {
        Parsed program = Parsed.of("x = 0\nclass C:\n    x = 1\n    def f(self):\n        return x\n");
        Scopes scopes = program.facts().scopes();
        assertSame(scopes.global("x"), scopes.resolve(program.name("x", 2)));
        assertSame(program.scope("C"), scopes.resolve(program.name("x", 1)).owner());
    }

    @Test
    void theFirstIterableOfAComprehensionIsEvaluatedAround() {
        Parsed program = Parsed.of("class C:\n    x = 1\n    y = [x for x in x]\n");
        Scopes scopes = program.facts().scopes();
        Variable ofClass = scopes.resolve(program.name("x", 0));
        assertEquals(2, ofClass.occurrences().size());
        assertEquals(Scope.Kind.LIST_COMPREHENSION, scopes.resolve(program.name("x", 1)).owner().kind());
    }

    @Test
    void namesInAClassMayComeFromSomewhereElse() {
        Parsed program = Parsed.of("x = len\nclass C:\n    y = x\n    def f(self):\n        return x\n");
        Scopes scopes = program.facts().scopes();
        assertTrue(scopes.readsExactly(program.name("len", 0)));
        assertFalse(scopes.readsExactly(program.name("x", 1)));
        assertTrue(scopes.readsExactly(program.name("x", 2)));
    }

    @Test
    void anAugmentedAssignmentReadsAndBinds() {
        Parsed program = Parsed.of("def f(x):\n    x += 1\n    x: int\n");
        assertEquals(List.of(Role.PARAMETER, Role.UPDATED, Role.ANNOTATED),
                roles(program.facts().scopes().resolve(program.name("x", 0))));
    }

    @Test
    void everyWayOfBindingIsAnOccurrence() {
        Parsed program = Parsed.of("""
                import a
                def a(): pass
                class a: pass
                for a in b: pass
                with b as a: pass
                try: pass
                except b as a: pass
                match b:
                    case [*a]: pass
                    case {**a}: pass
                    case c.d as a: pass
                (a := b)
                """);
        assertEquals(List.of(Role.IMPORTED, Role.FUNCTION, Role.CLASS, Role.ASSIGNED, Role.ASSIGNED, Role.CAUGHT,
                        Role.MATCHED, Role.MATCHED, Role.MATCHED, Role.ASSIGNED),
                roles(program.facts().scopes().global("a")));
    }

    @Test
    void aWalrusInAComprehensionBindsInTheFunctionAround() {
        Parsed program = Parsed.of("def f(xs):\n    [[y := x for x in xs] for _ in xs]\n    return y\n");
        Variable variable = program.facts().scopes().resolve(program.name("y", 0));
        assertSame(program.scope("f"), variable.owner());
        assertSame(variable, program.facts().scopes().resolve(program.name("y", 1)));
    }

    @Test
    void privateNamesAreThoseOfTheInnermostClass() {
        Parsed program = Parsed.of("class _A:\n    __x = 1\n    def f(self):\n        return self.__y\n");
        assertEquals("_A__x", program.facts().scopes().resolve(program.name("__x", 0)).name());
        assertEquals("_A__y", program.scope("f").mangle("__y"));
        assertEquals("__init__", program.scope("f").mangle("__init__"));
        assertEquals("__x", program.facts().scopes().module().mangle("__x"));
    }

    @Test
    void aDefaultBelongsToTheScopeAroundAndAParameterToTheFunction() {
        Parsed program = Parsed.of("def f(x=y):\n    pass\n");
        Scopes scopes = program.facts().scopes();
        assertSame(scopes.module(), scopes.scopeOf(program.name("y", 0)));
        assertSame(program.scope("f"), scopes.scopeOf(program.first(Clause.Arg.class)));
    }

    @Test
    void placesKnowWhatStandsInside() {
        Parsed program = Parsed.of("def f(x):\n    return x + 1\ny = 2\n");
        Places places = program.facts().places();
        Stmt.FunctionDef def = program.first(Stmt.FunctionDef.class);
        Expr sum = program.expr("x + 1");
        assertTrue(places.contains(def, sum));
        assertFalse(places.contains(sum, def));
        assertFalse(places.contains(def, program.name("y", 0)));
        assertEquals(3, places.inside(sum).size());
        assertSame(sum, places.parent(program.name("x", 0)));
    }

    @Test
    void aNodeMustNotStandTwiceInTheTree() {
        Expr.Constant one = new Expr.Constant(Literal.Singleton.NONE, Span.NONE);
        Stmt statement = new Stmt.ExprStmt(new Expr.Tuple(List.of(one, one), Expr.Context.LOAD, Span.NONE), Span.NONE);
        assertThrows(IllegalArgumentException.class, () -> Scopes.of(new Root(List.of(statement), Span.NONE)));
    }

    @Test
    void aDeepExpressionIsNoProblemForABigStack() throws InterruptedException {
        Expr sum = new Expr.Name("x", Expr.Context.LOAD, Span.NONE);
        for (int i = 0; i < 100_000; i++) {
            sum = new Expr.BinOp(sum, Expr.Operator.ADD, new Expr.Name("x", Expr.Context.LOAD, Span.NONE), Span.NONE);
        }
        Root root = new Root(List.of(new Stmt.ExprStmt(sum, Span.NONE)), Span.NONE);
        int[] occurrences = {0};
        Thread thread = new Thread(null, () -> {
            FileFacts facts = FileFacts.of(root);
            facts.bindings();
            occurrences[0] = facts.scopes().global("x").occurrences().size();
        }, "deep", 512L << 20);
        thread.start();
        thread.join();
        assertEquals(100_001, occurrences[0]);
    }
}
