package dev.hasten.cli;

import dev.hasten.engine.Pipeline;
import dev.hasten.python.Calibration;
import dev.hasten.python.CaseTimer;
import dev.hasten.python.EngineRewriter;
import dev.hasten.python.Interpreter;
import dev.hasten.python.MeasuredRoom;
import dev.hasten.python.UnusableBenchmarkException;
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
                calibrate(new MeasuredRoom(rooms, transform), interpreters, Args.isSet(options, "--again"), console);
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

    private static void calibrate(MeasuredRoom room, List<Interpreter> interpreters, boolean again, Console console)
            throws IOException {
        String id = room.transform().id();
        Optional<String> bench = room.bench();
        if (bench.isEmpty()) {
            console.complain(id + ": no benchmark");
            return;
        }
        Calibration calibration = new Calibration(CaseTimer.PRECISE, EngineRewriter.everywhere(room.transform()));
        List<Interpreter> due = again ? interpreters : calibration.due(bench.get(), room.table(), interpreters);
        if (due.isEmpty()) {
            console.complain(id + ": measured already");
            return;
        }
        room.write(calibration.calibrate(bench.get(), room.table(), due,
                line -> console.out().println(id + "  " + line)));
    }
}
