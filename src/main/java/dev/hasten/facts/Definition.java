package dev.hasten.facts;

/**
 * A name of the module of a given file, as something that other files may mean.
 *
 * @param file the path of the file
 * @param name the name in its module; empty if the module itself is meant; with a dot in it for a part of what it
 *     names, such as the method of a class
 */
public record Definition(String file, String name) {

    /** Whether it is the module itself. */
    public boolean isModule() {
        return name.isEmpty();
    }
}
