package dev.hasten.python;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hasten.python.InterpreterSearch.Candidate;
import dev.hasten.syntax.PythonVersion;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutionException;

/**
 * The interpreters on this machine: one CPython for each known version, and what else was looked at.
 * Every candidate is asked once what it is, all of them at the same time.
 */
public final class Interpreters {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final TreeMap<PythonVersion, Interpreter> byVersion = new TreeMap<>();
    private final Map<Interpreter, Candidate> origins = new LinkedHashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private Interpreters() {
    }

    /** A candidate that is not used, and why. */
    public record Skipped(Path file, String reason) {
    }

    /** Looks through this process's environment. */
    public static Interpreters discover() {
        return discover(System.getenv());
    }

    /**
     * Looks through {@code environment}: at what {@code HASTEN_PYTHONS} lists, the active virtual environment
     * ({@code VIRTUAL_ENV}), {@code python3} and {@code python3.X} on the {@code PATH}, and the versions of pyenv
     * ({@code PYENV_ROOT}, or {@code .pyenv} in {@code HOME}).
     */
    public static Interpreters discover(Map<String, String> environment) {
        Interpreters result = new Interpreters();
        List<Candidate> candidates = InterpreterSearch.candidates(environment);
        List<String> answers = askAll(candidates);
        Map<Path, Interpreter> known = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            result.admit(candidates.get(i), answers.get(i), known);
        }
        result.choose(known.values());
        return result;
    }

    /** The chosen interpreters, the oldest version first; possibly none. */
    public List<Interpreter> found() {
        return List.copyOf(byVersion.values());
    }

    /** The candidates that were not chosen, in the order in which they were looked at. */
    public List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** The interpreter of a version such as {@code 3.8}. */
    public Optional<Interpreter> version(String version) {
        return byVersion.values().stream().filter(found -> found.version().toString().equals(version)).findFirst();
    }

    /**
     * The interpreters of the given versions, in that order.
     *
     * @throws IllegalArgumentException if there is none for one of them
     */
    public List<Interpreter> select(List<String> versions) {
        return versions.stream().map(wanted -> version(wanted).orElseThrow(() -> new IllegalArgumentException(
                "no Python " + wanted + " was found"))).toList();
    }

    /** What a user means by "Python": the one named first, or in the active environment, or first on the PATH. */
    public Optional<Interpreter> preferred() {
        return origins.keySet().stream().findFirst().map(first -> byVersion.get(first.version()));
    }

    /** What was found and what was not used, one line each. */
    public String report() {
        StringBuilder text = new StringBuilder();
        for (Interpreter found : byVersion.values()) {
            text.append("found    ").append(found).append(", ").append(origins.get(found).place())
                    .append(found.hasTestPackage() ? "" : ", without its test package").append('\n');
        }
        for (Skipped left : skipped) {
            text.append("skipped  ").append(left.file()).append(": ").append(left.reason()).append('\n');
        }
        return text.isEmpty() ? "no Python interpreter was found\n" : text.toString();
    }

    private static List<String> askAll(List<Candidate> candidates) {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
                    Thread thread = new Thread(task, "hasten-discovery");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            List<Future<String>> pending = new ArrayList<>();
            for (Candidate candidate : candidates) {
                pending.add(pool.submit(() -> ask(candidate.file())));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : pending) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for interpreters", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What {@code file} says of itself as JSON, or else why it said nothing, which does not start with a brace. */
    private static String ask(Path file) {
        try {
            ProcessBuilder builder = new ProcessBuilder(file.toString(), "-E", "-s", "-B", "-c",
                    Scripts.text("probe.py"));
            ChildProcess.Ended ended = ChildProcess.run(builder, "", PATIENCE);
            if (ended.timedOut()) {
                return "did not answer within " + PATIENCE.toSeconds() + " s";
            }
            String answer = ended.stdout().strip();
            return ended.exitCode() == 0 && answer.startsWith("{") ? answer
                    : "exit code " + ended.exitCode() + ", " + firstLine(ended.stderr());
        } catch (UncheckedIOException e) {
            return "cannot be started: " + e.getCause().getMessage();
        }
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("no message");
    }

    private void admit(Candidate candidate, String answer, Map<Path, Interpreter> known) {
        if (!answer.startsWith("{")) {
            skip(candidate, answer);
            return;
        }
        JsonNode facts = parse(answer);
        String version = facts.get("major").asText() + "." + facts.get("minor").asText();
        if (!facts.get("implementation").asText().equals("cpython")) {
            skip(candidate, "not CPython but " + facts.get("implementation").asText());
        } else if (!version.equals("3." + PythonVersion.ofMinor(facts.get("minor").asInt()).minor())) {
            skip(candidate, "Python " + version + " is not among the known versions, " + PythonVersion.values()[0]
                    + " to " + PythonVersion.NEWEST);
        } else if (facts.get("freeThreaded").asBoolean()) {
            skip(candidate, "a free-threaded build");
        } else if (facts.get("debug").asBoolean()) {
            skip(candidate, "a debug build, whose timings mean nothing");
        } else {
            Interpreter interpreter = interpreter(facts);
            if (known.putIfAbsent(interpreter.realExecutable(), interpreter) == null) {
                origins.put(interpreter, candidate);
            }
        }
    }

    private static JsonNode parse(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the probe printed no JSON: " + answer, e);
        }
    }

    private static Interpreter interpreter(JsonNode facts) {
        return new Interpreter(PythonVersion.ofMinor(facts.get("minor").asInt()), facts.get("micro").asInt(),
                Path.of(facts.get("executable").asText()), Path.of(facts.get("realExecutable").asText()),
                Path.of(facts.get("stdlib").asText()), facts.get("hasTestPackage").asBoolean(),
                facts.get("hasFork").asBoolean());
    }

    /** For each minor version: what was named or is active before what merely exists, then the highest patch. */
    private void choose(Iterable<Interpreter> known) {
        for (Interpreter interpreter : known) {
            Interpreter rival = byVersion.putIfAbsent(interpreter.version(), interpreter);
            if (rival != null) {
                boolean better = rank(interpreter) < rank(rival)
                        || rank(interpreter) == rank(rival) && interpreter.micro() > rival.micro();
                Interpreter loser = better ? rival : interpreter;
                byVersion.put(interpreter.version(), better ? interpreter : rival);
                skip(origins.get(loser), "another Python " + loser.version() + " is used");
            }
        }
    }

    private int rank(Interpreter interpreter) {
        return Math.min(origins.get(interpreter).place().ordinal(), InterpreterSearch.Place.PATH.ordinal());
    }

    private void skip(Candidate candidate, String reason) {
        skipped.add(new Skipped(candidate.file(), reason));
    }
}
