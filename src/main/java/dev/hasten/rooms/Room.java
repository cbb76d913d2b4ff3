package dev.hasten.rooms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The room of one transform: its documentation, its benchmark and what that measured. The three files stand in
 * {@code transforms/<id>/} of the project and are packed with the program.
 */
public final class Room {
    private final String id;

    /** @param id the id of a transform */
    public Room(String id) {
        this.id = id;
    }

    /** The id of the transform. */
    public String id() {
        return id;
    }

    /** The documentation, in Markdown; empty if the room has none. */
    public Optional<String> readme() {
        return file("README.md");
    }

    /** The source of the benchmark; empty if the room has none. */
    public Optional<String> benchmark() {
        return file("bench.py");
    }

    /** What was measured; a table without rows if nothing was. */
    public CostTable cost() {
        return file("cost.csv").map(CostTable::parse).orElseGet(CostTable::empty);
    }

    /** The first paragraph of the documentation. */
    public String summary() {
        String[] blocks = readme().orElse("").split("\n\\s*\n");
        return blocks.length < 2 ? "" : blocks[1].replace('\n', ' ').strip();
    }

    /** The examples of the documentation, in order. */
    public List<Example> examples() {
        return RoomReader.examples(id, readme().orElse(""));
    }

    private Optional<String> file(String name) {
        try (InputStream in = Room.class.getResourceAsStream("/dev/hasten/rooms/" + id + "/" + name)) {
            return in == null ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
