package dev.hasten.facts;

import dev.hasten.syntax.Node;

/**
 * One place that binds or deletes a name of a module.
 *
 * @param node where it stands; as in {@link Occurrence#node}, if it is done by name
 * @param when which code does it
 * @param way how it is done
 */
public record BindingSite(Node node, When when, Way way) {

    /** Which code binds the name. */
    public enum When {
        /** A statement of the module's own body: it runs once, when the module is imported. */
        IMPORT,
        /** The same inside {@code if}, {@code try}, {@code with} or {@code match}: it runs at most once. */
        IMPORT_PERHAPS,
        /** The same inside a loop or comprehension. */
        IMPORT_REPEATEDLY,
        /** A function, or a class body inside one: it may run at any time. */
        ANY_TIME;

        /** Whether it is done once the module is imported. */
        public boolean isDuringImport() {
            return this != ANY_TIME;
        }
    }

    /** How a name is bound. */
    public enum Way {
        /** By a statement or expression that has the name. */
        BY_NAME,
        /** By {@code del}, or by {@code except ... as}, which deletes the name again. */
        DELETED,
        /** {@code globals()["name"] = value}. */
        NAMESPACE,
        /** {@code module.name = value} or {@code setattr(module, "name", value)}, for a module that may be this. */
        ATTRIBUTE,
        /** As {@link #ATTRIBUTE}, where nothing says whether the object is a module. */
        ATTRIBUTE_OF_SOMETHING,
        /** By {@code mock.patch} or the like. */
        PATCHED,
        /** {@code from .name import x}: the import system binds a submodule's name in its package. */
        SUBMODULE
    }
}
