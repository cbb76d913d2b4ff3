package dev.hasten.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a command line of one command may look like. */
final class Syntax {

    private final String positional;
    private final List<Option> options = new ArrayList<>();

    /** @param positional what the help calls the words that are no options, such as {@code PATHS...}; empty if there are none */
    Syntax(String positional) {
        this.positional = positional;
    }

    /** Adds options, which the help lists in this order. */
    Syntax with(List<Option> more) {
        options.addAll(more);
        return this;
    }

    String positional() {
        return positional;
    }

    List<Option> options() {
        return options;
    }

    /** The option that has this name. */
    Optional<Option> named(String name) {
        for (Option option : options) {
            if (option.names().contains(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** All names of all options. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        options.forEach(option -> names.addAll(option.names()));
        return names;
    }
}
