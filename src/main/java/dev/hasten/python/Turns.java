package dev.hasten.python;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How processes that are to be compared share the machine. */
public enum Turns {

    /**
     * All at once on one processor: the system switches between them every few milliseconds, so that what disturbs
     * one disturbs all. Where the speed of a machine changes from second to second, this is far more precise.
     */
    SHARED_PROCESSOR,

    /** Each on its own: for systems on which a processor cannot be chosen, where they would run side by side. */
    ONE_AFTER_ANOTHER;

    /** The better one that this system is able to. */
    public static Turns ofThisSystem() {
        return System.getProperty("os.name").equals("Linux") ? SHARED_PROCESSOR : ONE_AFTER_ANOTHER;
    }

    /**
     * Runs all tasks; each waits for one process.
     *
     * @return their results, in the order of the tasks
     */
    <T> List<T> take(List<Callable<T>> tasks) {
        int threads = this == SHARED_PROCESSOR ? tasks.size() : 1;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while programs ran", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
