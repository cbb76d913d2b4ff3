package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlFlowTest {

    private static ControlFlow flow(Parsed program) {
        return ControlFlow.of(program.scope("f"), program.facts().scopes());
    }

    /** The argument of the last call of {@code use}. */
    private static Expr.Name use(Parsed program) {
        return (Expr.Name) program.node(Expr.Call.class, "use(x)").args().get(0);
    }

    private static Parsed function(String body) {
        return Parsed.of("def f():\n" + body.indent(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "x = 1\nuse(x)",
        "if c: x = 1\nelse: x = 2\nuse(x)",
        "while True:\n    x = 1\n    if c: break\nuse(x)",
        "for x in c: use(x)",
        "while c:\n    x = 1\n    use(x)",
        "try: x = 1\nexcept E: return\nuse(x)",
        "try: x = 1\nexcept E: x = 2\nuse(x)",
        "try: x = 1\nfinally: g()\nuse(x)",
        "try: g()\nfinally: x = 1\nuse(x)",
        "with c as x: use(x)",
        "with c:\n    x = 1\n    use(x)",
        "import x\nuse(x)",
        "import x.y\nuse(x)",
        "def x(): pass\nuse(x)",
        "if (x := c): use(x)",
        "if (x := c) and d: pass\nuse(x)",
        "try: g()\nexcept E as x: use(x)",
        "match c:\n    case x: use(x)",
        "match c:\n    case 1: x = 1\n    case _: x = 2\nuse(x)",
        "if c: raise E\nelse: x = 1\nuse(x)",
        "x = 1\nwhile c:\n    del x\n    x = 2\nuse(x)",
        "x, *y = c\nuse(x)",
        "x = 1\nx += 1\nuse(x)",
    })
    void aLocalIsBound(String body) {
        Parsed program = function(body);
        assertTrue(flow(program).isBound(use(program)).isYes());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "use(x)\nx = 1",
        "if c: x = 1\nuse(x)",
        "for x in c: pass\nuse(x)",
        "while c: x = 1\nuse(x)",
        "while True:\n    if c: break\n    x = 1\nuse(x)",
        "try: x = 1\nexcept E: pass\nuse(x)",
        "try:\n    x = 1\nfinally:\n    use(x)",
        "with c: x = 1\nuse(x)",
        "with c, d as x: pass\nuse(x)",
        "x = 1\ndel x\nuse(x)",
        "x = 1\nif c: del x\nuse(x)",
        "x = 1\ntry: g()\nexcept E as x: pass\nuse(x)",
        "x = 1\nfor i in c:\n    try: g()\n    except E as x: continue\nuse(x)",
        "c and (x := 1)\nuse(x)",
        "x = 1\ndef g():\n    nonlocal x\n    del x\ng()\nuse(x)",
        "match c:\n    case 1: x = 1\nuse(x)",
        "assert (x := c)\nuse(x)",
        "x: int\nuse(x)",
        "[0 for i in c if (x := i)]\nuse(x)",
    })
    void aLocalIsPerhapsUnbound(String body) {
        Parsed program = function(body);
        assertFalse(flow(program).isBound(use(program)).isYes());
    }

    @Test
    void theBindingsThatReachAreTheLastOnEachWay() {
        Parsed program = function("x = 1\nif c:\n    x = 2\nuse(x)\nx = 3");
        Set<String> reaching = flow(program).reaching(use(program)).bindings().stream()
                .map(binding -> program.show(program.facts().places().parent(binding.node()))).collect(Collectors.toSet());
        assertEquals(Set.of("x = 2", "x = 1"), reaching);
    }

    @Test
    void aParameterIsBoundAtTheStart() {
        Parsed program = Parsed.of("def f(x):\n    use(x)\n");
        assertTrue(flow(program).isBound(use(program)).isYes());
    }

    @Test
    void aLaterPassOfTheLoopSeesWhatTheEarlierOneBound() {
        Parsed program = function("x = 1\nwhile c:\n    use(x)\n    x = 2");
        assertEquals(2, flow(program).reaching(use(program)).bindings().size());
    }

    @Test
    void whatIsNotReadAgainIsDead() {
        Parsed program = function("x = 1\nuse(x)\nif c:\n    return x\ny = 2\nx = 3\nuse(y)\nuse(x)");
        Scopes scopes = program.facts().scopes();
        Variable x = scopes.resolve(program.name("x", 0));
        Variable y = scopes.resolve(program.name("y", 0));
        ControlFlow flow = flow(program);
        assertTrue(flow.isReadAfter(program.node(Stmt.class, "x = 1"), x).isYes());
        assertTrue(flow.isReadAfter(program.node(Stmt.class, "y = 2"), x).isNo());
        assertTrue(flow.isReadAfter(program.node(Stmt.class, "y = 2"), y).isYes());
        assertTrue(flow.isReadAfter(program.node(Stmt.class, "use(y)"), y).isNo());
    }

    @Test
    void whatAHandlerOrAClosureReadsIsAlive() {
        Parsed handler = function("x = 1\ntry:\n    x = g()\nexcept E:\n    use(x)");
        Variable x = handler.facts().scopes().resolve(handler.name("x", 0));
        assertTrue(flow(handler).isReadAfter(handler.node(Stmt.class, "x = 1"), x).isYes());
        Parsed closure = function("x = 1\nx = 2\nreturn lambda: x");
        Variable captured = closure.facts().scopes().resolve(closure.name("x", 0));
        assertTrue(flow(closure).isReadAfter(closure.node(Stmt.class, "x = 1"), captured).isYes());
    }

    @Test
    void moduleCodeHasAFlowToo() {
        Parsed program = Parsed.of("x = 1\nuse(x)\n");
        Scopes scopes = program.facts().scopes();
        assertTrue(ControlFlow.of(scopes.module(), scopes).isBound(use(program)).isYes());
    }
}
