package dev.hasten.python;

import java.util.Map;

/** The environment in which interpreters run: the user's, without what changes how an interpreter behaves. */
final class CleanEnvironment {

    private CleanEnvironment() {
    }

    /**
     * Takes every {@code PYTHON...} variable out of {@code environment}, and sets those that make runs repeatable.
     * (The option {@code -I} would be shorter, but it also ignores {@code PYTHONHASHSEED}.)
     *
     * @param hashSeed the seed of the hashes of strings, at least 0
     */
    static void apply(Map<String, String> environment, int hashSeed) {
        environment.keySet().removeIf(name -> name.startsWith("PYTHON"));
        environment.put("PYTHONHASHSEED", Integer.toString(hashSeed));
        environment.put("PYTHONIOENCODING", "utf-8");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("PYTHONNOUSERSITE", "1");
    }
}
