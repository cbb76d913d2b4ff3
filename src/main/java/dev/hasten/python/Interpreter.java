package dev.hasten.python;

import java.nio.file.Path;

/**
 * A CPython on this machine.
 *
 * @param minor the second number of its version; the first is always 3
 * @param micro the third number of its version
 * @param executable the file to start, as the interpreter itself names it: inside a virtual environment, the one
 *     of that environment
 * @param realExecutable the same with symbolic links followed
 * @param stdlib the directory of its standard library
 * @param hasTestPackage whether its own regression suite, {@code test}, is installed
 * @param hasFork whether {@code os.fork} exists there
 */
public record Interpreter(int minor, int micro, Path executable, Path realExecutable, Path stdlib,
        boolean hasTestPackage, boolean hasFork) {

    /** The version that decides what the language is, such as {@code 3.8}. */
    public String series() {
        return "3." + minor;
    }

    /** The whole version, such as {@code 3.8.18}. */
    public String release() {
        return series() + "." + micro;
    }

    @Override
    public String toString() {
        return "Python " + release() + " (" + executable + ")";
    }
}
