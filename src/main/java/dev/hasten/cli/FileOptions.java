package dev.hasten.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options that say which files are meant, and how to go about them. */
final class FileOptions {

    /** What the user writes for standard input. */
    static final String STDIN = "-";

    private static final int MOST_JOBS = 256;

    private final ParseResult options;
    private final ProjectConfig config;
    private final List<Path> paths;

    private FileOptions(ParseResult options, ProjectConfig config, List<Path> paths) {
        this.options = options;
        this.config = config;
        this.paths = paths;
    }

    static void addTo(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder().paramLabel("PATHS").arity("0..*").type(List.class)
                .auxiliaryTypes(String.class)
                .description("Files, directories, or - for standard input.").build());
        spec.addOption(Args.many("PATTERN", "Leave out what matches, in the language of .gitignore; replaces the list"
                + " of directories that are left out otherwise.", List.of(), "--exclude"));
        spec.addOption(Args.many("PATTERN", "Leave out what matches as well.", List.of(), "--extend-exclude"));
        spec.addOption(Args.flag("Do not leave out what git ignores.", "--no-respect-gitignore"));
        spec.addOption(Args.one("FILE", "Read [tool.hasten] in this file.", "--config"));
        spec.addOption(Args.one("NAME", "What to call standard input.", "--stdin-filename"));
        spec.addOption(Args.one("N", "How many files to work on at a time; by default, as many as there are"
                + " processors.", "-j", "--jobs"));
        spec.addOption(Args.one("WHEN", "auto, always or never.", "--color"));
        spec.addOption(Args.flag("Print no summary.", "-q", "--quiet"));
    }

    /**
     * What the user gave, completed by what the project's configuration says.
     *
     * @throws UsageException if it makes no sense
     * @throws IOException    if the configuration cannot be read
     */
    static FileOptions of(ParseResult options) throws UsageException, IOException {
        return of(options, Args.paths(options));
    }

    /** The same, where {@code words} are the paths. */
    static FileOptions of(ParseResult options, List<String> words) throws UsageException, IOException {
        if (words.isEmpty()) {
            throw new UsageException("no paths given; a dot stands for the current directory");
        }
        if (words.contains(STDIN) && words.size() > 1) {
            throw new UsageException("standard input goes alone, without other paths");
        }
        List<Path> paths = new ArrayList<>();
        for (String word : words) {
            paths.add(path(word.equals(STDIN) ? Args.value(options, "--stdin-filename").orElse(STDIN) : word));
        }
        Optional<String> named = Args.value(options, "--config");
        ProjectConfig config = named.isPresent() ? ProjectConfig.read(path(named.get()))
                : ProjectConfig.around(paths.get(0));
        return new FileOptions(options, config, paths);
    }

    private static Path path(String word) throws UsageException {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + word);
        }
    }

    ProjectConfig config() {
        return config;
    }

    /** Whether there is one input, without a file. */
    boolean readsStdin() {
        return Args.paths(options).contains(STDIN);
    }

    /** What messages call standard input. */
    String stdinName() {
        return Args.value(options, "--stdin-filename").orElse("<stdin>");
    }

    /** The paths as the user wrote them. */
    List<Path> paths() {
        return paths;
    }

    /**
     * Looks for the files.
     *
     * @param passedOver directories not to look into, as absolute paths
     */
    FileFinder find(FileFinder.Scope scope, Set<Path> passedOver) {
        List<String> excludes = new ArrayList<>(Args.values(options, "--exclude"));
        if (excludes.isEmpty()) {
            excludes.addAll(config.values(ConfigKey.EXCLUDE));
        }
        if (excludes.isEmpty()) {
            excludes.addAll(FileFinder.defaultExcludes());
        }
        excludes.addAll(config.values(ConfigKey.EXTEND_EXCLUDE));
        excludes.addAll(Args.values(options, "--extend-exclude"));
        boolean git = !Args.isSet(options, "--no-respect-gitignore")
                && config.value(ConfigKey.RESPECT_GITIGNORE).map(Boolean::parseBoolean).orElse(true);
        FileFinder finder = new FileFinder(scope, new IgnoreRules(excludes), git, passedOver);
        paths.forEach(finder::look);
        return finder;
    }

    /** How many files to work on at a time. */
    int jobs() throws UsageException {
        Optional<String> given = Args.value(options, "--jobs");
        if (given.isEmpty()) {
            return Runtime.getRuntime().availableProcessors();
        }
        try {
            int jobs = Integer.parseInt(given.get());
            if (jobs >= 1 && jobs <= MOST_JOBS) {
                return jobs;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--jobs must be a number, not " + given.get());
        }
        throw new UsageException("--jobs must be from 1 to " + MOST_JOBS + ", not " + given.get());
    }

    /** Whether to colour what goes to standard output. */
    boolean color(Console console) throws UsageException {
        String when = Args.value(options, "--color").orElse("auto");
        return switch (when) {
            case "auto" -> console.wantsColor();
            case "always" -> true;
            case "never" -> false;
            default -> throw new UsageException("--color must be auto, always or never, not " + when);
        };
    }

    boolean quiet() {
        return Args.isSet(options, "--quiet");
    }
}
