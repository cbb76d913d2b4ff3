package dev.hasten.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.hasten.cli.ConfigKey.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the table {@code [tool.hasten]} and says where it is wrong. The only class that needs a TOML library. */
final class TomlReader {

    private final Path file;
    private final String text;

    private TomlReader(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * The table in {@code text}; empty if there is none.
     *
     * @throws UsageException if the text is not TOML, or the table has an unknown key or a value of the wrong kind
     */
    static Map<String, List<String>> settings(Path file, String text) throws UsageException {
        return new TomlReader(file, text).read();
    }

    private Map<String, List<String>> read() throws UsageException {
        JsonNode table;
        try {
            table = new TomlMapper().readTree(text).path("tool").path("hasten");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new UsageException(file + ":" + at.getLineNr() + ":" + at.getColumnNr() + ": "
                    + e.getOriginalMessage());
        }
        Map<String, List<String>> settings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            settings.put(entry.getKey(), values(key(entry.getKey()), entry.getValue()));
        }
        return settings;
    }

    private ConfigKey key(String name) throws UsageException {
        List<String> names = Arrays.stream(ConfigKey.values()).map(ConfigKey::toString).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw wrong(name, "unknown key " + name + Similar.hint(name, names));
        }
        return ConfigKey.values()[index];
    }

    private List<String> values(ConfigKey key, JsonNode value) throws UsageException {
        List<String> values = new ArrayList<>();
        boolean fits = switch (key.shape()) {
            case TEXT -> value.isTextual() || value.isIntegralNumber();
            case SWITCH -> value.isBoolean();
            case LIST -> value.isArray();
        };
        if (key.shape() == Shape.LIST) {
            for (JsonNode each : value) {
                fits &= each.isTextual();
                values.add(each.asText());
            }
        } else {
            values.add(value.asText());
        }
        if (!fits) {
            throw wrong(key.toString(), key + " must be " + key.shape());
        }
        return values;
    }

    /** The library forgets where a key stands, so it is looked for again, below the header of the table. */
    private UsageException wrong(String key, String problem) {
        Matcher header = Pattern.compile("(?m)^\\s*\\[\\s*tool\\s*\\.\\s*hasten\\b").matcher(text);
        int from = header.find() ? header.start() : 0;
        Matcher place = Pattern.compile("(?m)^[^#\\n]*?(?<![\\w-])[\"']?(" + Pattern.quote(key) + ")[\"']?\\s*[=.\\]]")
                .matcher(text);
        int at = place.find(from) ? place.start(1) : from;
        long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - text.lastIndexOf('\n', at - 1);
        return new UsageException(file + ":" + line + ":" + column + ": " + problem);
    }
}
