package dev.hasten.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The main program of {@link CrashTest}'s victims: replaces one file's content by another one, back and forth. */
final class EndlessWriter {

    private EndlessWriter() {
    }

    /** Two contents of different lengths, without a byte in common. */
    static byte[] content(int version) {
        byte[] content = new byte[version == 0 ? 300_000 : 200_000];
        Arrays.fill(content, (byte) ('a' + version));
        return content;
    }

    public static void main(String[] words) throws IOException {
        Path file = Path.of(words[0]);
        AtomicWriter writer = new AtomicWriter();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> writer.stop(10)));
        Leftovers.cleanUp(file.toAbsolutePath().getParent());
        int version = Arrays.equals(Files.readAllBytes(file), content(0)) ? 0 : 1;
        System.out.println("ready");
        while (true) {
            writer.replace(file, content(version), content(1 - version));
            version = 1 - version;
        }
    }
}
