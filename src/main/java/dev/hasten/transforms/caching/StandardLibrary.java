package dev.hasten.transforms.caching;

import dev.hasten.syntax.PythonVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** What has attributes. */
    enum Kind { MODULE, CLASS, ENUM }

    /**
     * What has attributes, and which.
     *
     * @param words the attributes as the table has them; few programs ask for more than some owners
     */
    private record Owner(Kind kind, String words) {
    }

    private final Versions all;
    private final Map<String, Owner> owners;
    private final Map<String, Map<String, Versions>> attributes = new ConcurrentHashMap<>();

    private StandardLibrary(Versions all, Map<String, Owner> owners) {
        this.all = all;
        this.owners = owners;
    }

    /**
     * Whether {@code owner}, a module or a class of a module, has the attribute in all of {@code versions}.
     *
     * @param owner such as {@code os.path} or {@code itertools.chain}
     */
    boolean has(String owner, String attribute, List<PythonVersion> versions) {
        return mentions(owner, attribute)
                && versions.stream().allMatch(attributes(owner).get(attribute)::include);
    }

    /** What {@code owner} is; null if it is not listed. */
    @Nullable Kind kind(String owner) {
        return owners.containsKey(owner) ? owners.get(owner).kind() : null;
    }

    /** Whether some version has the attribute. */
    boolean mentions(String owner, String attribute) {
        return owners.containsKey(owner) && attributes(owner).containsKey(attribute);
    }

    private static StandardLibrary read() {
        Map<String, Owner> owners = new HashMap<>();
        @Nullable Versions all = null;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                StandardLibrary.class.getResourceAsStream("standard_library.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (line.startsWith("#")) {
                    continue;
                }
                String words = line.substring(colon + 2);
                if (all == null) {
                    String[] versions = words.split(" ");
                    all = new Versions(minor(versions[0]), minor(versions[versions.length - 1]));
                } else {
                    // "math: ...", "class itertools.chain: ..." or "enum http.HTTPStatus: ..."
                    String[] owner = line.substring(0, colon).split(" ");
                    Kind kind = owner.length == 1 ? Kind.MODULE : Kind.valueOf(owner[0].toUpperCase(Locale.ROOT));
                    owners.put(owner[owner.length - 1], new Owner(kind, words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StandardLibrary(all, owners);
    }

    private Map<String, Versions> attributes(String owner) {
        return attributes.computeIfAbsent(owner, name -> read(owners.get(name).words()));
    }

    /** Reads words of the forms {@code sqrt}, {@code isqrt@3.8-}, {@code gcd@-3.8} and {@code FOO@3.8-3.12}. */
    private Map<String, Versions> read(String words) {
        Map<String, Versions> attributes = new HashMap<>();
        for (String word : words.split(" ")) {
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
