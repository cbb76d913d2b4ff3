package dev.hasten.cli;

import dev.hasten.engine.CostModel;
import dev.hasten.engine.Pipeline;
import dev.hasten.python.MeasuredRoom;
import dev.hasten.rooms.CostTable;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The option that has gains measured on the user's machine count in place of those that hasten comes with. */
final class CostOption {

    private CostOption() {
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(Args.one("DIR", "Go by what hasten calibrate --rooms DIR measured on this machine.", "--costs"));
    }

    /**
     * What the transforms gain.
     *
     * @throws UsageException if there is no such directory, or if what was measured is not what a transform makes now
     * @throws IOException    if the measurements cannot be read
     */
    static CostModel costs(ParseResult options, Workshop workshop) throws UsageException, IOException {
        Optional<String> directory = Args.value(options, "--costs");
        return directory.isEmpty() ? workshop.costs() : measured(Path.of(directory.get()), workshop.pipeline());
    }

    private static CostModel measured(Path directory, Pipeline pipeline) throws UsageException, IOException {
        if (!Files.isDirectory(directory)) {
            throw new UsageException("there is no directory " + directory);
        }
        Map<String, CostTable> tables = new HashMap<>();
        for (Transform<?> transform : pipeline.transforms()) {
            MeasuredRoom room = new MeasuredRoom(directory, transform);
            List<PythonVersion> stale = room.staleVersions();
            if (!stale.isEmpty()) {
                throw new UsageException("what " + directory + " says of " + transform.id() + " under Python "
                        + stale.get(0) + " was measured with another version of it; run hasten calibrate --rooms "
                        + directory);
            }
            tables.put(transform.id(), room.costs());
        }
        return new CostModel(tables::get);
    }
}
