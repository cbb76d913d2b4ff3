package dev.hasten.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what is printed, and remembers what went wrong with it, which a {@link java.io.PrintStream} keeps to itself.
 * After the first failure nothing more is written.
 */
final class Outlet extends OutputStream {

    private final OutputStream target;
    private @Nullable IOException failure;

    Outlet(OutputStream target) {
        this.target = target;
    }

    /** What went wrong; null if nothing did. A reader that has seen enough, such as {@code head}, is nothing wrong. */
    @Nullable IOException failure() {
        boolean isLeft = failure != null && "Broken pipe".equals(failure.getMessage());
        return isLeft ? null : failure;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failure == null) {
            try {
                target.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    @Override
    public void flush() {
        if (failure == null) {
            try {
                target.flush();
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
