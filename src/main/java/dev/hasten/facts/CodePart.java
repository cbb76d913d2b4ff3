package dev.hasten.facts;

import dev.hasten.syntax.Stmt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that runs as a whole, or not at all, as far as other files can tell: a function or class of the
 * module with all that stands inside of it, what runs when the module is imported, or what runs only when the file is
 * started as a script.
 *
 * @param name the name of the function or class; {@link #BODY} or {@link #SCRIPT}
 * @param own the names of its own module that it mentions; with {@link #CALLED} behind it, if it calls what it mentions
 * @param imported what it mentions of other modules, as far as names lead: {@code m.f.x} (see {@link ModuleNames});
 *     {@code m.*} if the module itself is passed on; with a dot and {@link #CALLED} behind it, if it is called
 * @param watches what it does to frames and containers
 */
public record CodePart(String name, Set<String> own, Set<String> imported, Set<Watch> watches) {

    /** How a part looks at what runs. */
    public enum Watch {
        /** Reads all local variables of frames, or lists all containers there are. */
        READS,
        /** May bind any local variables of frames. */
        BINDS,
        /**
         * What it mentions may run while it looks; not so for a function that looks by itself: what it calls is over, or has
         * not begun.
         */
        INVOLVES,
        /** May look beyond the function that calls it. */
        FAR
    }

    /** Stands behind the name of what is called at once, and goes nowhere else. */
    static final String CALLED = "()";

    /** What runs when the module is imported. */
    public static final String BODY = "";

    /** What stands under {@code if __name__ == "__main__"}. */
    public static final String SCRIPT = "__main__";

    /** The name of the part that {@code scope} is, or stands in. */
    static String at(Scope scope) {
        String around = around(scope);
        return around == null ? BODY : around;
    }

    /** The name of the function or class of the module that {@code scope} is, or stands in; none for the module's own. */
    static @Nullable String around(Scope scope) {
        String name = null;
        for (Scope at = scope; at.parent() != null; at = at.parent()) {
            if (at.node() instanceof Stmt.FunctionDef || at.node() instanceof Stmt.ClassDef) {
                name = at.name();
            }
        }
        return name;
    }
}
