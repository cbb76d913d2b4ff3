package dev.hasten.rooms;

import java.util.Map;
import java.util.Optional;

/**
 * A program in a room's documentation. All of them are run.
 *
 * @param before the program as it is written
 * @param after the program as the transform leaves it; empty if the example shows a refusal
 * @param guard the id of the guard that refuses; empty if the example shows a rewrite
 * @param options what the info string of its code block says, such as {@code level=O2} or {@code targets=3.8..3.10}
 * @param line the line of the room's README on which {@code before} begins
 */
public record Example(String before, Optional<String> after, Optional<String> guard, Map<String, String> options,
        int line) {
    public Example {
        options = Map.copyOf(options);
    }

    /** Whether the example shows a place that is left alone. */
    public boolean refuses() {
        return guard.isPresent();
    }

    /** The value of an option. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
