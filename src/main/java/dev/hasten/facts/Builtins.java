package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which builtin an expression may be. */
public final class Builtins {

    private static final Set<String> MODULES = Set.of("builtins", "__builtin__", "__builtins__");

    private static final Set<String> EVERYWHERE = Set.of("""
            ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError
            BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
            ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis
            EnvironmentError Exception False FileExistsError FileNotFoundError FloatingPointError
            FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
            InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
            ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError
            OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError
            ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration
            SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError
            UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError
            UnicodeWarning UserWarning ValueError Warning ZeroDivisionError abs all any ascii bin bool
            bytearray bytes callable chr classmethod compile complex delattr dict dir divmod
            enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id input int
            isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow
            print property range repr reversed round set setattr slice sorted staticmethod str sum super
            tuple type vars zip
            """.strip().split("\\s+"));

    /** What only some versions from 3.6 on have, some systems, or a start that is not told to leave it out. */
    private static final Set<String> SOMEWHERE = Set.of("__build_class__", "__debug__", "__import__", "aiter", "anext",
            "breakpoint", "copyright", "credits", "exit", "help", "license", "quit", "BaseExceptionGroup", "EncodingWarning",
            "ExceptionGroup", "PythonFinalizationError", "WindowsError");

    private Builtins() {
    }

    /** Whether each version of Python has a builtin {@code name}. */
    public static boolean areEverywhere(String name) {
        return EVERYWHERE.contains(name);
    }

    /** Whether there may be a builtin {@code name}. */
    static boolean areSomewhere(String name) {
        return EVERYWHERE.contains(name) || SOMEWHERE.contains(name);
    }

    /**
     * The name of the builtin that {@code expr} may be: a name that is not local, or an attribute of the module
     * {@code builtins}. This is for suspicion: the module may well have a global of that name. To rely on a
     * builtin, ask {@link ModuleBindings#isBuiltin}.
     */
    static @Nullable String mentioned(Expr expr, Scopes scopes) {
        if (expr instanceof Expr.Name name) {
            return scopes.resolve(name).isGlobal() || !scopes.readsExactly(name) ? name.id() : null;
        }
        if (expr instanceof Expr.Attribute attribute && attribute.value() instanceof Expr.Name module
                && MODULES.contains(module.id())) {
            return attribute.attr();
        }
        return null;
    }
}
