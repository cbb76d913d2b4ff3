package dev.hasten.transforms.objects;

import dev.hasten.transform.Guard;
import dev.hasten.transforms.inlining.Hazard;

/** Why the body of a method does not take the place of what runs it. */
public enum WhyNot implements Guard {
    NOT_KNOWN(Purpose.SAFETY,
            "The object may be of a class that does something else here, or have an attribute of its own of that name."),
    UNFIT(Purpose.SAFETY,
            "The body cannot stand there and do the same, for one of the reasons that the room of inline-function lists."),
    RECURSIVE(Purpose.PROFIT, "The method may call itself, so there would be no end of it."),
    TOO_LARGE(Purpose.PROFIT, "The body is so large that a call costs little beside it."),
    LOST(Purpose.PROFIT,
            "It is seldom run, or so much is done in the body and beside it that nobody would notice that it is gone.");

    private final Purpose purpose;
    private final String sentence;

    WhyNot(Purpose purpose, String sentence) {
        this.purpose = purpose;
        this.sentence = sentence;
    }

    /** {@link #UNFIT}, with the words of {@code hazard}. */
    static Guard unfit(Hazard hazard) {
        return Guard.safety(UNFIT.id(), hazard.sentence());
    }

    @Override
    public Purpose purpose() {
        return purpose;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
