package dev.hasten.verify;

import dev.hasten.source.DeepStack;
import dev.hasten.syntax.PythonVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs a command against a project as it is and rewritten, and compares. What differs is run once more on both sides:
 * only what is the same in both runs of a side counts.
 */
public final class Verification {

    /** A rewritten project that is this much slower than the original, and a while more, hangs. */
    private static final int PATIENCE_FACTOR = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Trial trial;
    private final Duration limit;
    private final Map<Path, byte[]> rewritten = new TreeMap<>();
    private final List<RewrittenFile> files;

    /**
     * Prepares the copies.
     *
     * @param files what was rewritten
     * @throws IOException if the project cannot be copied
     */
    public Verification(VerifyTask task, List<RewrittenFile> files, Scratch scratch) throws IOException {
        this.trial = new Trial(scratch, task);
        this.limit = task.limit();
        this.files = List.copyOf(files);
        files.forEach(file -> rewritten.put(file.path(), RewrittenFile.bytes(file.outcome())));
    }

    /**
     * What two runs of each side have in common, and what not.
     *
     * @param real what differs between the sides in both runs
     * @param flaky what differs between the sides in the first runs, but is not the same in both runs of a side
     */
    public record Differences(Set<String> real, Set<String> flaky) {
    }

    /**
     * Runs the original.
     *
     * @throws IOException if the command cannot be started
     */
    public Observation original() throws IOException {
        return trial.run(Map.of(), limit);
    }

    /**
     * Runs the rewritten project.
     *
     * @param original what the original came to; it tells how long this may take
     * @throws IOException if the command cannot be started
     */
    public Observation rewritten(Observation original) throws IOException {
        return trial.run(rewritten, limitAfter(original));
    }

    private Duration limitAfter(Observation original) {
        Duration patience = original.result().time().multipliedBy(PATIENCE_FACTOR).plus(PATIENCE);
        return patience.compareTo(limit) < 0 ? patience : limit;
    }

    /**
     * Sorts the differences of the first runs by running both sides once more, if there are any.
     *
     * @throws IOException if the command cannot be started
     */
    public Differences differences(Observation original, Observation rewrittenRun) throws IOException {
        Set<String> first = original.differences(rewrittenRun);
        if (first.isEmpty()) {
            return new Differences(Set.of(), Set.of());
        }
        Observation originalAgain = original();
        Observation rewrittenAgain = rewritten(original);
        Set<String> flaky = new TreeSet<>(first);
        Set<String> real = new TreeSet<>(first);
        real.removeAll(original.differences(originalAgain));
        real.removeAll(rewrittenRun.differences(rewrittenAgain));
        flaky.removeAll(real);
        return new Differences(real, flaky);
    }

    /**
     * Finds the rewrites at fault, by running many times.
     *
     * @param oldest the oldest version that the files are for
     * @throws IOException if the command cannot be started
     */
    public List<Culprit> blame(Observation original, Set<String> real, PythonVersion oldest) throws IOException {
        try {
            return DeepStack.call(() -> Blame.find(files, oldest, contents -> shows(contents, original, real)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean shows(Map<Path, byte[]> contents, Observation original, Set<String> real) {
        try {
            Set<String> differences = trial.run(contents, limitAfter(original)).differences(original);
            differences.retainAll(real);
            return !differences.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
