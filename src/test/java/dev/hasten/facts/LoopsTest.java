package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x                                             | 0",
        "for i in x: pass                              | 0",
        "for i in y: x                                 | 1",
        "for x in y: pass                              | 1",
        "for i in y: pass;else: x                      | 0",
        "while x: pass                                 | 1",
        "while y: x                                    | 1",
        "for i in y:;  for j in x: pass                | 1",
        "for i in y:;  for j in z: x                   | 2",
        "for i in y:;  def f(): x                      | 0",
        "for i in y:;  def f(a=x): pass                | 1",
        "for i in y:;  lambda: x                       | 0",
        "[x for i in y]                                | 1",
        "[i for i in x]                                | 0",
        "[x for i in y for j in z]                     | 2",
        "[i for i in y for j in x]                     | 1",
        "[i for i in y if x]                           | 1",
        "for i in y: {k: x for k in z}                 | 2",
        "(x for i in y)                                | 1",
        "for i in y:;  if i:;   x;   break             | 0",
        "for i in y:;  if i:;   x;  else:;   break     | 1",
        "for i in y:;  if i:;   x;   raise z           | 0",
        "for i in y:;  try:;   x;   raise z;  except z: pass       | 1",
        "for i in y:;  for j in z:;   if i:;    x;    break        | 1",
        "for i in y:;  for j in z:;   if i:;    x;    raise z      | 0",
        "for i in y:;  if i:;   for j in z: x;   break | 1",
        "while y:;  if i: continue;  x;  break         | 1",
        "while y:;  x;  break                          | 0",
    })
    void depthCountsTheLoopsOfTheSameCall(String text, int depth) {
        Parsed program = Parsed.of(text.replace(';', '\n') + "\n");
        assertEquals(depth, program.facts().loops().depth(program.name("x", 0)));
    }

    @Test
    void theInnermostLoopIsTheOneThatRepeats() {
        Parsed program = Parsed.of("for i in a:\n    for j in b:\n        c\n    else:\n        d\n");
        Stmt.For outer = program.first(Stmt.For.class);
        Loops loops = program.facts().loops();
        assertSame(outer.body().get(0), loops.enclosing(program.name("c", 0)));
        assertSame(outer, loops.enclosing(program.name("b", 0)));
        assertSame(outer, loops.enclosing(program.name("d", 0)));
        assertNull(loops.enclosing(program.name("a", 0)));
        assertEquals(2, loops.in(program.facts().scopes().module()).size());
    }

    @Test
    void jumpsBelongToTheLoopThatTheyLeave() {
        Parsed program = Parsed.of("""
                def f():
                    for i in a:
                        while b:
                            break
                        else:
                            continue
                        return i
                        def g(): return 1
                """);
        Loops.Exits exits = program.facts().loops().exits(program.first(Stmt.For.class));
        assertEquals(0, exits.breaks().size());
        assertEquals(1, exits.continues().size());
        assertEquals(1, exits.returns().size());
        assertFalse(exits.suspends());
        assertEquals(1, program.facts().loops().exits(program.first(Stmt.While.class)).breaks().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "while True: pass|false", "while 1: pass|false", "for i in (1, 2): pass|false", "for i in 'a': pass|false",
        "while 0: pass|true", "while x: pass|true", "for i in x: pass|true", "for i in (): pass|true",
        "for i in [*x]: pass|true", "for i in '': pass|true",
    })
    void aLoopMayRunNotOnce(String text, boolean perhaps) {
        Parsed program = Parsed.of(text + "\n");
        Stmt loop = (Stmt) program.facts().root().body().get(0);
        assertEquals(perhaps, !program.facts().loops().mayRunZeroTimes(loop).isNo());
    }

    private static Answer first(String body) {
        Parsed program = Parsed.of("def f(p, q, r):\n" + body.indent(4));
        Stmt loop = (Stmt) ((Stmt.FunctionDef) program.facts().root().body().get(0)).body().get(0);
        return program.facts().loops().isEvaluatedFirst(loop, program.node(Expr.class, "p.x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "for i in q:\n    p.x",
        "for i in q:\n    p.x.y(i)",
        "for i in q:\n    j = i\n    r = p.x(j)",
        "for i in q:\n    (q, r, p.x)",
        "while p.x: pass",
        "while p.x < q: pass",
        "while True:\n    if p.x: pass",
        "for i in q:\n    i is None\n    p.x",
        "for i in q:\n    lambda: q()\n    p.x",
    })
    void anExpressionIsEvaluatedFirst(String body) {
        assertTrue(first(body).isYes(), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "for i in q:\n    q()\n    p.x",
        "for i in q:\n    q.y = 1\n    p.x",
        "for i in q:\n    if i: p.x",
        "for i in q:\n    q and p.x",
        "for i in q:\n    q[0] + p.x",
        "for p in q:\n    p.x",
        "for i in q:\n    p = i\n    p.x",
        "for i in q:\n    assert p.x",
        "for i in q:\n    for j in r: p.x",
        "for i in q:\n    lambda: p.x",
        "for i in q:\n    z\n    p.x",
        "for i.y in q:\n    p.x",
        "for i in q:\n    break\n    p.x",
        "while q: p.x",
        "while q is None: p.x",
        "for i in q: pass\nelse: p.x",
        "for i in q:\n    try: r()\n    except E: p.x",
        "for i in q:\n    [p.x for j in r]",
    })
    void anExpressionIsNotEvaluatedFirst(String body) {
        assertFalse(first(body).isYes(), body);
    }
}
