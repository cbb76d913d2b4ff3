package dev.hasten.cli;

import dev.hasten.syntax.PythonVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Python versions as users write them: {@code 3.11}, or {@code 3.9..3.13} for all from one to another. */
final class TargetRange {

    private TargetRange() {
    }

    /** The versions that {@code text} names, the oldest first; empty if it names none that hasten knows. */
    static Optional<List<PythonVersion>> parse(String text) {
        int dots = text.indexOf("..");
        Optional<PythonVersion> from = version(dots < 0 ? text : text.substring(0, dots));
        Optional<PythonVersion> to = dots < 0 ? from : version(text.substring(dots + 2));
        if (from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) > 0) {
            return Optional.empty();
        }
        List<PythonVersion> versions = new ArrayList<>();
        for (PythonVersion each : PythonVersion.values()) {
            if (each.compareTo(from.get()) >= 0 && each.compareTo(to.get()) <= 0) {
                versions.add(each);
            }
        }
        return Optional.of(versions);
    }

    static Optional<PythonVersion> version(String text) {
        for (PythonVersion each : PythonVersion.values()) {
            if (each.toString().equals(text.strip())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The other way round: one version, or the first and the last. */
    static String text(List<PythonVersion> versions) {
        PythonVersion first = versions.get(0);
        PythonVersion last = versions.get(versions.size() - 1);
        return first == last ? first.toString() : first + ".." + last;
    }
}
