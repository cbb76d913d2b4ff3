package dev.hasten.facts;

import dev.hasten.facts.ModuleNames.GlobalName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which attributes the given files read of what they import, if that may be a class: {@code m.C.f} takes a function out
 * of a class, {@code os.path.join} does not.
 */
final class ClassReads {

    private final Map<String, FileSummary> files;
    private final Resolver resolver;
    private final Set<String> names = new HashSet<>();

    ClassReads(Map<String, FileSummary> files, Resolver resolver) {
        this.files = files;
        this.resolver = resolver;
        files.forEach((file, summary) -> {
            Map<String, Boolean> known = new HashMap<>();
            for (String read : summary.readFromImported()) {
                int dot = read.lastIndexOf('.');
                String attribute = read.substring(dot + 1);
                String object = read.substring(0, dot);
                boolean taken = attribute.equals(FileSummary.ANY) ? isClass(object, file)
                        : object.equals(FileSummary.ANY) || known.computeIfAbsent(object, any -> mayBeClass(object, file));
                if (taken) {
                    names.add(attribute);
                }
            }
        });
    }

    /** The attributes, mangled; {@link FileSummary#ANY} if some class is gone through. */
    Set<String> names() {
        return names;
    }

    /** Whether {@code object}, all attributes of which {@code file} may read, is a class of a given file. */
    private boolean isClass(String object, String file) {
        return resolver.meanings(object, file).stream().anyMatch(meant -> {
            GlobalName global = files.get(meant.file()).names().globals().get(meant.name());
            return global != null && global.kind() == GlobalName.Kind.CLASS;
        });
    }

    /** Whether {@code object}, of which {@code file} reads an attribute, may be a class of a given file. */
    private boolean mayBeClass(String object, String file) {
        Set<Definition> meanings = resolver.meanings(object, file);
        // What a given module has under a name that no statement of it binds, may be anything.
        return meanings.isEmpty() ? isFoundInGivenModule(object, file) : meanings.stream().anyMatch(this::mayBeClass);
    }

    private boolean isFoundInGivenModule(String object, String file) {
        for (int dot = object.lastIndexOf('.'); dot > 0; dot = object.lastIndexOf('.', dot - 1)) {
            if (!object.substring(0, dot).chars().allMatch(each -> each == '.')
                    && !resolver.meanings(object.substring(0, dot), file).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeClass(Definition definition) {
        GlobalName global = files.get(definition.file()).names().globals().get(definition.name());
        return !definition.isModule() && (global == null || global.kind() != GlobalName.Kind.FUNCTION);
    }
}
