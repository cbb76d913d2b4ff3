package dev.hasten.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Makes options and reads what the user gave for them; all values are text, so that each is checked in one place. */
final class Args {

    private Args() {
    }

    /** An option without a value. */
    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names[0], rest(names)).type(boolean.class).description(description).build();
    }

    /** An option with one value; the last one given counts. */
    static OptionSpec one(String label, String description, String... names) {
        return OptionSpec.builder(names[0], rest(names)).type(String.class).paramLabel(label).description(description)
                .build();
    }

    /** An option that may be repeated, and whose values may be joined by commas. */
    static OptionSpec many(String label, String description, Iterable<String> candidates, String... names) {
        return OptionSpec.builder(names[0], rest(names)).type(List.class).auxiliaryTypes(String.class)
                .paramLabel(label).splitRegex(",").completionCandidates(candidates).description(description).build();
    }

    private static String[] rest(String[] names) {
        return List.of(names).subList(1, names.length).toArray(String[]::new);
    }

    static boolean isSet(ParseResult options, String name) {
        return options.matchedOptionValue(name, Boolean.FALSE);
    }

    static Optional<String> value(ParseResult options, String name) {
        return Optional.ofNullable(options.matchedOptionValue(name, (String) null));
    }

    static List<String> values(ParseResult options, String name) {
        return options.matchedOptionValue(name, new ArrayList<>());
    }

    /** The positional parameters. */
    static List<String> paths(ParseResult options) {
        return options.matchedPositionalValue(0, new ArrayList<>());
    }
}
