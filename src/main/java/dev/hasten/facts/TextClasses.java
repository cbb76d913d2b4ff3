package dev.hasten.facts;

import java.util.Set;

/** What the classes of the given files do to texts. */
public final class TextClasses {

    private static final Set<String> FORMAT = Set.of("__format__");

    private TextClasses() {
    }

    /**
     * Whether {@code format(text, "")} is the text itself for all that {@code str()}, {@code repr()} and
     * {@code ascii()} return. Example of what would go wrong: a class that is derived from {@code str}, with
     * {@code __str__} that returns {@code self} and a {@code __format__} that changes it.
     */
    public static Answer formatAsThemselves(FileFacts facts) {
        if (facts.surroundings().defineInClasses("__format__") || facts.surroundings().storeAnywhere("__format__")
                || !facts.attributeStores().mayStore("__format__").isEmpty()) {
            return Answer.NO;
        }
        for (KnownClass cls : facts.classes().all()) {
            boolean text = cls.isOpen() || cls.order().stream().anyMatch(each -> each.name().equals("str"));
            if (text && cls.mentions(FORMAT)) {
                return Answer.no(cls.def());
            }
        }
        return Answer.yesUnless(Doubt.BUILTIN_REPLACED);
    }
}
