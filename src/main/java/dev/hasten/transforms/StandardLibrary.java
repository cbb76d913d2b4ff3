package dev.hasten.transforms;

import dev.hasten.syntax.PythonVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes the modules of the standard library have in which versions, as far as reading one has no side
 * effect and gives the same value every time, unless somebody sets out to replace it. The table is written by
 * {@code tools/standard_library.py}, which says what it takes to be listed.
 */
final class StandardLibrary {

    /** The table that comes with the program. */
    static final StandardLibrary TABLE = read();

    /** The versions, by minor number, that have an attribute. */
    private record Versions(int first, int last) {
        boolean include(PythonVersion version) {
            return first <= version.minor() && version.minor() <= last;
        }
    }

    private final Map<String, Map<String, Versions>> owners;

    private StandardLibrary(Map<String, Map<String, Versions>> owners) {
        this.owners = owners;
    }

    /**
     * Whether {@code owner}, a module or a class of a module, has the attribute in all of {@code versions}.
     *
     * @param owner such as {@code os.path} or {@code itertools.chain}
     */
    boolean has(String owner, String attribute, List<PythonVersion> versions) {
        Versions having = owners.getOrDefault(owner, Map.of()).get(attribute);
        return having != null && versions.stream().allMatch(having::include);
    }

    /** Whether {@code owner} is listed. */
    boolean knows(String owner) {
        return owners.containsKey(owner);
    }

    /** Whether some version has the attribute. */
    boolean mentions(String owner, String attribute) {
        return owners.getOrDefault(owner, Map.of()).containsKey(attribute);
    }

    private static StandardLibrary read() {
        Map<String, Map<String, Versions>> owners = new HashMap<>();
        @Nullable Versions all = null;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                StandardLibrary.class.getResourceAsStream("standard_library.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (line.startsWith("#")) {
                    continue;
                }
                String[] words = line.substring(colon + 2).split(" ");
                if (all == null) {
                    all = new Versions(minor(words[0]), minor(words[words.length - 1]));
                } else {
                    owners.put(line.substring(0, colon), attributes(words, all));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StandardLibrary(owners);
    }

    /** Reads words of the forms {@code sqrt}, {@code isqrt@3.8-}, {@code gcd@-3.8} and {@code FOO@3.8-3.12}. */
    private static Map<String, Versions> attributes(String[] words, Versions all) {
        Map<String, Versions> attributes = new HashMap<>();
        for (String word : words) {
            String[] parts = word.split("@");
            String[] range = parts.length == 1 ? new String[0] : parts[1].split("-");
            attributes.put(parts[0], new Versions(
                    range.length > 0 && !range[0].isEmpty() ? minor(range[0]) : all.first(),
                    range.length > 1 ? minor(range[1]) : all.last()));
        }
        return attributes;
    }

    private static int minor(String version) {
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }
}
