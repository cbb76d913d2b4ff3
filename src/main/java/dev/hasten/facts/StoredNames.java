package dev.hasten.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names of attributes, each with the file that stores it. */
final class StoredNames {

    /** In the place of a file: several do, or one that is not known. */
    private static final String SEVERAL = "";

    private final Map<String, String> files = new HashMap<>();

    /** Notes that {@code file} stores {@code names}; {@link FileSummary#ANY} stands for all there are. */
    void add(Set<String> names, String file) {
        names.forEach(name -> files.merge(name, file, (one, other) -> one.equals(other) ? one : SEVERAL));
    }

    /** Notes that some file stores {@code names}. */
    void add(Set<String> names) {
        add(names, SEVERAL);
    }

    /** Whether any file stores {@code name}. */
    boolean has(String name) {
        return files.containsKey(name) || files.containsKey(FileSummary.ANY);
    }

    /** Whether another file than {@code file} stores {@code name}, and says so. */
    boolean isNamedElsewhere(String name, String file) {
        return !files.getOrDefault(name, file).equals(file);
    }

    /** Whether another file than {@code file} stores {@code name}. */
    boolean hasFromElsewhere(String name, String file) {
        return !files.getOrDefault(name, file).equals(file) || !files.getOrDefault(FileSummary.ANY, file).equals(file);
    }
}
