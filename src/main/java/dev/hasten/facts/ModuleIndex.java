package dev.hasten.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The modules that files are, by their paths alone (Python reference, section 5). From which directories modules are
 * imported is known to nobody before the program runs: so {@code a/b/c.py} may be imported as {@code c}, {@code b.c}
 * or {@code a.b.c}, whether there is an {@code __init__.py} or not.
 */
final class ModuleIndex {

    private static final String PACKAGE = "/__init__";

    private final NavigableMap<String, String> byModulePath = new TreeMap<>();
    private final Map<String, List<String>> byLastPart = new HashMap<>();

    /** Of files whose paths are absolute and have slashes. */
    ModuleIndex(Collection<String> files) {
        for (String file : files) {
            String path = modulePath(file);
            byModulePath.put(path, file);
            byLastPart.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), key -> new ArrayList<>()).add(file);
        }
    }

    /** The path of the module: that of the file without its suffix, or of the directory that is a package. */
    private static String modulePath(String file) {
        int dot = file.lastIndexOf('.');
        String path = dot > file.lastIndexOf('/') ? file.substring(0, dot) : file;
        return path.endsWith(PACKAGE) ? path.substring(0, path.length() - PACKAGE.length()) : path;
    }

    /** Whether the module of {@code file} is a package. */
    boolean isPackage(String file) {
        return !modulePath(file).equals(file.substring(0, Math.max(0, file.lastIndexOf('.'))));
    }

    /** The files that {@code import dotted} may mean, from wherever it is imported. */
    List<String> absolute(String dotted) {
        String suffix = "/" + dotted.replace('.', '/');
        List<String> found = new ArrayList<>();
        for (String file : byLastPart.getOrDefault(dotted.substring(dotted.lastIndexOf('.') + 1), List.of())) {
            if (modulePath(file).endsWith(suffix)) {
                found.add(file);
            }
        }
        return found;
    }

    /** The file of the module {@code dotted} below {@code directory}; none if none was given. */
    @Nullable String below(String directory, String dotted) {
        return byModulePath.get(dotted.isEmpty() ? directory : directory + "/" + dotted.replace('.', '/'));
    }

    /** Whether any given file stands in a directory {@code name} below {@code directory}: a package without a file. */
    boolean hasBelow(String directory, String name) {
        String start = directory + "/" + name + "/";
        String next = byModulePath.ceilingKey(start);
        return next != null && next.startsWith(start);
    }

    /** Whether {@code file} is a package and a module or package {@code name} in it is given. */
    boolean isSubmodule(String file, String name) {
        return isPackage(file) && (below(modulePath(file), name) != null || hasBelow(modulePath(file), name));
    }

    /** The directory that {@code level} leading dots mean in {@code file}; none if there are too many. */
    static @Nullable String directory(String file, int level) {
        String directory = file;
        for (int i = 0; i < level; i++) {
            int slash = directory.lastIndexOf('/');
            if (slash < 0) {
                return null;
            }
            directory = directory.substring(0, slash);
        }
        return directory;
    }

    /** The directory from which the package that {@code file} belongs to, or else the file, is imported. */
    String importRoot(String file) {
        String directory = directory(file, 1);
        while (directory != null && byModulePath.getOrDefault(directory, "").startsWith(directory + PACKAGE)) {
            directory = directory(directory, 1);
        }
        return directory == null ? "" : directory;
    }
}
