package dev.hasten.cli;

import dev.hasten.engine.Pipeline;
import dev.hasten.python.Calibration;
import dev.hasten.python.CalibrationTable;
import dev.hasten.python.CaseTimer;
import dev.hasten.python.EngineRewriter;
import dev.hasten.python.Interpreter;
import dev.hasten.python.UnusableBenchmarkException;
import dev.hasten.rooms.Room;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hasten calibrate}: measures what the transforms gain under the interpreters of this machine. */
final class CalibrateCommand implements Command {

    private static final String ROOMS = "transforms";

    private final Workshop workshop;

    CalibrateCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(Args.one("DIR", "The rooms of the transforms (default: " + ROOMS + "). The results go to"
                + " DIR/TRANSFORM/cost.csv, and a bench.py there is measured in place of the one that hasten"
                + " comes with.", "--rooms"));
        PythonOption.addTo(spec);
        spec.addOption(Args.flag("Measure again what is already measured.", "--again"));
        return spec.addPositional(PositionalParamSpec.builder().paramLabel("TRANSFORM").arity("0..*").type(List.class)
                .auxiliaryTypes(String.class).description("What to measure (default: all transforms).").build());
    }

    @Override
    public int run(ParseResult options, Console console) throws UsageException, IOException {
        Path rooms = Path.of(Args.value(options, "--rooms").orElse(ROOMS));
        if (!Files.isDirectory(rooms)) {
            throw new UsageException("there is no directory " + rooms + "; make it, or name another with --rooms");
        }
        List<Transform<?>> transforms = transforms(Args.paths(options));
        List<Interpreter> interpreters = PythonOption.interpreters(options, console);
        int code = OK;
        for (Transform<?> transform : transforms) {
            try {
                calibrate(transform, rooms.resolve(transform.id()), interpreters, Args.isSet(options, "--again"),
                        console);
            } catch (UnusableBenchmarkException e) {
                console.complain("hasten: " + transform.id() + ": " + e.getMessage());
                code = FAILED;
            }
        }
        return code;
    }

    private List<Transform<?>> transforms(List<String> ids) throws UsageException {
        Pipeline pipeline = workshop.pipeline();
        if (ids.isEmpty()) {
            return pipeline.transforms();
        }
        List<Transform<?>> transforms = new ArrayList<>();
        for (String id : ids) {
            transforms.add(pipeline.byId(id).orElseThrow(() -> EngineOptions.unknownTransform(id, pipeline)));
        }
        return transforms;
    }

    private static void calibrate(Transform<?> transform, Path room, List<Interpreter> interpreters, boolean again,
            Console console) throws IOException {
        Path benchFile = room.resolve("bench.py");
        Optional<String> bench = Files.exists(benchFile) ? Optional.of(Files.readString(benchFile))
                : new Room(transform.id()).benchmark();
        if (bench.isEmpty()) {
            console.complain(transform.id() + ": no benchmark");
            return;
        }
        Path costFile = room.resolve("cost.csv");
        CalibrationTable old =
                Files.exists(costFile) ? CalibrationTable.parse(Files.readString(costFile)) : CalibrationTable.EMPTY;
        Calibration calibration = new Calibration(CaseTimer.PRECISE, EngineRewriter.everywhere(transform));
        List<Interpreter> due = again ? interpreters : calibration.due(bench.get(), old, interpreters);
        if (due.isEmpty()) {
            console.complain(transform.id() + ": measured already");
            return;
        }
        CalibrationTable table = calibration.calibrate(bench.get(), old, due,
                line -> console.out().println(transform.id() + "  " + line));
        Files.createDirectories(room);
        Files.writeString(costFile, table.toCsv());
    }
}
