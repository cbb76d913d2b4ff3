package dev.hasten.python;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A long-lived interpreter that runs many small programs: hundreds a second, each in a process forked for it, or
 * thousands a second together in one. Programs are observed from inside, so that the exception that ends one is known.
 *
 * <p>Needs {@code os.fork}. Not for use by several threads; start one worker for each.
 */
public final class PythonWorker implements AutoCloseable {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    /** How much longer than the limits of its tasks a request may take before the worker counts as lost. */
    private static final Duration SLACK = Duration.ofSeconds(20);

    private final Interpreter interpreter;
    private final Limits limits;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private PythonWorker(Interpreter interpreter, Limits limits, Process process) {
        this.interpreter = interpreter;
        this.limits = limits;
        this.process = process;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
    }

    /**
     * Starts a worker.
     *
     * @param limits what each program may use; programs that run together share the memory
     * @throws IllegalArgumentException if the interpreter cannot fork
     * @throws UncheckedIOException if it cannot be started
     */
    public static PythonWorker start(Interpreter interpreter, Limits limits) {
        if (!interpreter.hasFork()) {
            throw new IllegalArgumentException(interpreter + " has no os.fork");
        }
        ProcessBuilder builder = new ProcessBuilder(interpreter.executable().toString(), "-s", "-B", "-c",
                Scripts.text("worker.py"));
        CleanEnvironment.apply(builder.environment(), 0);
        builder.redirectError(Redirect.INHERIT);
        try {
            return new PythonWorker(interpreter, limits, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The interpreter that runs the programs. */
    public Interpreter interpreter() {
        return interpreter;
    }

    /** Runs one program in a process forked for it. */
    public Behaviour run(Program program) {
        return behaviour(request(List.of(runTask(program)), false).get(0));
    }

    /**
     * Runs programs one after another in one process, many times faster than apart. What a program leaves changed
     * (a patched module, a memory limit reached) can spoil those after it, so a surprising outcome must be
     * confirmed by {@link #run}.
     */
    public List<Behaviour> runTogether(List<Program> programs) {
        return request(programs.stream().map(this::runTask).toList(), true).stream()
                .map(PythonWorker::behaviour).toList();
    }

    /** Compiles without running; for each, in order, why it does not compile, or nothing. */
    public List<Optional<String>> compile(List<Compilation> compilations) {
        List<Optional<String>> failures = new ArrayList<>();
        for (JsonNode answer : request(compilations.stream().map(this::compileTask).toList(), true)) {
            String line = answer.get("line").isNull() ? "" : "line " + answer.get("line").asText() + ": ";
            failures.add(answer.get("failure").isNull() ? Optional.empty()
                    : Optional.of(line + answer.get("failure").asText()));
        }
        return failures;
    }

    /** Ends the worker. */
    @Override
    public void close() {
        try {
            requests.close();
        } catch (IOException e) {
            // It is gone already.
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private ObjectNode runTask(Program program) {
        ObjectNode task = task("run", program.file());
        task.put("source", program.source()).put("stdin", program.stdin());
        ArrayNode arguments = task.putArray("arguments");
        program.arguments().forEach(arguments::add);
        Path directory = Path.of(program.file()).getParent();
        task.put("path", directory == null ? null : directory.toString());
        return task;
    }

    private ObjectNode compileTask(Compilation compilation) {
        return task("compile", compilation.file()).put("source", compilation.source());
    }

    private ObjectNode task(String kind, String file) {
        return JSON.createObjectNode().put("kind", kind).put("file", file)
                .put("seconds", limits.time().toMillis() / 1000.0);
    }

    private static Behaviour behaviour(JsonNode answer) {
        JsonNode raised = answer.get("raised");
        boolean timedOut = answer.get("ending").asText().equals("timeout");
        return new Behaviour(answer.get("stdout").asText(), answer.get("stderr").asText(),
                raised.isNull() ? Optional.empty() : Optional.of(
                        new Behaviour.Raised(raised.get("type").asText(), raised.get("arguments").asText())),
                timedOut ? -1 : answer.get("exit").asInt(), timedOut);
    }

    private List<JsonNode> request(List<ObjectNode> tasks, boolean together) {
        ObjectNode request = JSON.createObjectNode().put("together", together).put("memory", limits.memory());
        request.putArray("tasks").addAll(tasks);
        Duration patience = limits.time().multipliedBy(tasks.size()).plus(SLACK);
        Executor later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> watchdog = CompletableFuture.runAsync(this::close, later);
        try {
            return exchange(request, tasks.size());
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("lost " + interpreter + ", which ran or compiled programs", e);
        } finally {
            watchdog.cancel(false);
        }
    }

    private List<JsonNode> exchange(ObjectNode request, int expected) throws IOException {
        byte[] message = JSON.writeValueAsBytes(request);
        requests.writeInt(message.length);
        requests.write(message);
        requests.flush();
        List<JsonNode> received = new ArrayList<>();
        while (received.size() < expected) {
            JsonNode answer = JSON.readTree(answers.readNBytes(answers.readInt()));
            if (answer.has("broken")) {
                throw new IllegalStateException("the worker itself failed: " + answer.get("broken").asText());
            }
            received.add(answer);
        }
        return received;
    }
}
