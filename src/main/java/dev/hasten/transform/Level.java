package dev.hasten.transform;

import java.util.EnumSet;
import java.util.Set;

/** How much may be taken for granted; each level grants what the one below grants, and more. */
public enum Level {
    /** Nothing. */
    O0,
    /** The default: what holds for almost every module, tests and patches between calls included. */
    O1,
    /** A package that nobody else reaches into. */
    O2,
    /** A whole program. */
    O3;

    /** The assumptions granted at this level. */
    public Set<Assumption> grants() {
        Set<Assumption> granted = EnumSet.noneOf(Assumption.class);
        for (Assumption assumption : Assumption.values()) {
            if (assumption.grantedFrom().compareTo(this) <= 0) {
                granted.add(assumption);
            }
        }
        return granted;
    }
}
