package dev.hasten.transforms.objects;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Receiver;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.PythonVersion;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which methods operators are taken to run. */
class SpecialMethodsTest {
    private static final String VECTOR = """
            class Vector:
                def __init__(self, x):
                    self.x = x

                def __sub__(self, other):
                    return Vector(self.x - other.x)

                def __mul__(self, factor):
                    return Vector(self.x * factor)


            def run(v, w):
                return %s
            """;

    @ParameterizedTest
    @ValueSource(strings = {"v - w", "v * w", "v * 5"})
    void anOperatorOfWhatIsSupposedToBeAnObjectRunsItsMethod(String operation) {
        assertNotNull(run(operation));
    }

    @Test
    void aMethodThatReadsAttributesOfTheOtherOperandIsNotMeantForNumbers() {
        assertNull(run("v - 5"));
    }

    private static MethodRun run(String operation) {
        FileFacts facts = FileFacts.of(ModuleParser.parse(VECTOR.formatted(operation), PythonVersion.V3_12).root());
        Receiver vector = Receiver.exactly(facts.classes().all().get(0), Set.of());
        Expr.BinOp last = null;
        for (var node : facts.places().all()) {
            last = node instanceof Expr.BinOp found ? found : last;
        }
        Expr left = last.left();
        return new SpecialMethods(facts, expr -> expr == left ? vector : null).run(last);
    }
}
