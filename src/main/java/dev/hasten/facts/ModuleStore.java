package dev.hasten.facts;

/**
 * A place that may bind or delete a name of a module other than by a statement of that module.
 *
 * @param module the module as the file writes it (see {@link ModuleNames}), or what is reached through one, such as a
 *     class; {@link #OWN} for the file's own; {@link FileSummary#ANY} if it may be any
 * @param attribute the name; {@link FileSummary#ANY} if it may be any
 */
public record ModuleStore(String module, String attribute) implements Comparable<ModuleStore> {

    /** Stands for the module of the file itself. */
    public static final String OWN = "__name__";

    @Override
    public int compareTo(ModuleStore other) {
        int order = module.compareTo(other.module);
        return order != 0 ? order : attribute.compareTo(other.attribute);
    }
}
