package dev.hasten.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the module of a file has under which name, and which other modules it imports.
 *
 * <p>A module is written as the file writes it, with its leading dots if it is relative: {@code .sub} stands for
 * {@code from . import sub}, {@code ..a.b} for {@code from ..a import b}. Whether the last part is a module or
 * something inside of one cannot be told from the file.
 *
 * @param globals the names that the file binds in its module
 * @param starImports the modules of which it imports all names
 * @param exported what {@code from m import *} gets; all names that it may get, if {@code exportsAreKnown} is not set
 * @param exportsAreKnown whether {@code __all__} is absent, or a list of literals
 * @param imported what is imported anywhere in the file, inside of functions too
 */
public record ModuleNames(Map<String, GlobalName> globals, List<String> starImports, Set<String> exported,
        boolean exportsAreKnown, Set<String> imported) {

    /** Whether {@code __all__} lists all that is exported. */
    boolean exportsAreListed() {
        return exportsAreKnown && globals.containsKey("__all__");
    }

    /**
     * A name of a module.
     *
     * @param kind what it is
     * @param boundOnce whether one statement binds it, which always runs when the module is imported; several imports
     *     of the same count as one
     * @param imports what it is imported from; several, if several imports bind it
     */
    public record GlobalName(Kind kind, boolean boundOnce, List<String> imports) {

        /** What a name is bound to. */
        public enum Kind {
            /** A function without decorators. */
            FUNCTION,
            /** A class without decorators. */
            CLASS,
            /** What some other module had. */
            IMPORT,
            /** Anything else, or this at one time and that at another. */
            OTHER
        }
    }
}
