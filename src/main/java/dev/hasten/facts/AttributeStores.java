package dev.hasten.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every place of a file that may store or delete an attribute, whatever the object. */
public final class AttributeStores {

    private final List<AttributeStore> all;
    private final Map<String, List<AttributeStore>> byName = new HashMap<>();
    private final List<AttributeStore> ofAnyName = new ArrayList<>();

    private AttributeStores(List<AttributeStore> all) {
        this.all = all;
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
        return new AttributeStores(AttributeScan.scan(scopes));
    }

    /** All of them, in the order of the file. */
    public List<AttributeStore> all() {
        return all;
    }

    /** Those that may store an attribute {@code name} (mangled): the ones that name it, and the ones that name none. */
    public List<AttributeStore> mayStore(String name) {
        List<AttributeStore> stores = new ArrayList<>(byName.getOrDefault(name, List.of()));
        stores.addAll(ofAnyName);
        return stores;
    }
}
