package dev.hasten.fuzz;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hasten.engine.Pipeline;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Level;
import dev.hasten.transform.Remark;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a campaign counted so far. It can be kept in a file, so that the campaign can go on later. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class Figures {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> remarks = new TreeMap<>();
    private double seconds;

    /** Those in {@code file}; none if it does not exist. */
    static Figures read(Path file) throws IOException {
        return Files.exists(file) ? JSON.readValue(file.toFile(), Figures.class) : new Figures();
    }

    /** Keeps them in {@code file}. */
    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }

    /** Counts something. */
    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Counts what became of a candidate. */
    void count(Level level, Remark remark) {
        remarks.merge(key(level, remark.transform(), remark.outcome(), remark.reason()), 1, Integer::sum);
    }

    /** Adds to the time that was spent. */
    void spend(double more) {
        seconds += more;
    }

    /** Adds what another campaign counted. */
    void add(Figures other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Integer::sum));
        other.remarks.forEach((what, count) -> remarks.merge(what, count, Integer::sum));
        seconds += other.seconds;
    }

    /** The time that was spent, in seconds. */
    double seconds() {
        return seconds;
    }

    /** How often something was counted. */
    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    private static String key(Level level, String transform, Remark.Outcome outcome, String reason) {
        return level + " " + transform + " " + outcome + " " + reason;
    }

    private int of(Level level, String transform, Remark.Outcome outcome, String reason) {
        return remarks.getOrDefault(key(level, transform, outcome, reason), 0);
    }

    /** All of them: the programs and their ends, and for each transform and guard how often it had a say. */
    String toMarkdown() {
        StringBuilder text = new StringBuilder("# Random programs, run before and after\n\n");
        counts.forEach((what, count) -> text.append(String.format("    %8d  %s%n", count, what)));
        if (seconds > 0) {
            text.append(String.format("%n%.0f s, %.1f programs a second.%n", seconds, of("programs") / seconds));
        }
        text.append("\nHow often each transform fired, and each guard refused:\n\n"
                + "| transform | guard | O1 | O2 | O3 |\n|---|---|---|---|---|\n");
        for (Transform<?> transform : Pipeline.STANDARD.transforms()) {
            text.append(row(transform.id(), "(fired)", Remark.Outcome.APPLIED, ""));
            for (Guard guard : transform.guards()) {
                text.append(row(transform.id(), "`" + guard.id() + "`", Remark.Outcome.REFUSED, guard.id()));
            }
        }
        return text.toString();
    }

    private String row(String transform, String guard, Remark.Outcome outcome, String reason) {
        return String.format("| `%s` | %s | %d | %d | %d |%n", transform, guard,
                of(Level.O1, transform, outcome, reason), of(Level.O2, transform, outcome, reason),
                of(Level.O3, transform, outcome, reason));
    }
}
