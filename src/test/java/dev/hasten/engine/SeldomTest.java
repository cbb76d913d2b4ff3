package dev.hasten.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hasten.rooms.Room;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Level;
import dev.hasten.transform.Remark;
import dev.hasten.transforms.idioms.WriteLiteral;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs seldom stays as it was written. */
class SeldomTest {

    @Test
    void aFunctionThatOnlyTheModuleCallsRunsOnce() {
        assertEquals(List.of("once"), reasons("""
                def main():
                    return dict()

                main()
                """));
    }

    @Test
    void whatItDoesInALoopRunsOften() {
        assertEquals(List.of(""), reasons("""
                def main():
                    for number in range(100):
                        print(dict())

                main()
                """));
    }

    @Test
    void aFunctionThatIsCalledInALoopRunsOften() {
        assertEquals(List.of(""), reasons("""
                def main():
                    return dict()

                for number in range(100):
                    main()
                """));
    }

    @Test
    void aFunctionWhoseCallersAreNotSeenMayRunOften() {
        assertEquals(List.of(""), reasons("""
                def main():
                    return dict()
                """));
    }

    @Test
    void whatIsRaisedIsOnTheWayToAnException() {
        assertEquals(List.of("raises"), reasons("""
                def check(value):
                    if value:
                        raise ValueError(dict())
                """));
        assertEquals(List.of("raises"), reasons("""
                def check(value):
                    assert value, dict()
                """));
    }

    @Test
    void soIsWhatComesBeforeItInItsBranch() {
        assertEquals(List.of("raises"), reasons("""
                def check(value):
                    if value:
                        known = dict()
                        raise ValueError(known)
                """));
    }

    @Test
    void butNotInABranchThatMayBeLeftBefore() {
        assertEquals(List.of(""), reasons("""
                def check(value):
                    if value:
                        known = dict()
                        if value in known:
                            return known
                        raise ValueError(known)
                """));
    }

    @Test
    void aFunctionThatEndsByRaisingIsOnTheWayToAnException() {
        String fail = """
                def fail(known):
                    text = str(known)
                    raise ValueError(text)

                def check(value):
                    if value:
                        return fail(dict())
                    return value
                """;
        assertEquals(List.of("raises"), reasons(fail));
        assertEquals(List.of(""), reasons(fail.replace("raise", "return")));
        assertEquals(List.of(""), reasons(fail.replace("raise", "if text:\n        return text\n    raise")));
        assertEquals(List.of("raises"), reasons("""
                def fail(text):
                    known = dict()
                    raise ValueError(text, known)
                """));
    }

    @Test
    void norInALoopBeforeIt() {
        assertEquals(List.of(""), reasons("""
                def check(value):
                    if value:
                        for each in value:
                            print(dict())
                        raise ValueError(value)
                """));
    }

    /** What was said of each place: a reason, or nothing if it was rewritten. */
    private static List<String> reasons(String text) {
        Outcome outcome = new Optimizer(Pipeline.only(new WriteLiteral()), new CostModel(id -> new Room(id).cost()))
                .optimize(Source.ofText("seldom.py", text), Settings.of(List.of(PythonVersion.V3_8), Level.O1.grants()));
        return outcome.remarks().stream().map(Remark::reason).toList();
    }
}
