package dev.hasten.facts;

/**
 * What would have to happen for an {@link Answer} to be the other one.
 *
 * <p>All but the last two are events that only code outside the given files can bring about. Whoever asks may hold
 * such an event for impossible, if it says so; {@link #VISIBLE} and {@link #UNPROVED} are never held for impossible.
 */
public enum Doubt {

    /** Code outside the given files rebinds a module global or a class attribute while the region runs. */
    REBOUND_MEANWHILE,

    /** Code outside the given files rebinds a module global or a class attribute at any other time. */
    REBOUND_BETWEEN_CALLS,

    /** Code outside the given files gives a builtin name another meaning. */
    BUILTIN_REPLACED,

    /** Code outside the given files reads or writes the locals of a running function. */
    FRAME_OBSERVED,

    /** Code outside the given files stores the attribute on an object that is used here. */
    ATTRIBUTE_STORED,

    /**
     * Code outside the given files stores something in an attribute of an object of theirs that they only fill with
     * values of one type.
     */
    FIELD_REPLACED,

    /** Code outside the given files calls {@code __init__} of an object that already exists. */
    INITIALISED_AGAIN,

    /** Code outside the given files passes in a module where an instance is meant, and an attribute of it is stored. */
    STORE_HITS_MODULE,

    /** An arithmetic operator, a comparison or a truth test runs code that changes what is read here. */
    OPERATOR_RUNS_CODE,

    /** An attribute, a subscript or the like runs code that changes what is read here. */
    ACCESS_RUNS_CODE,

    /**
     * A class outside the given files derives from one of theirs and answers in its place, or code outside calls a
     * method on something that is no instance of its class.
     */
    OVERRIDDEN_OUTSIDE,

    /**
     * Code outside the given files gives a function, class or method of theirs another meaning at any time: rebinds
     * its name, stores into its class, shadows a method in an instance (also by data that name it, where a file computes the
     * name of an attribute that it stores), or does the like by a metaclass, an
     * {@code __init_subclass__} or a {@code __getattribute__} of a class from which one of theirs inherits.
     */
    REPLACED,

    /** Code outside the given files makes an instance without running {@code __init__}, or deletes an attribute. */
    NOT_INITIALISED,

    /** A function or special method outside the given files lets {@code StopIteration} out. */
    STOP_ITERATION_ESCAPES,

    /** Code outside the given files reads the name from the module, or the attribute from the function. */
    READ_FROM_OUTSIDE,

    /** A value is of another type than the annotation of its parameter, variable, attribute or function says. */
    ANNOTATION_LIES,

    /** The given files have code that may do it. */
    VISIBLE,

    /** Nothing speaks against it, and nothing was proved. */
    UNPROVED;

    /** Whether it may be held for impossible by an assumption about code that cannot be seen. */
    public boolean isAboutUnseenCode() {
        return this != VISIBLE && this != UNPROVED;
    }
}
