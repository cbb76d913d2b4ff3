package dev.hasten.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation says of a value (PEP 484).
 *
 * @param type the builtin type; unknown if it says nothing of it
 * @param cls the class of the file of which it is an instance, or of a subclass; none for others
 * @param form what {@code parts} are
 * @param parts what it contains
 * @param optional whether it may be {@code None} as well
 */
record Annotated(ExactType type, @Nullable KnownClass cls, Form form, List<Annotated> parts, boolean optional) {

    /** What is known of the items of a value. */
    enum Form {
        /** Nothing. */
        PLAIN,
        /** Each is as the one part says. */
        ITEMS,
        /** It maps keys as the first part says to values as the second does. */
        TABLE,
        /** There is one for each part. */
        TUPLE
    }

    /** It says nothing. */
    static final Annotated UNKNOWN = of(ExactType.UNKNOWN);
    /** There is no such value. */
    static final Annotated NOTHING = of(ExactType.NEVER);
    static final Annotated NONE = of(ExactType.NONE);

    /** Copies. */
    Annotated {
        parts = List.copyOf(parts);
    }

    static Annotated of(ExactType type) {
        return new Annotated(type, null, Form.PLAIN, List.of(), false);
    }

    static Annotated of(KnownClass cls) {
        return new Annotated(ExactType.UNKNOWN, cls, Form.PLAIN, List.of(), false);
    }

    /** The same type with items of which more is known. */
    static Annotated of(ExactType type, Form form, Annotated... parts) {
        return new Annotated(type, null, form, List.of(parts), false);
    }

    boolean isKnown() {
        return type != ExactType.UNKNOWN || cls != null || form != Form.PLAIN;
    }

    /** Whether it is {@code None}, and nothing else. */
    private boolean isNone() {
        return type == ExactType.NONE;
    }

    /** This or {@code None}. */
    Annotated orNone() {
        return isNone() || optional || !isKnown() ? this : new Annotated(type, cls, form, parts, true);
    }

    /** This, where it is known not to be {@code None}. */
    Annotated notNone() {
        return optional ? new Annotated(type, cls, form, parts, false) : this;
    }

    /** This, if anybody may have added items of another kind. */
    Annotated withoutItems() {
        return form == Form.PLAIN || type == ExactType.TUPLE ? this
                : new Annotated(type, cls, Form.PLAIN, List.of(), optional);
    }

    /** This, if it may be of a subclass of the type. */
    Annotated withoutType() {
        return new Annotated(ExactType.UNKNOWN, cls, form, parts, optional);
    }

    /** What going through it gives: its items, or the keys of a table. */
    Annotated item() {
        if (optional) {
            return UNKNOWN;
        }
        return switch (form) {
            case PLAIN -> type == ExactType.NEVER ? this : UNKNOWN;
            case ITEMS, TABLE -> parts.get(0);
            case TUPLE -> parts.stream().reduce(Annotated::or).orElse(UNKNOWN);
        };
    }

    /** What a subscript gives that is no slice; {@code index} is negative if it is not known. */
    Annotated at(int index) {
        if (optional) {
            return UNKNOWN;
        }
        return switch (form) {
            case PLAIN -> type == ExactType.NEVER ? this : UNKNOWN;
            case TABLE -> parts.get(1);
            case ITEMS, TUPLE -> form == Form.TUPLE && index >= 0 && index < parts.size() ? parts.get(index) : item();
        };
    }

    /** What is either this or {@code other}. */
    Annotated or(Annotated other) {
        if (type == ExactType.NEVER || equals(other)) {
            return other;
        }
        if (other.type == ExactType.NEVER) {
            return this;
        }
        if (isNone() || other.isNone()) {
            return isNone() ? other.orNone() : orNone();
        }
        Annotated either = notNone().orKnown(other.notNone());
        return optional || other.optional ? either.orNone() : either;
    }

    private Annotated orKnown(Annotated other) {
        if (equals(other)) {
            return this;
        }
        if (cls != null && other.cls != null) {
            return cls.family().contains(other.cls) ? this : other.cls.family().contains(cls) ? other : UNKNOWN;
        }
        return cls != null || other.cls != null ? UNKNOWN : of(type.or(other.type));
    }
}
