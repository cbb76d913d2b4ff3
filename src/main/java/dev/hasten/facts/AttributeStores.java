package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every place of a file that may store or delete an attribute, whatever the object. */
public final class AttributeStores {

    private final List<AttributeStore> all;
    private final Map<String, List<AttributeStore>> byName = new HashMap<>();
    private final List<AttributeStore> ofAnyName = new ArrayList<>();

    private final List<Expr.Call> initCalls;

    private AttributeStores(List<AttributeStore> all, List<Expr.Call> initCalls) {
        this.all = all;
        this.initCalls = initCalls;
        for (AttributeStore store : all) {
            if (store.name() == null) {
                ofAnyName.add(store);
            } else {
                byName.computeIfAbsent(store.name(), name -> new ArrayList<>()).add(store);
            }
        }
    }

    /** The attribute stores of the file with these scopes. */
    public static AttributeStores of(Scopes scopes) {
        List<Expr.Call> initCalls = new ArrayList<>();
        for (Node node : scopes.places().all()) {
            if (node instanceof Expr.Call call && call.func() instanceof Expr.Attribute method
                    && method.attr().equals("__init__")) {
                initCalls.add(call);
            }
        }
        return new AttributeStores(AttributeScan.scan(scopes), initCalls);
    }

    /** All of them, in the order of the file. */
    public List<AttributeStore> all() {
        return all;
    }

    /** The calls of {@code x.__init__} or {@code super().__init__}, in the order of the file. */
    List<Expr.Call> initCalls() {
        return Collections.unmodifiableList(initCalls);
    }

    /** Those that may store an attribute {@code name} (mangled): the ones that name it, and the ones that name none. */
    public List<AttributeStore> mayStore(String name) {
        List<AttributeStore> stores = new ArrayList<>(byName.getOrDefault(name, List.of()));
        stores.addAll(ofAnyName);
        return stores;
    }
}
