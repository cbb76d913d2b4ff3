package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.ModuleParser;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static Parsed program(String text, Set<Doubt> excluded) {
        return new Parsed(text, FileFacts.of(ModuleParser.parse(text).root(), Surroundings.NONE, excluded));
    }

    private static Set<Doubt> unseen() {
        Set<Doubt> all = EnumSet.allOf(Doubt.class);
        all.removeIf(doubt -> !doubt.isAboutUnseenCode());
        return all;
    }

    private static String withInit(String stores, String more) {
        return "class Part:\n    def __init__(self):\n        self.whole = 0\n\nclass C:\n    def __init__(self, given):\n"
                + stores.indent(8) + "\n    def use(self):\n        return self.x\n" + more;
    }

    private static Expr.Attribute read(Parsed program) {
        return program.facts().places().all().stream()
                .filter(node -> node instanceof Expr.Attribute at && at.ctx() == Expr.Context.LOAD && at.attr().equals("x")
                        && program.facts().scopes().scopeOf(at).name().equals("use"))
                .map(Expr.Attribute.class::cast).findFirst().orElseThrow();
    }

    private static ExactType type(String stores, String more) {
        Parsed program = program(withInit(stores, more), unseen());
        return program.facts().types().of(read(program)).type();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "self.x = []                       | LIST",
        "self.x = [0] * 5                  | LIST",
        "self.x: dict = {}                 | DICT",
        "self.x, self.y = set(), 0         | SET",
        "self.x = 0; self.x += 2           | INT",
        "self.x = []; self.x += given      | LIST",
        "self.y = []; self.x = self.y      | LIST",
        "self.x = 0; self.x /= 2           | UNKNOWN",
        "self.x = given                    | UNKNOWN",
        "self.x = []; self.x = None        | UNKNOWN",
        "self.x = [] if given else {}      | UNKNOWN",
        "self.x = self.y; self.y = self.x  | UNKNOWN",
        "self.x, self.y = given            | UNKNOWN",
        "for self.x in [1, 2]: pass        | UNKNOWN"})
    void anAttributeHasTheTypeThatAllStoresGiveIt(String stores, ExactType type) {
        assertEquals(type, type(stores, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "def f(c):\n    c.x = None",
        "def f(c, name):\n    setattr(c, name, None)",
        "def f(c):\n    c.__dict__.update(x=None)",
        "def f(c, state):\n    c.__dict__ = state",
        "class D(C):\n    def g(self):\n        self.x = None",
        "class D(C):\n    x = None",
        "class D(C):\n    @property\n    def x(self): return None",
        "class D(C):\n    def __getattr__(self, name): return None",
        "class D(C):\n    def __getattribute__(self, name): return None",
        "from dataclasses import dataclass\n@dataclass\nclass D(C):\n    x: list",
        "from typing import NamedTuple\nclass D(C, NamedTuple): pass"})
    void whatIsStoredOrAnsweredElsewhereCounts(String more) {
        assertEquals(ExactType.UNKNOWN, type("self.x = []", more));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "def f(c):\n    c.x = []",
        "class D(C):\n    def g(self):\n        self.x = list()",
        "class Other:\n    def __init__(self):\n        self.x = None",
        "def f(c):\n    del c.x"})
    void storesOfTheSameTypeOrInOtherObjectsDoNot(String more) {
        assertEquals(ExactType.LIST, type("self.x = []", more));
    }

    @Test
    void nothingIsKnownWhereOutsidersMayStoreOtherThings() {
        Set<Doubt> doubts = unseen();
        doubts.remove(Doubt.FIELD_REPLACED);
        Parsed program = program(withInit("self.x = []", ""), doubts);
        assertEquals(ExactType.UNKNOWN, program.facts().types().of(read(program)).type());
    }

    @Test
    void anAttributeThatIsOnlyGivenObjectsOfOneClassIsOfThatClass() {
        Parsed program = program(withInit("self.x = Part()", "    def again(self):\n        self.x = Part()"), unseen());
        Receiver receiver = program.facts().instances().receiver(read(program));
        assertNotNull(receiver);
        assertEquals("Part", receiver.cls().def().name());
        assertTrue(receiver.doubts().contains(Doubt.FIELD_REPLACED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self.x = Part() if given else None", "self.x = given", "self.x = Part()\nself.x = C(0)",
        "self.x = self.x.x"})
    void anAttributeThatMayHoldOtherThingsIsOfNoKnownClass(String stores) {
        Parsed program = program(withInit(stores, ""), unseen());
        assertNull(program.facts().instances().receiver(read(program)));
    }

    @Test
    void aLocalThatIsGivenTheAttributeIsOfItsClass() {
        Parsed program = program("""
                class Part:
                    pass

                class C:
                    def __init__(self):
                        self.part = Part()

                    def f(self):
                        part = self.part
                        return part

                    def g(self):
                        node = self.part
                        while node:
                            node = node.part
                        return node
                """, unseen());
        assertNotNull(program.facts().instances().receiver(program.name("part", 1)));
        assertNull(program.facts().instances().receiver(program.name("node", 4)));
    }

    @Test
    void aListSubclassInAnAttributeIsNoList() {
        assertEquals(ExactType.UNKNOWN, type("self.x = L()", "class L(list): pass"));
        assertFalse(program(withInit("self.x = []", ""), unseen()).facts().fields().mayHoldObject("x"));
    }
}
