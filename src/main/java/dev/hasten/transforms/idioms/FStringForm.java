package dev.hasten.transforms.idioms;

import dev.hasten.facts.ExactType;
import dev.hasten.facts.Scope;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.UnprintableException;
import dev.hasten.syntax.Unparser;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Unit;
import dev.hasten.transforms.idioms.TextTemplate.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template and its arguments as an f-string. Formatting by a call or an operator evaluates all arguments first, and
 * then formats one after the other; an f-string formats each before it evaluates the next.
 */
final class FStringForm {

    static final Guard ARGUMENT_NOT_USED =
            Guard.safety("argument-not-used", "An argument is evaluated and not shown.");
    static final Guard ORDER_SHOWS = Guard.safety("order-shows",
            "Evaluating an argument may do something, or raise, and would do so after others are formatted.");
    static final Guard SUBCLASS_SHOWS = Guard.safety("subclass-shows",
            "If all fields but the last are empty, the result may be what __format__ returns: of a subclass of str.");
    static final Guard NAME_IS_MANGLED =
            Guard.safety("name-is-mangled", "Inside a class, an f-string would mean another attribute.");
    static final Guard LONG_TEXT =
            Guard.profit("long-text", "To put a long text together takes longer than to read its format.");
    static final Guard NOT_WRITABLE =
            Guard.profit("not-writable", "Before 3.12, a field cannot hold backslashes, or the quotes of its string.");

    /** About as many characters as a call of a method takes the time to copy, and as a line should hold. */
    private static final int LONGEST_TEXT = 400;

    /** Text of an integer may have too many digits, and that of a container be made by its items. */
    private static final Set<ExactType> NEVER_FAIL =
            Set.of(ExactType.STR, ExactType.FLOAT, ExactType.BOOL, ExactType.NONE);

    private final Expr place;
    private final TextTemplate template;
    private final List<Expr> args;
    private final Unit unit;

    /** @param place the node that the f-string is to replace */
    FStringForm(Expr place, TextTemplate template, List<Expr> args, Unit unit) {
        this.place = place;
        this.template = template;
        this.args = args;
        this.unit = unit;
    }

    /** What speaks against it; what its absence rests on is added to {@code grounds}. */
    @Nullable Guard objection(Grounds grounds) {
        if (unit.stops(LONG_TEXT, template.length() > LONGEST_TEXT)) {
            return LONG_TEXT;
        }
        Set<Integer> used = new HashSet<>();
        template.fields().forEach(field -> used.add(field.argument()));
        if (unit.stops(ARGUMENT_NOT_USED, used.size() < args.size())) {
            return ARGUMENT_NOT_USED;
        }
        if (!canBeCopied() || unit.stops(ORDER_SHOWS, !isInOrder(grounds))) {
            return ORDER_SHOWS;
        }
        if (unit.stops(SUBCLASS_SHOWS, !isExactlyText(grounds))) {
            return SUBCLASS_SHOWS;
        }
        Scope scope = unit.facts().scopes().scopeOf(place);
        boolean mangled = template.fields().stream().flatMap(field -> field.attributes().stream())
                .anyMatch(name -> !scope.mangle(name).equals(name));
        if (unit.stops(NAME_IS_MANGLED, mangled)) {
            return NAME_IS_MANGLED;
        }
        if (CompilerWarning.stops(write(), place, unit)) {
            return CompilerWarning.COMPILER_WARNS;
        }
        return unit.stops(NOT_WRITABLE, !isWritable()) ? NOT_WRITABLE : null;
    }

    /** The f-string. */
    Expr write() {
        Set<Integer> used = new HashSet<>();
        return template.asFString(field -> {
            Expr arg = args.get(field.argument());
            Expr value = used.add(field.argument()) ? arg : Rereadable.again(arg);
            for (String attribute : field.attributes()) {
                value = new Expr.Attribute(value, attribute, Expr.Context.LOAD, Span.NONE);
            }
            return value;
        });
    }

    /** Whether every argument that is shown more than once can be read more than once. */
    private boolean canBeCopied() {
        Set<Integer> seen = new HashSet<>();
        return template.fields().stream().allMatch(field ->
                seen.add(field.argument()) || Rereadable.canBeCopied(args.get(field.argument())));
    }

    /** Whether every argument may as well be evaluated when it is its turn to be formatted. */
    private boolean isInOrder(Grounds grounds) {
        if (args.size() > 1 && args.stream().anyMatch(arg -> Plain.bindsNames(arg, unit.facts()))) {
            return false;
        }
        Set<Integer> seen = new HashSet<>();
        int latest = -1;
        boolean quietSoFar = true;
        for (Field field : template.fields()) {
            Expr arg = args.get(field.argument());
            boolean first = seen.add(field.argument());
            if (!Plain.is(arg, unit.facts(), grounds)) {
                if (!first || !quietSoFar || field.argument() < latest) {
                    return false;
                }
                latest = field.argument();
            }
            quietSoFar &= isQuiet(field, arg, grounds);
        }
        return true;
    }

    /** Whether formatting it runs nothing but the interpreter's own code, and cannot fail. */
    private boolean isQuiet(Field field, Expr arg, Grounds grounds) {
        return field.spec().isEmpty() && field.attributes().isEmpty()
                && NEVER_FAIL.contains(KnownType.of(arg, unit.facts(), grounds));
    }

    /**
     * Whether the result is a str, and not of a subclass, or what {@code __format__} returns both ways: an f-string of
     * several parts is always a str, and so is a format with text in it.
     */
    private boolean isExactlyText(Grounds grounds) {
        List<Field> fields = template.fields();
        if (fields.size() < 2 || fields.size() < template.pieces().size()) {
            return true;
        }
        Field last = fields.get(fields.size() - 1);
        return last.attributes().isEmpty()
                && KnownType.of(args.get(last.argument()), unit.facts(), grounds).isScalar();
    }

    private boolean isWritable() {
        boolean anything = unit.oldestTarget().isAtLeast(PythonVersion.V3_12);
        if (!anything && args.stream().anyMatch(FStringForm::hasEscapes)) {
            return false;
        }
        try {
            Unparser.unparse(write(), unit.oldestTarget());
            return true;
        } catch (UnprintableException e) {
            return false;
        }
    }

    /** Whether a string inside is usually written with a backslash. */
    private static boolean hasEscapes(Node node) {
        if (node instanceof Expr.Constant constant) {
            String text = constant.value() instanceof Literal.Str string ? string.value()
                    : constant.value() instanceof Literal.Bytes bytes ? bytes.latin1() : "";
            return text.chars().anyMatch(character -> character < ' ' || character == '\\');
        }
        boolean[] found = {false};
        node.forEachChild(child -> found[0] |= hasEscapes(child));
        return found[0];
    }
}
