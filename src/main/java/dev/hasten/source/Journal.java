package dev.hasten.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The old and the new content of a file that is written in place, kept beside it until that is done: by it the next run
 * takes back what a killed one left half written.
 */
record Journal(byte[] before, byte[] after) {

    private static final String MAGIC = "hasten journal 1";

    /** The header is one line: the magic words and the two lengths in bytes. The contents follow, the old one first. */
    ByteBuffer encoded() {
        byte[] header = (MAGIC + " " + before.length + " " + after.length + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(header.length + before.length + after.length)
                .put(header).put(before).put(after).flip();
    }

    static Journal read(FileChannel channel) throws IOException {
        byte[] bytes = contentOf(channel);
        int headerEnd = 0;
        while (headerEnd < bytes.length && bytes[headerEnd] != '\n') {
            headerEnd++;
        }
        String header = new String(bytes, 0, headerEnd, StandardCharsets.US_ASCII);
        String[] words = header.split(" ");
        if (!header.startsWith(MAGIC + " ") || words.length != 5) {
            throw new IOException("not a journal of hasten");
        }
        int middle = headerEnd + 1 + Integer.parseInt(words[3]);
        int end = middle + Integer.parseInt(words[4]);
        return new Journal(Arrays.copyOfRange(bytes, headerEnd + 1, middle), Arrays.copyOfRange(bytes, middle, end));
    }

    /**
     * Gives {@code file} its old content back.
     *
     * @throws IOException if that fails, or the file holds anything but a mixture of the old and the new content:
     *                     somebody has changed it since
     */
    void undo(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (!isMixture(contentOf(channel))) {
                throw new IOException("an interrupted run left " + file.getFileName() + " half written, and it was"
                        + " changed since; its old content is in " + Leftovers.journalOf(file)
                        + ", which you can then delete");
            }
            overwrite(channel, before);
        } catch (NoSuchFileException deletedSince) {
            return;
        }
    }

    /** Whether each byte is the old or the new one at its place, as after an overwrite that stopped anywhere. */
    private boolean isMixture(byte[] now) {
        if (now.length < Math.min(before.length, after.length) || now.length > Math.max(before.length, after.length)) {
            return false;
        }
        for (int at = 0; at < now.length; at++) {
            boolean old = at < before.length && now[at] == before[at];
            boolean made = at < after.length && now[at] == after[at];
            if (!old && !made) {
                return false;
            }
        }
        return true;
    }

    /** Writes over what is there and only then cuts the rest off, so that the disk blocks stay the file's own. */
    static void overwrite(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer, buffer.position());
        }
        channel.truncate(content.length);
        channel.force(true);
    }

    /** All that is in the file, read through this channel: to open it anew would give up the locks on it. */
    static byte[] contentOf(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            continue;
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
