package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeStoresTest {

    private static List<String> stores(String text) {
        return Parsed.of(text).facts().attributeStores().all().stream()
                .map(store -> store.name() + " " + store.receiver() + " " + store.way()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x.a = 1                                | a OTHER ASSIGNED",
        "x.a += 1                               | a OTHER ASSIGNED",
        "for x.a in y: pass                     | a OTHER ASSIGNED",
        "with y as x.a: pass                    | a OTHER ASSIGNED",
        "(b, [*x.a]) = y                        | a OTHER ASSIGNED",
        "del x.a                                | a OTHER DELETED",
        "setattr(x, 'a', 1)                     | a OTHER COMPUTED",
        "setattr(x, y, 1)                       | null OTHER COMPUTED",
        "setattr(*x)                            | null OTHER COMPUTED",
        "delattr(x, 'a')                        | a OTHER COMPUTED",
        "map(setattr, x, y, z)                  | null OTHER COMPUTED",
        "x.__setattr__('a', 1)                  | a OTHER COMPUTED",
        "object.__setattr__(x, 'a', 1)          | a OTHER COMPUTED",
        "object.__setattr__(x, y, 1)            | null OTHER COMPUTED",
        "s = object.__setattr__                 | null OTHER COMPUTED",
        "x.__dict__['a'] = 1                    | a OTHER COMPUTED",
        "x.__dict__.update(y)                   | null OTHER COMPUTED",
        "d = x.__dict__                         | null OTHER COMPUTED",
        "vars(x)['a'] = 1                       | a OTHER COMPUTED",
        "importlib.reload(x)                    | null MODULE COMPUTED",
        "mock.patch('m.n.a')                    | a MODULE PATCHED",
        "patch.object(x, 'a')                   | a OTHER PATCHED",
        "patch.multiple(x, a=1)                 | a OTHER PATCHED",
        "monkeypatch.setattr(x, 'a', 1)         | a MODULE PATCHED",
    })
    void aStoreIsNoticed(String text, String expected) {
        assertEquals(List.of(expected), stores(text + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x.a", "x.__dict__['a']", "x.__dict__.items()", "vars(x)", "getattr(x, 'a')", "x.a[0] = 1", "x['a'] = 1",
    })
    void whatOnlyReadsIsNoStore(String text) {
        assertEquals(List.of(), stores(text + "\n"));
    }

    @Test
    void theFirstParameterOfAMethodIsAnInstance() {
        assertEquals(List.of("a SELF ASSIGNED", "b SELF COMPUTED", "null SELF COMPUTED"), stores("""
                class C:
                    def f(self, n):
                        self.a = 1
                        setattr(self, 'b', 2)
                        super().__setattr__(n, 3)
                """));
    }

    @Test
    void anythingElseIsNot() {
        assertEquals(List.of("a OTHER ASSIGNED"), stores("def f(self):\n    self.a = 1\n"));
        assertEquals(List.of("a OTHER ASSIGNED"), stores("class C:\n    def f(self):\n        self = x\n        self.a = 1\n"));
        assertEquals(List.of("a OTHER ASSIGNED"),
                stores("class C:\n    @staticmethod\n    def f(x):\n        x.a = 1\n"));
        assertEquals(List.of("a OTHER ASSIGNED"),
                stores("class C(types.ModuleType):\n    def f(self):\n        self.a = 1\n"));
    }

    @Test
    void importedNamesAreModules() {
        assertEquals(List.of("a MODULE ASSIGNED", "a MODULE ASSIGNED", "a MODULE ASSIGNED"), stores("""
                import m, sys
                m.n.a = 1
                sys.modules['x'].a = 2
                y = __import__('x')
                y.a = 3
                """));
        assertEquals(List.of("a CLASS ASSIGNED"), stores("class C: pass\nC.a = 1\n"));
    }

    @Test
    void privateAttributesAreMangledAndStringsAreNot() {
        assertEquals(List.of("_C__a SELF ASSIGNED", "__a SELF COMPUTED"),
                stores("class C:\n    def f(self):\n        self.__a = 1\n        setattr(self, '__a', 2)\n"));
    }

    @Test
    void initialisationIsToldFromLaterStores() {
        AttributeStores stores = Parsed.of("""
                class C:
                    def __init__(self):
                        self.a = 1
                    def reset(self):
                        self.a = 2
                """).facts().attributeStores();
        assertEquals(List.of(true, false), stores.mayStore("a").stream().map(AttributeStore::initialises).toList());
        assertTrue(stores.mayStore("b").isEmpty());
    }
}
