package dev.hasten.facts;

import dev.hasten.facts.DynamicConstruct.Kind;
import dev.hasten.facts.FileSummary.Trait;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file does other than by name: {@code exec}, {@code locals()}, frames, {@code __code__} and so on. Each
 * construct endangers certain names, scopes or functions, and only these; the questions below say which.
 *
 * <p>Attributes that are stored by a computed name are the business of {@link AttributeStores}.
 */
public final class DynamicConstructs {

    private final List<DynamicConstruct> all;
    private final Map<Kind, List<DynamicConstruct>> byKind = new EnumMap<>(Kind.class);

    private final Scopes scopes;
    private final Map<String, Set<String>> reached = new HashMap<>();
    private @Nullable List<CodePart> parts;
    private final Surroundings surroundings;

    private DynamicConstructs(List<DynamicConstruct> all, Scopes scopes, Surroundings surroundings) {
        this.all = all;
        this.scopes = scopes;
        this.surroundings = surroundings;
        for (DynamicConstruct construct : all) {
            byKind.computeIfAbsent(construct.kind(), kind -> new ArrayList<>()).add(construct);
        }
    }

    /** The dynamic constructs of the file with these scopes, among these other files. */
    public static DynamicConstructs of(Scopes scopes, Surroundings surroundings) {
        return new DynamicConstructs(DynamicScan.scan(scopes), scopes, surroundings);
    }

    /** All of them, in the order of the file. */
    public List<DynamicConstruct> all() {
        return all;
    }

    /** Those of one kind, in the order of the file. */
    public List<DynamicConstruct> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /**
     * Whether the locals of {@code scope} may be read by name, or through a frame. Example of what would go wrong:
     * {@code x = [1]; return locals()} returns another dictionary if {@code x} is gone, or is a tuple.
     */
    public Answer readsLocals(Scope scope) {
        DynamicConstruct construct = inScope(Kind.CODE_RUN, scope);
        if (construct == null) {
            construct = inScope(Kind.LOCALS_READ, scope);
        }
        if (construct == null) {
            construct = inScope(Kind.LOCALS_WRITTEN, scope);
        }
        if (construct == null) {
            construct = first(Kind.LOCALS_READ_SOMEWHERE);
        }
        return construct == null ? areReadInFrames(scope) : Answer.yes(construct.node());
    }

    /** Whether the locals of {@code scope} may be read through a frame, here or in another given file. */
    private Answer areReadInFrames(Scope scope) {
        DynamicConstruct construct = first(Kind.TRACING, Kind.OTHER_FRAMES, Kind.WAITING_LOCALS);
        if (construct == null) {
            construct = watching(scope, Kind.FRAMES, Kind.TRACEBACK_FRAMES, Kind.FRAME_LOCALS, Kind.FRAME_LOCALS_WRITTEN);
        }
        for (Kind kind : List.of(Kind.FRAME_LOCALS, Kind.FRAME_LOCALS_WRITTEN, Kind.LOCALS_POST_MORTEM)) {
            for (DynamicConstruct read : of(kind)) {
                boolean all = read.name() == null && kind == Kind.LOCALS_POST_MORTEM;
                boolean named = read.name() != null && binds(scope, read.name());
                if (construct == null && (all || named)) {
                    construct = read;
                }
            }
        }
        if (construct != null) {
            return Answer.yes(construct.node());
        }
        boolean elsewhere = surroundings.observe(scope)
                || surroundings.namesReadInFrames().stream().anyMatch(name -> binds(scope, name));
        return elsewhere ? Answer.YES : Answer.noUnless(Doubt.FRAME_OBSERVED);
    }

    /** The same for code that may bind them. */
    private Answer areBoundInFrames(Scope scope) {
        DynamicConstruct construct = first(Kind.TRACING, Kind.OTHER_FRAMES);
        if (construct == null) {
            construct = watching(scope, Kind.FRAMES, Kind.FRAME_LOCALS_WRITTEN);
        }
        for (DynamicConstruct written : of(Kind.FRAME_LOCALS_WRITTEN)) {
            if (construct == null && written.name() != null && binds(scope, written.name())) {
                construct = written;
            }
        }
        if (construct != null) {
            return Answer.yes(construct.node());
        }
        boolean elsewhere = surroundings.mayBindIn(scope)
                || surroundings.namesBoundInFrames().stream().anyMatch(name -> binds(scope, name));
        return elsewhere ? Answer.YES : Answer.noUnless(Doubt.FRAME_OBSERVED);
    }

    /**
     * One of {@code kinds} that may be at work while {@code scope} runs: its part of the file can be called by that of the
     * scope, as {@link Observers} says.
     */
    private @Nullable DynamicConstruct watching(Scope scope, Kind... kinds) {
        for (Kind kind : kinds) {
            for (DynamicConstruct construct : of(kind)) {
                if (construct.name() == null && reach(construct).contains(CodePart.at(scope))) {
                    return construct;
                }
            }
        }
        return null;
    }

    /** The parts of the file that may run while the part of {@code construct} does. */
    private Set<String> reach(DynamicConstruct construct) {
        return reached.computeIfAbsent(CodePartScan.partOf(construct, scopes), part -> {
            if (parts == null) {
                parts = CodePartScan.scan(scopes, this);
            }
            return Observers.reach(part, parts);
        });
    }

    private static boolean binds(Scope scope, String name) {
        Symbol symbol = scope.symbol(name);
        return symbol != null && symbol.isBound();
    }

    /**
     * Whether the locals of {@code scope} may be bound other than by name. A function's are out of reach of
     * {@code exec} and {@code locals()}, but not of a frame's {@code f_locals} (3.13; before, in a trace function)
     * or of {@code cell_contents}.
     */
    public Answer bindsLocals(Scope scope) {
        DynamicConstruct construct;
        if (scope.kind() != Scope.Kind.CLASS) {
            construct = first(Kind.FUNCTION_WRITTEN);
        } else {
            construct = inScope(Kind.CODE_RUN, scope);
            if (construct == null) {
                construct = inScope(Kind.LOCALS_WRITTEN, scope);
            }
            if (construct == null) {
                construct = first(Kind.LOCALS_READ_SOMEWHERE);
            }
            if (construct == null && ClassBodies.callNothing(scope, scopes)) {
                return Answer.noUnless(Doubt.FRAME_OBSERVED);
            }
        }
        return construct == null ? areBoundInFrames(scope) : Answer.yes(construct.node());
    }

    /** Whether the body of a class, {@code scope}, itself binds names by {@code exec} or by {@code locals()}. */
    boolean bindsComputedNames(Scope scope) {
        return inScope(Kind.CODE_RUN, scope) != null || inScope(Kind.LOCALS_WRITTEN, scope) != null;
    }

    /**
     * Whether the module global {@code name} may be bound by {@code exec}, a star import, {@code globals()} and the
     * like, or a function that reads it may run with other globals. Example: {@code exec("limit = 2")} in a function, with
     * {@code limit} read by another.
     */
    public Answer bindsGlobal(String name) {
        Answer answer = bindsGlobalComputed(name);
        for (DynamicConstruct star : of(Kind.STAR_IMPORT)) {
            Stmt.ImportFrom from = (Stmt.ImportFrom) scopes.places().parent(star.node());
            if (surroundings.mayImportByStar(Imports.base(from), name)) {
                answer = answer.or(Answer.yes(star.node()));
            }
        }
        return answer;
    }

    /** The same, star imports left aside. */
    Answer bindsGlobalComputed(String name) {
        DynamicConstruct construct = first(Kind.CODE_RUN);
        if (construct == null) {
            construct = about(Kind.GLOBALS_WRITTEN, name);
        }
        if (construct == null) {
            construct = first(Kind.CODE_TAKEN);
        }
        return construct != null ? Answer.yes(construct.node())
                : surroundings.have(Trait.TAKES_CODE) ? Answer.YES : Answer.NO;
    }

    /** Whether the module global {@code name} may be read by {@code eval}, {@code globals()} and the like. */
    public Answer readsGlobal(String name) {
        DynamicConstruct construct = first(Kind.CODE_RUN);
        if (construct == null) {
            construct = about(Kind.GLOBALS_WRITTEN, name);
        }
        if (construct == null) {
            construct = about(Kind.GLOBALS_READ, name);
        }
        return construct == null ? Answer.noUnless(Doubt.READ_FROM_OUTSIDE) : Answer.yes(construct.node());
    }

    /** Whether the builtin {@code name} may be given another meaning by way of the module {@code builtins}. */
    public Answer replacesBuiltin(String name) {
        DynamicConstruct construct = about(Kind.BUILTINS_WRITTEN, name);
        if (construct == null && surroundings.replaceBuiltin(name)) {
            return Answer.YES;
        }
        return construct == null ? Answer.noUnless(Doubt.BUILTIN_REPLACED) : Answer.yes(construct.node());
    }

    /**
     * Whether frames may be looked at while a function of the file runs, so that it matters which there are. Example:
     * {@code def caller(): return sys._getframe(1).f_code.co_name}, which names another function once it is inlined.
     */
    public Answer seesFrames() {
        return visible(Kind.FRAMES, Kind.TRACEBACK_FRAMES, Kind.OTHER_FRAMES, Kind.WAITING_LOCALS, Kind.FRAME_LOCALS,
                Kind.FRAME_LOCALS_WRITTEN, Kind.LOCALS_POST_MORTEM, Kind.TRACING, Kind.STACK_COUNTED);
    }

    /** Whether code objects, defaults or closures of functions may be read. */
    public Answer readsFunctions() {
        return visible(Kind.FUNCTION_READ, Kind.FUNCTION_WRITTEN, Kind.FRAMES, Kind.TRACEBACK_FRAMES, Kind.OTHER_FRAMES);
    }

    /** Whether code objects, defaults or closures of functions may be stored, or code run with other globals. */
    public Answer changesFunctions() {
        return surroundings.have(Trait.CHANGES_FUNCTIONS) || surroundings.have(Trait.TAKES_CODE) ? Answer.YES
                : visible(Kind.FUNCTION_WRITTEN, Kind.CODE_TAKEN);
    }

    /** Whether an object may get another class, or a class other bases. */
    public Answer changesClasses() {
        return surroundings.have(Trait.CHANGES_CLASSES) ? Answer.YES : visible(Kind.CLASS_CHANGED);
    }

    /** Whether every list, tuple and dictionary may be seen while the code of {@code scope} runs, its own among them. */
    public Answer seesContainers(Scope scope) {
        return surroundings.observe(scope) ? Answer.YES : visible(Kind.CONTAINERS_SEEN);
    }

    /** Whether the text of functions may be read. */
    public Answer readsSource() {
        return visible(Kind.SOURCE_READ);
    }

    private Answer visible(Kind... kinds) {
        DynamicConstruct construct = first(kinds);
        return construct == null ? Answer.NO : Answer.yes(construct.node());
    }

    private @Nullable DynamicConstruct first(Kind... kinds) {
        for (Kind kind : kinds) {
            if (!of(kind).isEmpty()) {
                return of(kind).get(0);
            }
        }
        return null;
    }

    private @Nullable DynamicConstruct about(Kind kind, String name) {
        for (DynamicConstruct construct : of(kind)) {
            if (construct.name() == null || construct.name().equals(name)) {
                return construct;
            }
        }
        return null;
    }

    /** One in {@code scope} or inside it: a comprehension may be part of it, and a closure sees its variables. */
    private @Nullable DynamicConstruct inScope(Kind kind, Scope scope) {
        for (DynamicConstruct construct : of(kind)) {
            if (scope.encloses(construct.scope())) {
                return construct;
            }
        }
        return null;
    }
}
