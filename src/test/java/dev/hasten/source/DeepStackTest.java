package dev.hasten.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeepStackTest {

    private static int depth(int left) {
        return left == 0 ? 0 : 1 + depth(left - 1);
    }

    @Test
    void aMillionCallsFit() throws Exception {
        assertEquals(1_000_000, DeepStack.call(() -> depth(1_000_000)));
    }

    @Test
    void aCallInsideACallStaysInItsThread() throws Exception {
        Thread[] threads = DeepStack.call(() -> new Thread[] {Thread.currentThread(), DeepStack.call(Thread::currentThread)});
        assertSame(threads[0], threads[1]);
    }

    @Test
    void whatTheTaskThrowsComesOut() {
        IOException thrown = new IOException("why");
        assertSame(thrown, assertThrows(IOException.class, () -> DeepStack.call(() -> {
            throw thrown;
        })));
    }
}
