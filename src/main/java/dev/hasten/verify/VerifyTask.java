package dev.hasten.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is to be verified.
 *
 * @param project the directory in which the command runs, absolute and without symbolic links
 * @param command the words of the command
 * @param importRoots directories, relative to the project, from which the rewritten files are imported
 * @param environment the variables of the user
 * @param limit how long one run may take
 */
public record VerifyTask(Path project, List<String> command, List<Path> importRoots, Map<String, String> environment,
        Duration limit) {
    public VerifyTask {
        command = List.copyOf(command);
        importRoots = List.copyOf(importRoots);
        environment = Map.copyOf(environment);
    }
}
