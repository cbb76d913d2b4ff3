package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class OutletTest {

    /** What a run gives whose standard output takes {@code room} bytes and then fails with {@code reason}. */
    private static int run(int room, String reason) {
        return Main.runPrinting(new String[] {"--help"}, new TestWorkshop(), new Outlet(new OutputStream() {
            private int left = room;

            @Override
            public void write(int octet) throws IOException {
                if (left-- <= 0) {
                    throw new IOException(reason);
                }
            }
        }));
    }

    @Test
    void whatCannotBePrintedIsAFailure() {
        assertEquals(Command.FAILED, run(0, "No space left on device"));
        assertEquals(Command.FAILED, run(100, "No space left on device"));
        assertEquals(Command.OK, run(100_000, "No space left on device"));
    }

    @Test
    void aReaderMayLeaveWhenItHasSeenEnough() {
        assertEquals(Command.OK, run(100, "Broken pipe"));
    }
}
