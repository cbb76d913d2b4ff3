package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bindings of one local that belong together: each read sees some of them and none else, so that these places could
 * have a variable of their own.
 *
 * <p>Example: in {@code p = first(); use(p); p = second(); use(p)} there are two, in
 * {@code p = first(); while go(): p = step(p)} there is one.
 *
 * @param bindings the places that bind or delete, in the order of the file
 * @param reads the places that may see what they bind, in the order of the file
 * @param perhapsUnbound whether one of the reads may find the local unbound, and raises then
 */
public record Web(List<Occurrence> bindings, List<Expr.Name> reads, boolean perhapsUnbound) {

    /** Copies. */
    public Web {
        bindings = List.copyOf(bindings);
        reads = List.copyOf(reads);
    }

    /**
     * Takes the places of {@code variable} apart.
     *
     * @throws IllegalArgumentException if code of another scope mentions it, or its scope is not that of a function
     */
    public static List<Web> of(Variable variable, FileFacts facts) {
        if (variable.owner().kind() != Scope.Kind.FUNCTION || !isPrivate(variable)) {
            throw new IllegalArgumentException("not a local of one function alone: " + variable);
        }
        Map<Occurrence, Parts> webs = new LinkedHashMap<>();
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().binds()) {
                webs.put(occurrence, new Parts(occurrence));
            }
        }
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role().reads()) {
                addRead(occurrence, facts.flow(variable.owner()), webs);
            }
        }
        Set<Parts> distinct = new LinkedHashSet<>(webs.values());
        return distinct.stream().map(Parts::web).toList();
    }

    /** Whether the variable is read where no binding of it can be seen: all its bindings gone, it would be another there. */
    public static boolean isReadUnbound(Variable variable, FileFacts facts) {
        List<Expr.Name> seen = new ArrayList<>();
        of(variable, facts).stream().filter(web -> !web.bindings().isEmpty()).forEach(web -> seen.addAll(web.reads()));
        return variable.occurrences().stream().anyMatch(each -> each.role().reads() && !each.node().isAmong(seen));
    }

    /** Whether {@code variable} is mentioned by the code of its own scope only. */
    public static boolean isPrivate(Variable variable) {
        return variable.occurrences().stream().allMatch(each -> each.scope() == variable.owner());
    }

    private static void addRead(Occurrence read, ControlFlow flow, Map<Occurrence, Parts> webs) {
        Expr.Name name = (Expr.Name) read.node();
        ControlFlow.Reaching reaching = flow.reaching(name);
        Parts web = read.role().binds() ? webs.get(read) : null;
        for (Occurrence binding : reaching.bindings()) {
            Parts other = webs.get(binding);
            if (web == null) {
                web = other;
            } else if (web != other) {
                web.take(other, webs);
            }
        }
        if (web != null) {
            web.reads.add(name);
            web.perhapsUnbound |= reaching.perhapsUnbound();
        }
    }

    /** A web that grows. */
    private static final class Parts {
        private final List<Occurrence> bindings = new ArrayList<>();
        private final List<Expr.Name> reads = new ArrayList<>();
        private boolean perhapsUnbound;

        Parts(Occurrence binding) {
            bindings.add(binding);
        }

        void take(Parts other, Map<Occurrence, Parts> webs) {
            other.bindings.forEach(binding -> webs.put(binding, this));
            bindings.addAll(other.bindings);
            reads.addAll(other.reads);
            perhapsUnbound |= other.perhapsUnbound;
        }

        Web web() {
            bindings.sort((a, b) -> Integer.compare(a.node().start(), b.node().start()));
            reads.sort((a, b) -> Integer.compare(a.start(), b.start()));
            return new Web(bindings, reads, perhapsUnbound);
        }
    }
}
