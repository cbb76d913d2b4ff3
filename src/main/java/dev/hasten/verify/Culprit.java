package dev.hasten.verify;

import dev.hasten.engine.Outcome;
import java.nio.file.Path;

/**
 * A file at fault.
 *
 * @param path its path in the project
 * @param outcome the file with those rewrites alone that are needed to see the difference
 */
public record Culprit(Path path, Outcome outcome) {
}
