package dev.hasten.transforms.inlining;

import dev.hasten.transform.Unit;

/** Names for the locals of a callee in a caller; each says where it comes from. */
final class Names {
    private final Unit unit;
    private final Site site;
    private final Body body;

    Names(Unit unit, Site site, Body body) {
        this.unit = unit;
        this.site = site;
        this.body = body;
    }

    /** A name for {@code local}: {@code _area_width} for {@code width} of {@code area}. */
    String forLocal(String local) {
        return fresh(body.function().name() + "_" + local);
    }

    /** A name for what the call gives: {@code _area_result}. */
    String forResult() {
        return fresh(body.function().name() + "_result");
    }

    /** A name for what the caller's statement evaluates before the call: {@code _area_before}. */
    String forEarlier() {
        return fresh(body.function().name() + "_before");
    }

    /** The callee may read a global that has the name by chance. */
    private String fresh(String origin) {
        String name = unit.freshName(site.function(), origin);
        while (body.identifiers().contains(name)) {
            name = unit.freshName(site.function(), origin);
        }
        return name;
    }
}
