package dev.hasten.source;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/**
 * Threads with a stack for trees as deep as a file is long: {@code a + b + ...} with a hundred thousand operators is
 * valid Python, and visitors recurse. The stack is only reserved; memory is taken as it is used.
 */
public final class DeepStack {

    private static final long STACK_BYTES = 1L << 30;

    private DeepStack() {
    }

    /** A thread with such a stack; {@link #call} knows it. */
    private static final class DeepThread extends Thread {

        DeepThread(Runnable task) {
            super(null, task, "deep-stack", STACK_BYTES);
            setDaemon(true);
        }
    }

    /** Makes daemon threads with such a stack, for a pool of workers. */
    public static ThreadFactory threads() {
        return DeepThread::new;
    }

    /**
     * The result of {@code task}, run where the stack is deep: at once if this thread is one of {@link #threads},
     * otherwise in a thread of its own.
     *
     * @throws Exception what the task throws
     */
    public static <T> T call(Callable<T> task) throws Exception {
        if (Thread.currentThread() instanceof DeepThread) {
            return task.call();
        }
        FutureTask<T> future = new FutureTask<>(task);
        new DeepThread(future).start();
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    private static Exception unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (Exception) cause;
    }
}
