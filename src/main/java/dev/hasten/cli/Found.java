package dev.hasten.cli;

import java.io.File;
import java.nio.file.Path;

/**
 * Something found under the paths that the user gave.
 *
 * @param path where it is
 * @param name what messages call it: the user's path, and the way from there, with slashes
 * @param root the user's path under which it was found
 * @param kind what it is
 */
record Found(Path path, String name, Path root, Kind kind) {

    /** What is to be done with it. */
    enum Kind {
        /** Python to rewrite. */
        PYTHON,
        /** Not Python, or excluded: part of a copy of the tree, and otherwise passed over. */
        OTHER,
        /** A symbolic link inside a tree. Links are not followed there, so there are no loops. */
        LINK
    }

    /** The name of the file among all given ones: its absolute path, with slashes. */
    String key() {
        return slashed(path.toAbsolutePath().normalize());
    }

    /** The path with slashes on every system. */
    static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
