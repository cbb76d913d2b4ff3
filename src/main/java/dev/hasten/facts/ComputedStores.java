package dev.hasten.facts;

import dev.hasten.facts.AttributeStore.Receiver;
import dev.hasten.facts.AttributeStore.Way;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Stores by a name that is computed: {@code setattr(node, key, value)}, {@code self.__dict__.update(values)}. Which
 * attributes they hit is decided by data, and so cannot be seen. A name that stands in the file as a text may be such data,
 * and so may each name of a class, where the file goes through these: then it is a fact that it may be hit.
 */
final class ComputedStores {

    /** What a parameter is called that is given a class. */
    private static final Set<String> NAMES_OF_CLASSES = Set.of("cls", "klass", "kls", "class_", "metacls", "mcs");

    private static final Set<String> ASK_FOR_ONE = Set.of("get", "pop", "setdefault", "update", "clear");
    private static final Pattern NO_NAME = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

    private ComputedStores() {
    }

    /** Whether data decide which attribute {@code store} hits, of an object that seems to be an instance. */
    static boolean isByData(AttributeStore store) {
        return store.name() == null && store.way() == Way.COMPUTED
                && (store.receiver() == Receiver.SELF || store.receiver() == Receiver.OTHER && !isOfClass(store.node()));
    }

    private static boolean isOfClass(Node store) {
        if (store instanceof Expr.Attribute namespace) {
            // Not called at once, object.__setattr__ may store into anything.
            return !namespace.attr().equals("__dict__") || isClass(namespace.value());
        }
        return !(store instanceof Expr.Call call) || call.args().isEmpty() || isClass(call.args().get(0));
    }

    private static boolean isClass(Expr object) {
        return object instanceof Expr.Name name && NAMES_OF_CLASSES.contains(name.id())
                || object instanceof Expr.Attribute attribute && attribute.attr().equals("__class__")
                || object instanceof Expr.Call call && Receivers.lastName(call.func()).equals("type");
    }

    /**
     * What the names may be that stores of the file compute: {@code ab} for each word {@code ab} that stands there as a text
     * or keyword, {@code ab*} for each beginning as in {@code "ab" + x}, and {@link FileSummary#ANY} if the file goes
     * through the names of classes.
     */
    static Set<String> spelled(List<AttributeStore> stores, Scopes scopes) {
        Receivers receivers = new Receivers(scopes);
        Set<String> names = new TreeSet<>();
        for (Node node : scopes.places().all()) {
            if (node instanceof Clause.Keyword keyword && keyword.arg() != null) {
                names.add(keyword.arg());
            } else if (node instanceof Expr expr && listsNamesOfClass(expr, receivers, scopes)
                    && stores.stream().anyMatch(store -> mayStoreWhatIsListed(store, expr, scopes))) {
                names.add(FileSummary.ANY);
            }
            String text = NamespaceUse.constantString(node);
            if (text != null && !(scopes.places().parent(node) instanceof Stmt.ExprStmt)) {
                addWords(text, isBeginning(node, scopes) ? FileSummary.ANY : "", names);
            }
        }
        return names;
    }

    /** Whether the name may come from where {@code listing} stands: the same function, or anywhere if it is a parameter. */
    private static boolean mayStoreWhatIsListed(AttributeStore store, Expr listing, Scopes scopes) {
        boolean isGiven = store.node() instanceof Expr.Call call && call.args().stream().skip(1).anyMatch(arg ->
                arg instanceof Expr.Name name && scopes.resolve(name).occurrences().stream()
                .anyMatch(each -> each.node() instanceof Clause.Arg));
        return isByData(store) && (isGiven || scopes.scopeOf(listing).runner() == store.scope().runner());
    }

    private static void addWords(String text, String end, Set<String> names) {
        String[] words = NO_NAME.split(text);
        for (String word : words) {
            names.add(word);
        }
        if (words.length > 0 && text.endsWith(words[words.length - 1])) {
            names.add(words[words.length - 1] + end);
        }
        names.remove("");
    }

    /** Whether something else may follow the text {@code node} in a name: in a sum, an f-string or a format. */
    private static boolean isBeginning(Node node, Scopes scopes) {
        Node parent = scopes.places().parent(node);
        return parent instanceof Expr.BinOp || parent instanceof Expr.JoinedStr;
    }

    /** Whether one of {@code spelled} may be {@code name}. */
    static boolean mayBe(Set<String> spelled, String name) {
        return spelled.contains(name) || spelled.contains(FileSummary.ANY) || spelled.stream().anyMatch(each ->
                each.endsWith(FileSummary.ANY) && name.startsWith(each.substring(0, each.length() - 1)));
    }

    /** {@code dir(x)}, {@code inspect.getmembers(x)}, {@code vars(C)}, {@code C.__dict__}; an instance has its own names. */
    private static boolean listsNamesOfClass(Expr expr, Receivers receivers, Scopes scopes) {
        if (expr instanceof Expr.Call call && Set.of("dir", "getmembers").contains(Receivers.lastName(call.func()))) {
            return !call.args().isEmpty();
        }
        Expr owner = TakenFunctions.namespaceOf(expr);
        boolean ofClass = owner != null && (isClass(owner) || receivers.of(owner) == Receiver.CLASS
                || receivers.of(owner) == Receiver.MODULE);
        return ofClass && !isAskedForOne(expr, scopes.places().parent(expr));
    }

    /** Whether a namespace is asked for one name, or written to, and tells of no others. */
    private static boolean isAskedForOne(Expr namespace, Node parent) {
        return parent instanceof Expr.Subscript item && item.value() == namespace
                || parent instanceof Expr.Attribute method && ASK_FOR_ONE.contains(method.attr())
                || parent instanceof Expr.Compare;
    }
}
