package dev.hasten.engine;

import dev.hasten.rooms.Example;
import dev.hasten.rooms.Room;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Level;
import dev.hasten.transform.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rewrites the examples of rooms as their options say. */
public final class RoomExamples {

    private RoomExamples() {
    }

    /** The examples of a transform's room that show what {@code guard} is for. */
    public static List<Example> refusals(Transform<?> transform, Guard guard) {
        return new Room(transform.id()).examples().stream()
                .filter(example -> example.guard().filter(guard.id()::equals).isPresent()).toList();
    }

    /** What the transform alone makes of {@code text}, under the options of {@code example}. */
    public static Outcome optimize(Transform<?> transform, Example example, String text, Set<Guard> withoutGuards) {
        Level level = Level.valueOf(example.option("level").orElse("O1"));
        Settings settings = new Settings(targets(example), level.grants(), Set.of(transform.id()), Set.of(),
                Settings.CostPolicy.EVERYTHING, withoutGuards);
        return new Optimizer(Pipeline.only(transform), new CostModel(id -> new Room(id).cost()))
                .optimize(Source.ofText("example.py", text), settings);
    }

    /** The versions that the example is for, oldest first. */
    public static List<PythonVersion> targets(Example example) {
        String[] range = example.option("targets").orElse(example.option("requires").orElse("3.8") + "..3.13")
                .split("\\.\\.");
        List<PythonVersion> targets = new ArrayList<>();
        for (PythonVersion version : PythonVersion.values()) {
            if (minor(range[0]) <= version.minor() && version.minor() <= minor(range[range.length - 1])) {
                targets.add(version);
            }
        }
        return targets;
    }

    private static int minor(String version) {
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }
}
