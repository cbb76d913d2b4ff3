package dev.hasten.cli;

import java.util.List;

/**
 * One option of a command.
 *
 * @param names       as they are typed, the long one last
 * @param kind        what follows the name
 * @param label       what the value is called in the help; empty if none follows
 * @param description what it does, for the help
 * @param candidates  the values that the shell may offer; empty if they cannot be listed
 */
record Option(List<String> names, Kind kind, String label, String description, List<String> candidates) {

    /** What follows the name. */
    enum Kind {
        /** Nothing. */
        FLAG,
        /** A value; if the option is repeated, the last one counts. */
        ONE,
        /** One or more values joined by commas; if the option is repeated, all count. */
        MANY
    }

    static Option flag(String description, String... names) {
        return new Option(List.of(names), Kind.FLAG, "", description, List.of());
    }

    static Option one(String label, String description, String... names) {
        return new Option(List.of(names), Kind.ONE, label, description, List.of());
    }

    static Option many(String label, String description, String... names) {
        return new Option(List.of(names), Kind.MANY, label, description, List.of());
    }

    /** The same with values for the shell to offer. */
    Option offering(List<String> values) {
        return new Option(names, kind, label, description, values);
    }

    /** The long name, under which its value is looked up. */
    String key() {
        return names.get(names.size() - 1);
    }

    boolean takesValue() {
        return kind != Kind.FLAG;
    }
}
