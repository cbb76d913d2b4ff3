package dev.hasten.facts;

import dev.hasten.facts.AttributeStore.Receiver;
import dev.hasten.facts.AttributeStore.Way;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.List;
import java.util.Set;

/**
 * Stores by a computed name: {@code setattr(node, key, value)}, {@code self.__dict__.update(values)}. Which attributes
 * they hit is decided by data, and so cannot be seen. A name that the given files spell may be such data, and so may each
 * name of a class, where a file goes through these: then it is a fact that it may be hit.
 */
final class ComputedStores {

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
            return !namespace.attr().equals("__dict__") || Receivers.isClass(namespace.value());
        }
        return !(store instanceof Expr.Call call) || call.args().isEmpty() || Receivers.isClass(call.args().get(0));
    }

    /** Whether some given file may put another member {@code name} in the place of that of a class. */
    static boolean mayReplace(String name, FileFacts facts) {
        return facts.surroundings().replaceMember(name)
                || facts.attributeStores().mayStore(name).stream().anyMatch(store -> mayName(store, name, facts));
    }

    /** Whether {@code store} says that it stores {@code name}, or computes it from what the file of {@code facts} tells. */
    static boolean mayName(AttributeStore store, String name, FileFacts facts) {
        return store.mayStore(name) && (!isByData(store) || SpelledNames.mayBe(facts.computedNames(), name));
    }

    /**
     * What the names may be that stores of any given file compute, as far as this one tells; see {@link SpelledNames}.
     *
     * @param stores those of this file
     */
    static Set<String> named(List<AttributeStore> stores, Scopes scopes) {
        Set<String> names = SpelledNames.of(scopes);
        ListedNames listed = new ListedNames(scopes);
        for (Node node : scopes.places().all()) {
            if (node instanceof Expr expr && listed.areGivenBy(expr) && (listed.mayLeave(expr)
                    || stores.stream().anyMatch(store -> mayStoreWhatIsListed(store, expr, scopes)))) {
                names.add(FileSummary.ANY);
            }
        }
        return names;
    }

    private static boolean mayStoreWhatIsListed(AttributeStore store, Expr listing, Scopes scopes) {
        return isByData(store) && store.node() != listing && scopes.scopeOf(listing).runner() == store.scope().runner();
    }
}
