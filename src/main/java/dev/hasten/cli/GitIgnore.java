package dev.hasten.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What git would ignore in one directory: the rules there, those of the directories above up to the top of the
 * repository, and {@code .git/info/exclude}. The user's own global file is not read, so that everybody gets the same.
 */
final class GitIgnore {

    private final @Nullable GitIgnore parent;
    private final Path directory;
    private final IgnoreRules rules;

    private GitIgnore(@Nullable GitIgnore parent, Path directory, IgnoreRules rules) {
        this.parent = parent;
        this.directory = directory;
        this.rules = rules;
    }

    /** Those in force in {@code directory}, an absolute path; null outside of repositories. */
    static @Nullable GitIgnore of(Path directory) throws IOException {
        Path git = directory.resolve(".git");
        if (Files.exists(git)) {
            Path exclude = git.resolve("info").resolve("exclude");
            return below(new GitIgnore(null, directory, rulesIn(exclude)), directory);
        }
        Path above = directory.getParent();
        GitIgnore outer = above == null ? null : of(above);
        return outer == null ? null : below(outer, directory);
    }

    /** Those in force in {@code directory}, if {@code outer} is what holds in the one above. */
    static GitIgnore below(GitIgnore outer, Path directory) throws IOException {
        Path file = directory.resolve(".gitignore");
        return Files.isRegularFile(file) ? new GitIgnore(outer, directory, rulesIn(file)) : outer;
    }

    private static IgnoreRules rulesIn(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new IgnoreRules(List.of());
        }
        return new IgnoreRules(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
    }

    /** Whether {@code entry}, an absolute path, is ignored; the nearest rules that know it decide. */
    boolean ignores(Path entry, boolean isDirectory) {
        for (GitIgnore each = this; each != null; each = each.parent) {
            String path = Found.slashed(each.directory.relativize(entry));
            IgnoreRules.Answer answer = each.rules.ask(path, isDirectory);
            if (answer != IgnoreRules.Answer.UNKNOWN) {
                return answer == IgnoreRules.Answer.IGNORED;
            }
        }
        return false;
    }
}
