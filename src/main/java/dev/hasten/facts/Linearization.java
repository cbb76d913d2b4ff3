package dev.hasten.facts;

import dev.hasten.facts.KnownClass.Ancestor;
import dev.hasten.facts.KnownClass.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the bases of a class and their bases in order, as Python does: C3 (Python reference, section 3.3.3.1). */
final class Linearization {

    private Linearization() {
    }

    /** The order of the class {@code itself}, whose bases have the orders {@code bases}. */
    static Order of(Ancestor itself, List<Order> bases) {
        if (!bases.stream().allMatch(Order::complete)) {
            return Order.incomplete(itself, bases);
        }
        List<List<Ancestor>> toMerge = new ArrayList<>();
        List<Ancestor> direct = new ArrayList<>();
        for (Order base : bases) {
            toMerge.add(new ArrayList<>(base.first()));
            base.first().stream().limit(1).forEach(direct::add);
        }
        toMerge.add(direct);
        List<Ancestor> order = merge(toMerge);
        if (order == null) {
            // The class statement fails, or a name does not mean what it seems to.
            return Order.incomplete(itself, List.of(Order.UNKNOWN));
        }
        order.add(0, itself);
        return Order.complete(order);
    }

    /** The order of a class of the library; {@code object} comes last anyway. */
    static Order ofLibrary(String name) {
        return Order.complete(name.equals("object") ? List.of() : List.of(Ancestor.ofLibrary(name)));
    }

    /** Takes the first head that is in no tail, until nothing is left; null if there is none. */
    private static @Nullable List<Ancestor> merge(List<List<Ancestor>> lists) {
        List<Ancestor> merged = new ArrayList<>();
        while (true) {
            lists.removeIf(List::isEmpty);
            if (lists.isEmpty()) {
                return merged;
            }
            Ancestor next = null;
            for (List<Ancestor> list : lists) {
                Ancestor head = list.get(0);
                if (lists.stream().noneMatch(other -> other.lastIndexOf(head) > 0)) {
                    next = head;
                    break;
                }
            }
            if (next == null) {
                return null;
            }
            merged.add(next);
            for (List<Ancestor> list : lists) {
                list.remove(next);
            }
        }
    }
}
