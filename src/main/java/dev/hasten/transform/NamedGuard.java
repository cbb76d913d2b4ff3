package dev.hasten.transform;

import java.util.Locale;

/** A guard that is what its name and its sentence say. */
record NamedGuard(String id, String sentence, Purpose purpose) implements Guard {

    @Override
    public String name() {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
