package dev.hasten.cli;

import dev.hasten.source.Source;

/** A message about a place in a source, with the line and a caret below the place, as compilers print it. */
final class SourceMessage {

    /** Of a longer line, only what is around the place is shown. */
    private static final int WIDTH = 100;

    private SourceMessage() {
    }

    /** The message, without a newline at the end. */
    static String at(Source source, int offset, String problem) {
        int place = Math.max(0, Math.min(offset, source.text().length()));
        int line = source.lineAt(place);
        int start = source.lineStart(line);
        int end = source.lineEnd(line);
        int from = Math.max(start, Math.min(place, end) - WIDTH / 2);
        int to = Math.min(end, from + WIDTH);
        String shown = source.text().substring(from, to);
        StringBuilder text = new StringBuilder();
        text.append(source.name()).append(':').append(line).append(':').append(source.columnAt(place)).append(": ")
                .append(problem).append('\n').append("    ").append(shown).append('\n').append("    ");
        for (int at = from; at < Math.min(place, to); at++) {
            char c = source.text().charAt(at);
            if (!Character.isLowSurrogate(c)) {
                text.append(c == '\t' ? '\t' : ' ');
            }
        }
        return text.append('^').toString();
    }
}
