package dev.hasten.cli;

import java.util.Locale;

/** The keys of the table {@code [tool.hasten]}; each has the name of the option that it stands for. */
enum ConfigKey {
    TARGET(Shape.TEXT),
    LEVEL(Shape.TEXT),
    ASSUME(Shape.LIST),
    NO_ASSUME(Shape.LIST),
    ENABLE(Shape.LIST),
    DISABLE(Shape.LIST),
    EXCLUDE(Shape.LIST),
    EXTEND_EXCLUDE(Shape.LIST),
    RESPECT_GITIGNORE(Shape.SWITCH);

    /** What a value looks like. */
    enum Shape {
        TEXT("a string"), LIST("a list of strings"), SWITCH("true or false");

        private final String description;

        Shape(String description) {
            this.description = description;
        }

        @Override
        public String toString() {
            return description;
        }
    }

    private final Shape shape;

    ConfigKey(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /** As it is written in the file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
