package dev.hasten.fuzz;

import dev.hasten.engine.CostModel;
import dev.hasten.engine.Optimizer;
import dev.hasten.engine.Outcome;
import dev.hasten.engine.Pipeline;
import dev.hasten.engine.Settings;
import dev.hasten.rooms.Room;
import dev.hasten.source.Source;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How programs are rewritten: by every transform, whether it pays or not.
 *
 * @param targets the versions that the result must run on
 * @param granted the assumptions in force
 * @param withoutGuards guards that are switched off
 */
record Rewriting(List<PythonVersion> targets, Set<Assumption> granted, Set<Guard> withoutGuards) {
    private static final Optimizer OPTIMIZER = new Optimizer(Pipeline.STANDARD, new CostModel(id -> new Room(id).cost()));
    private static final Set<String> ALL =
            Pipeline.STANDARD.transforms().stream().map(Transform::id).collect(Collectors.toSet());

    /** For every version that a program of this package runs on, and whose library is known. */
    static List<PythonVersion> everyVersion() {
        return Stream.of(PythonVersion.values()).filter(version -> version.isAtLeast(PythonVersion.V3_8)
                && PythonVersion.V3_13.isAtLeast(version)).toList();
    }

    /** Rewrites a program. */
    Outcome rewrite(String program) {
        Settings settings = new Settings(targets, granted, ALL, Set.of(), Settings.CostPolicy.EVERYTHING, withoutGuards);
        return OPTIMIZER.optimize(Source.ofText("program.py", program), settings);
    }

    /** The same with some guards off. */
    Rewriting without(Set<Guard> guards) {
        return new Rewriting(targets, granted, guards);
    }
}
