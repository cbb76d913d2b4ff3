package dev.hasten.python;

import dev.hasten.syntax.PythonVersion;
import java.nio.file.Path;

/**
 * A CPython on this machine.
 *
 * @param version decides what the language is
 * @param micro the third number of its release
 * @param executable the file to start, as the interpreter itself names it: inside a virtual environment, the one
 *     of that environment
 * @param realExecutable the same with symbolic links followed
 * @param stdlib the directory of its standard library
 * @param hasTestPackage whether its own regression suite, {@code test}, is installed
 * @param hasFork whether {@code os.fork} exists there
 */
public record Interpreter(PythonVersion version, int micro, Path executable, Path realExecutable, Path stdlib,
        boolean hasTestPackage, boolean hasFork) {

    /** Its exact release, such as {@code 3.8.18}. */
    public String release() {
        return version + "." + micro;
    }

    @Override
    public String toString() {
        return "Python " + release() + " (" + executable + ")";
    }
}
