package dev.hasten.facts;

/** Something that evaluating a node may do, besides giving a value. */
public enum Action {
    /** Raises an exception other than for want of memory or stack, or for being interrupted. */
    RAISE,
    /** Runs the special method of an arithmetic operator, a comparison or a truth test: {@code a + b}, {@code if a:}. */
    OPERATE,
    /** Runs any other special method, or a descriptor: {@code a.b}, {@code a[b]}, {@code len(a)}, {@code hash(a)}. */
    ACCESS,
    /** Runs a function, an iterator, a context manager or an import, whose code is not known. */
    CALL,
    /** Gives up control until somebody resumes it: {@code yield}, {@code await}, {@code async for}. */
    SUSPEND,
    /** Binds or deletes a name. */
    BIND,
    /** Stores or deletes an attribute. */
    STORE_ATTRIBUTE,
    /** Stores or deletes an item, or changes a container in another way. */
    STORE_ITEM,
    /** Leaves the statement by {@code return}, {@code break} or {@code continue}. */
    LEAVE
}
