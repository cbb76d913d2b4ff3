package dev.hasten.transforms.inlining;

import dev.hasten.transform.Guard;

/** Why the body of a function cannot take the place of a call. */
public enum Hazard implements Guard {
    SUSPENDS("The callee is a generator or coroutine: a call of it only makes an object."),
    MAKES_FUNCTIONS("The callee makes a function, class or generator that keeps the variables of one call."),
    BINDS_OUTSIDE("The callee binds a local of a function around it, and the caller cannot."),
    BINDS_OTHERWISE("The callee deletes a local, or binds one by an import or a pattern."),
    MAY_BE_UNBOUND("The callee may read a local that is not bound: it would see what its last run left, or raise another error."),
    OWN_FRAME("The callee looks at its own frame or class: locals(), super(), __class__."),
    HOLDS_RESOURCE("A local of the callee holds a file, or something with __del__, that must go when the call is over."),
    ARGUMENTS_DO_NOT_MATCH("The call does not give each parameter one value, so that it raises, or nobody can tell."),
    DEFAULT_NOT_CONSTANT("A parameter takes its default, which was computed when the function was defined."),
    CAPTURED("A global that the callee uses is another variable where the call stands."),
    CONFUSES_NAMES("A comprehension would bind a name that means something outside, which CPython 3.12 and later confuse."),
    MANGLED("A name with two underscores means something else in another class."),
    OBSERVED("Frames or the caller's locals are looked at, and would be others."),
    WARNED("The compiler warns of the body, and would of the copy too, or of a literal where the call stands."),
    TESTED_AGAIN("The callee tests what it returns, and so does the code around the call; a class here sees how often."),
    NOT_IN_A_FUNCTION("The call stands in the code of a module or class, where each local would be a name of that."),
    NOT_FIRST("Something is evaluated before the call that must stay before it."),
    NOT_ONCE("The call is not evaluated once whenever its statement is, and its body takes statements."),
    LEAVES_INSIDE("The callee returns from inside a construct that a return in the caller's place cannot leave.") {
        @Override
        public Purpose purpose() {
            return Purpose.PROFIT;
        }
    };

    private final String sentence;

    Hazard(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
