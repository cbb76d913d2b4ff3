package dev.hasten.facts;

import dev.hasten.syntax.Node;
import org.jspecify.annotations.Nullable;

/**
 * One place that gets at names, frames or functions other than by name.
 *
 * @param kind what it endangers
 * @param node where it stands
 * @param scope the scope that runs it
 * @param name the only name that it is about; none if that may be any
 */
public record DynamicConstruct(Kind kind, Node node, Scope scope, @Nullable String name) {

    /** What a construct endangers. */
    public enum Kind {
        /** {@code exec} or {@code eval} without a namespace: reads the locals, reads and binds the globals. */
        CODE_RUN,
        /** {@code locals()}, {@code vars()}, {@code dir()} in a function or class. */
        LOCALS_READ,
        /** The same, where the names are bound thereby: in a class body. */
        LOCALS_WRITTEN,
        /** {@code locals}, {@code eval} and so on as a value: it may be called anywhere in the file. */
        LOCALS_READ_SOMEWHERE,
        /** {@code globals()} and its like, only read. */
        GLOBALS_READ,
        /** {@code globals()} and its like, perhaps written to. */
        GLOBALS_WRITTEN,
        /** {@code from m import *}. */
        STAR_IMPORT,
        /** A frame object goes somewhere: {@code sys._getframe}, {@code inspect.stack}, {@code tb_frame}, ... */
        FRAMES,
        /** The same for calls that an exception has ended: {@code tb_frame}, {@code traceback.walk_tb}, ... */
        TRACEBACK_FRAMES,
        /** The same for what is no caller: {@code generator.gi_frame}, {@code sys._current_frames}, ... */
        OTHER_FRAMES,
        /** The local variables of a generator or coroutine that waits are read. */
        WAITING_LOCALS,
        /** The local variables of a frame are only read: {@code frame.f_locals}; all, or one by its name. */
        FRAME_LOCALS,
        /** The same, perhaps written to. */
        FRAME_LOCALS_WRITTEN,
        /** The same of a call that an exception has ended: {@code traceback.tb_frame.f_locals}. */
        LOCALS_POST_MORTEM,
        /** {@code sys.settrace}, {@code sys.setprofile}, {@code sys.monitoring}. */
        TRACING,
        /** Blame that is laid on a caller by counting frames: {@code warnings.warn(..., stacklevel=2)}. */
        STACK_COUNTED,
        /** {@code x.__class__ = C}, {@code C.__bases__ = ...}. */
        CLASS_CHANGED,
        /** {@code __builtins__} or a store into {@code builtins}. */
        BUILTINS_WRITTEN,
        /** {@code gc.get_referrers}, {@code gc.get_objects}: sees every container. */
        CONTAINERS_SEEN,
        /** {@code f.__code__}, {@code f.__defaults__}, {@code f.__closure__} and so on, read. */
        FUNCTION_READ,
        /** The same, stored. */
        FUNCTION_WRITTEN,
        /** {@code types.FunctionType(f.__code__, names)} and its like: runs a function with other globals. */
        CODE_TAKEN,
        /** {@code inspect.getsource} and its like. */
        SOURCE_READ,
        /** {@code getattr(x, name)}, {@code vars(x)}, {@code x.__dict__}: reads attributes by a computed name. */
        ATTRIBUTES_READ
    }
}
