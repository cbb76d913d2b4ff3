package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import java.util.HashSet;
import java.util.Set;

/** Which names of a module may be read in the file as attributes of a module, which may be this one. */
final class ModuleReads {

    private final Set<String> names = new HashSet<>();
    private boolean any;

    ModuleReads(Scopes scopes) {
        Receivers receivers = new Receivers(scopes);
        for (Node node : scopes.places().all()) {
            if (node instanceof Expr.Attribute attribute
                    && receivers.of(attribute.value()) == AttributeStore.Receiver.MODULE) {
                names.add(attribute.attr());
                any |= attribute.attr().equals("__dict__");
            } else if (node instanceof Expr.Call call && !call.args().isEmpty()
                    && Set.of("getattr", "vars").contains(Receivers.lastName(call.func()))) {
                any |= receivers.of(call.args().get(0)) == AttributeStore.Receiver.MODULE;
            }
        }
    }

    /** Whether {@code name} may be read so. */
    boolean mayBeRead(String name) {
        return any || names.contains(name);
    }
}
