package dev.hasten.cli;

import dev.hasten.engine.Pipeline;
import dev.hasten.engine.Settings;
import dev.hasten.engine.Settings.CostPolicy;
import dev.hasten.python.InstalledPython;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Level;
import dev.hasten.transform.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what may be rewritten: versions, level, assumptions and transforms. */
final class EngineOptions {

    private static final Level DEFAULT_LEVEL = Level.O1;
    /** What to aim at where nothing says: the versions that are still maintained. */
    private static final String WITHOUT_PYTHON = ">=3.9";

    private final ParseResult options;
    private final ProjectConfig config;

    EngineOptions(ParseResult options, ProjectConfig config) {
        this.options = options;
        this.config = config;
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(Args.one("VERSIONS", "The versions of Python that the result is for, such as 3.11 or"
                + " 3.9..3.13; by default, what requires-python says, or else the python3 that is found.", "--target"));
        spec.addOption(Args.one("LEVEL", "How much to take for granted: -O0, -O1 (the default), -O2 for a package that"
                + " nobody reaches into, -O3 for a whole program. hasten list has the assumptions.", "-O"));
        spec.addOption(Args.many("ASSUMPTION", "Grant an assumption as well.", assumptionIds(), "--assume"));
        spec.addOption(Args.many("ASSUMPTION", "Revoke an assumption.", assumptionIds(), "--no-assume"));
        spec.addOption(Args.many("TRANSFORM", "Switch on a transform that is off by default.", List.of(), "--enable"));
        spec.addOption(Args.many("TRANSFORM", "Switch off a transform.", List.of(), "--disable"));
        CostOption.addTo(spec);
    }

    private static List<String> assumptionIds() {
        return Arrays.stream(Assumption.values()).map(Assumption::id).toList();
    }

    /**
     * What the user asked for; what the command line says goes before what the configuration says.
     *
     * @throws UsageException if a version, level, assumption or transform is unknown
     */
    Settings settings(Pipeline pipeline) throws UsageException {
        Set<Assumption> granted = EnumSet.noneOf(Assumption.class);
        granted.addAll(level().grants());
        granted.addAll(assumptions(config.values(ConfigKey.ASSUME)));
        granted.removeAll(assumptions(config.values(ConfigKey.NO_ASSUME)));
        granted.addAll(assumptions(Args.values(options, "--assume")));
        granted.removeAll(assumptions(Args.values(options, "--no-assume")));
        Set<String> requested = transforms(config.values(ConfigKey.ENABLE), pipeline);
        Set<String> disabled = transforms(config.values(ConfigKey.DISABLE), pipeline);
        Set<String> enabledHere = transforms(Args.values(options, "--enable"), pipeline);
        disabled.removeAll(enabledHere);
        requested.addAll(enabledHere);
        disabled.addAll(transforms(Args.values(options, "--disable"), pipeline));
        return new Settings(targets(), granted, requested, disabled, CostPolicy.MEASURED_GAINS, Set.of());
    }

    /** The level asked for. */
    Level level() throws UsageException {
        Optional<String> given = Args.value(options, "-O").or(() -> config.value(ConfigKey.LEVEL));
        return given.isEmpty() ? DEFAULT_LEVEL : level(given.get());
    }

    /** The level that {@code text} names: {@code 2}, or {@code O2}. */
    static Level level(String text) throws UsageException {
        String digit = text.startsWith("O") ? text.substring(1) : text;
        for (Level level : Level.values()) {
            if (level.name().equals("O" + digit)) {
                return level;
            }
        }
        throw new UsageException("there is no level " + text + "; the levels are -O0, -O1, -O2 and -O3");
    }

    private List<PythonVersion> targets() throws UsageException {
        Optional<String> given = Args.value(options, "--target").or(() -> config.value(ConfigKey.TARGET));
        if (given.isPresent()) {
            return TargetRange.parse(given.get()).orElseThrow(() -> new UsageException(
                    "not a range of Python versions: " + given.get() + "; write 3.11 or 3.9..3.13"));
        }
        if (!config.requiresPython().isEmpty()) {
            return config.requiresPython();
        }
        return InstalledPython.version().map(List::of).orElseGet(() -> RequiresPython.versions(WITHOUT_PYTHON));
    }

    private static Set<Assumption> assumptions(List<String> ids) throws UsageException {
        Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);
        for (String id : ids) {
            assumptions.add(Assumption.byId(id).orElseThrow(() -> new UsageException(
                    "unknown assumption " + id + Similar.hint(id, assumptionIds()) + " (see hasten list)")));
        }
        return assumptions;
    }

    /** The ids, if there is a transform for each. */
    static Set<String> transforms(List<String> ids, Pipeline pipeline) throws UsageException {
        for (String id : ids) {
            if (pipeline.byId(id).isEmpty()) {
                throw unknownTransform(id, pipeline);
            }
        }
        return new TreeSet<>(ids);
    }

    /** What to say of a transform that does not exist. */
    static UsageException unknownTransform(String id, Pipeline pipeline) {
        List<String> known = new ArrayList<>();
        for (Transform<?> each : pipeline.transforms()) {
            known.add(each.id());
        }
        return new UsageException("unknown transform " + id + Similar.hint(id, known) + " (see hasten list)");
    }
}
