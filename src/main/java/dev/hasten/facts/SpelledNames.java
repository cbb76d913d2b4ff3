package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that the texts of a file spell: where an attribute is stored by a computed name, the name may come from there.
 * What stands in {@code "on_%s"}, {@code f"{event}_tick"} or {@code PREFIX + name} is a part of a name only; it is kept with
 * a {@link FileSummary#ANY} on each side where something else may stand: {@code on_*}, {@code *_tick}. Case is ignored.
 */
final class SpelledNames {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern UNDERSCORES_AT_ENDS = Pattern.compile("^_+|_+$");
    private static final Pattern BLANK = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);
    /** Where the operator {@code %} or {@code str.format} puts something else. */
    private static final Pattern HOLE = Pattern.compile("%(\\(\\w*\\))?[-#0 +]*[\\d*]*(\\.[\\d*]+)?[a-zA-Z]|\\{[^{}]*}");
    private static final Set<String> ASKING =
            Set.of("getattr", "hasattr", "startswith", "endswith", "removeprefix", "removesuffix", "lstrip", "rstrip", "strip");
    private static final char OPEN = FileSummary.ANY.charAt(0);
    /** How long the part of a name must be, in characters, to tell more than that there is a name. */
    private static final int PART = 2;

    private final Scopes scopes;
    private final Receivers receivers;
    private final Set<String> names = new TreeSet<>();

    private SpelledNames(Scopes scopes) {
        this.scopes = scopes;
        this.receivers = new Receivers(scopes);
    }

    static Set<String> of(Scopes scopes) {
        SpelledNames spelled = new SpelledNames(scopes);
        scopes.places().all().forEach(spelled::add);
        return spelled.names;
    }

    /** Whether one of {@code spelled} may be {@code name}. */
    static boolean mayBe(Set<String> spelled, String name) {
        return spellings(name).anyMatch(spelled::contains);
    }

    /** All that may stand for {@code name} among the names that a file spells. */
    static Stream<String> spellings(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(lower, FileSummary.ANY), IntStream.rangeClosed(1, lower.length()).boxed()
                .flatMap(i -> Stream.of(lower.substring(0, i) + OPEN, OPEN + lower.substring(i - 1))));
    }

    private void add(Node node) {
        if (node instanceof Clause.Keyword keyword && keyword.arg() != null) {
            addWord(keyword.arg(), false, false);
        } else if (isFunctionAsValue(node)) {
            addWord(Receivers.lastName((Expr) node), false, false);
        } else {
            String text = NamespaceUse.constantString(node);
            if (text != null) {
                addText(text, (Expr) node, scopes.places().parent(node));
            }
        }
    }

    /** {@code f} or {@code C.f}, a function that is not called there: somebody may ask for its {@code __name__}. */
    private boolean isFunctionAsValue(Node node) {
        if (scopes.places().parent(node) instanceof Expr.Call call && call.func() == node) {
            return false;
        }
        if (node instanceof Expr.Attribute attribute) {
            return receivers.of(attribute.value()) == AttributeStore.Receiver.CLASS;
        }
        return node instanceof Expr.Name name && name.ctx() == Expr.Context.LOAD && scopes.resolve(name).occurrences().stream()
                .anyMatch(each -> each.role() == Occurrence.Role.FUNCTION);
    }

    private void addText(String text, Expr node, @Nullable Node parent) {
        if (parent instanceof Stmt.ExprStmt || isOnlyAskedFor(node)
                || BLANK.matcher(text).find() && !isTakenApart(parent)) {
            return;
        }
        if (parent instanceof Expr.Subscript cut && cut.slice() instanceof Expr.Slice) {
            names.add(FileSummary.ANY);
        }
        boolean isPart = isPart(node);
        String withHoles = HOLE.matcher(text).replaceAll(FileSummary.ANY);
        addWords(withHoles, isPart);
        if (withHoles.indexOf('-') >= 0) {
            addWords(withHoles.replace('-', '_'), isPart);
        }
    }

    private void addWords(String withHoles, boolean isPart) {
        Matcher words = WORD.matcher(withHoles);
        while (words.find()) {
            addWord(words.group(), words.start() == 0 ? isPart : withHoles.charAt(words.start() - 1) == OPEN,
                    words.end() == withHoles.length() ? isPart : withHoles.charAt(words.end()) == OPEN);
        }
    }

    /** {@code getattr(self, "visit_" + kind)}, {@code name.startswith("visit_")}: the name goes nowhere. */
    private boolean isOnlyAskedFor(Expr text) {
        Expr whole = text;
        Node parent = scopes.places().parent(whole);
        while (parent instanceof Expr.BinOp || parent instanceof Expr.JoinedStr) {
            whole = (Expr) parent;
            parent = scopes.places().parent(whole);
        }
        return parent instanceof Expr.Call call && call.func() != whole && ASKING.contains(Receivers.lastName(call.func()));
    }

    /** Whether the words of a text with blanks may become names: it is split, or kept. Others are messages. */
    private static boolean isTakenApart(@Nullable Node parent) {
        return parent instanceof Expr.Attribute || parent instanceof Stmt.Assign || parent instanceof Stmt.AnnAssign
                || parent instanceof Expr.NamedExpr || parent instanceof Clause.Arguments;
    }

    /** Whether something else may stand before or after {@code text}, or the name that it is put in, in a longer text. */
    private boolean isPart(Expr text) {
        Node parent = scopes.places().parent(text);
        if (parent instanceof Stmt.Assign assign && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Expr.Name name) {
            return scopes.resolve(name).occurrences().stream()
                    .anyMatch(each -> each.node() instanceof Expr.Name other && each.role().reads() && isJoined(other));
        }
        return isJoined(text);
    }

    private boolean isJoined(Expr text) {
        Node parent = scopes.places().parent(text);
        if (parent instanceof Expr.ListDisplay || parent instanceof Expr.Tuple) {
            parent = scopes.places().parent(parent);
        }
        return parent instanceof Expr.BinOp || parent instanceof Expr.JoinedStr || parent instanceof Expr.FormattedValue
                || parent instanceof Stmt.AugAssign || parent instanceof Expr.Call call && isJoining(call);
    }

    private static boolean isJoining(Expr.Call call) {
        return List.of("format", "join").contains(Receivers.lastName(call.func()));
    }

    private void addWord(String word, boolean opensBefore, boolean opensAfter) {
        String lower = word.toLowerCase(Locale.ROOT);
        String withoutEnds = UNDERSCORES_AT_ENDS.matcher(lower).replaceAll("");
        if (withoutEnds.isEmpty()) {
            return;
        }
        names.add(lower);
        names.add(withoutEnds);
        if (lower.length() >= PART && (opensAfter || lower.endsWith("_"))) {
            names.add(lower + OPEN);
        }
        if (lower.length() >= PART && (opensBefore || lower.startsWith("_"))) {
            names.add(OPEN + lower);
        }
    }
}
