package dev.hasten.cli;

import dev.hasten.transform.Remark;
import java.util.List;

/**
 * What became of one file.
 *
 * @param name    what messages call it
 * @param status  how it went
 * @param output  what is to be printed on standard output
 * @param message what is to be printed on standard error; empty if nothing
 * @param applied the remarks on the rewrites in it
 */
record FileResult(String name, Status status, byte[] output, String message, List<Remark> applied) {

    /** How it went. */
    enum Status { SAME, CHANGED, FAILED }

    static FileResult failed(String name, String message) {
        return new FileResult(name, Status.FAILED, new byte[0], message, List.of());
    }
}
