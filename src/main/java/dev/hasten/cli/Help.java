package dev.hasten.cli;

/** The text of {@code --help}. */
final class Help {

    private static final int WIDTH = 100;
    private static final int INDENT = 26;

    private Help() {
    }

    /** That of the program as a whole. */
    static String ofProgram() {
        StringBuilder text = new StringBuilder("""
                hasten rewrites Python source so that it runs faster and does the same.

                Usage: hasten COMMAND [OPTIONS] PATHS...

                Commands:
                """);
        for (Commands each : Commands.values()) {
            text.append("  ").append(column(each.word(), 12)).append(each.summary()).append('\n');
        }
        return text.append("""

                hasten COMMAND --help tells about one of them; hasten --version prints the version.
                Exit codes: 0 all is well; 1 something would change (--check, --exit-code); 2 an error.
                """).toString();
    }

    /** That of one command. */
    static String of(Commands command, Syntax syntax) {
        StringBuilder text = new StringBuilder();
        text.append("Usage: hasten ").append(command.word()).append(" [OPTIONS] ").append(syntax.positional())
                .append("\n\n").append(command.summary()).append("\n\n");
        for (Option option : syntax.options()) {
            String names = String.join(", ", option.names());
            String separator = names.startsWith("--") || names.contains(", ") ? " " : "";
            String head = "  " + (names.startsWith("--") ? "    " : "") + names
                    + (option.takesValue() ? separator + option.label() : "");
            text.append(column(head, INDENT));
            text.append(head.length() >= INDENT ? "\n" + " ".repeat(INDENT) : "");
            wrap(option.description(), text);
        }
        return text.toString();
    }

    private static String column(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static void wrap(String description, StringBuilder text) {
        int used = INDENT;
        for (String word : description.split(" ")) {
            if (used + word.length() + 1 > WIDTH) {
                text.append('\n').append(" ".repeat(INDENT));
                used = INDENT;
            } else if (used > INDENT) {
                text.append(' ');
                used++;
            }
            text.append(word);
            used += word.length();
        }
        text.append('\n');
    }
}
