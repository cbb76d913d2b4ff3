package dev.hasten.python;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Reads a stream to its end, however much comes, and keeps its digest and its last part. Memory addresses and
 * durations, which differ from run to run, do not count in the digest.
 */
final class OutputDigest {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int TAIL = 1 << 14;
    private static final Pattern DURATION =
            Pattern.compile("\\b\\d+(\\.\\d+)? ?(s|ms|us|µs|ns|secs?|seconds?|minutes?)\\b");

    private final MessageDigest digest = sha256();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder tail = new StringBuilder();

    /** Reads all of {@code stream}; ends quietly when it is torn down. */
    void read(InputStream stream) {
        byte[] buffer = new byte[1 << 14];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                take(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            // The pipe was torn down with its process; what came through is all there is.
        }
    }

    private synchronized void take(String text) {
        tail.append(text);
        if (tail.length() > 2 * TAIL) {
            tail.delete(0, tail.length() - TAIL);
        }
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            append(text.substring(from, end));
            endLine();
            from = end + 1;
        }
        append(text.substring(from));
    }

    /** Lines are cut at the same places however they arrive. */
    private void append(String part) {
        line.append(part);
        while (line.length() >= LONGEST_LINE) {
            String rest = line.substring(LONGEST_LINE);
            line.setLength(LONGEST_LINE);
            endLine();
            line.append(rest);
        }
    }

    private void endLine() {
        String lasting = line.toString();
        if (lasting.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            lasting = DURATION.matcher(StandardError.withoutAddresses(lasting)).replaceAll("# s");
        }
        digest.update((lasting + "\n").getBytes(StandardCharsets.ISO_8859_1));
        line.setLength(0);
    }

    /** The digest of all that was read; ends the reading. */
    synchronized String digest() {
        endLine();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The last part of what was read, decoded as UTF-8. */
    synchronized String tail() {
        return new String(tail.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
