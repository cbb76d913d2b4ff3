package dev.hasten.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Threads that work through a list together; the results come in the order of the list. */
final class Crew {

    /** Trees are as deep as the expressions of the source, and what walks them is recursive. Only what is used counts. */
    private static final long STACK_BYTES = 512L << 20;

    private final int size;

    Crew(int size) {
        this.size = size;
    }

    /**
     * Applies {@code work} to each of {@code items} on one of the threads, and gives the results to {@code consumer} on
     * this one.
     */
    <T, R> void run(List<T> items, Function<T, R> work, Consumer<R> consumer) {
        List<FutureTask<R>> tasks = items.stream().map(item -> new FutureTask<>(() -> work.apply(item))).toList();
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < Math.min(size, tasks.size()); i++) {
            Thread thread = new Thread(null, () -> workThrough(tasks, next), "hasten-" + i, STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
        }
        for (FutureTask<R> task : tasks) {
            consumer.accept(result(task));
        }
    }

    private static <R> void workThrough(List<FutureTask<R>> tasks, AtomicInteger next) {
        for (int index = next.getAndIncrement(); index < tasks.size(); index = next.getAndIncrement()) {
            tasks.get(index).run();
        }
    }

    private static <R> R result(FutureTask<R> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were being worked on", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread failed", e.getCause());
        }
    }
}
