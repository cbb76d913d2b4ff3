package dev.hasten.transforms.caching;

import dev.hasten.facts.Action;
import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Scope;
import dev.hasten.facts.Variable;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an attribute of an imported module once before the loop that uses it: {@code _sqrt = math.sqrt}. */
public final class CacheModuleAttribute implements Transform<Stmt.FunctionDef> {

    /** Why an attribute is left alone. */
    public enum Because implements Guard {
        NOT_STABLE("It is not known to exist in every target version and to keep its value."),
        REBOUND("Something in the file may give the name of the module another meaning while the loop runs."),
        MAY_BE_UNBOUND("The loop may run when the module is not imported yet, and then have no turn that reads it."),
        STORED("Something in the file may store the attribute."),
        SUSPENDED("The loop is left and entered again at a yield or await, and the attribute may change meanwhile."),
        READ_LATER("A generator expression reads it, perhaps when the loop is over and the attribute has changed.");

        private final String sentence;

        Because(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    @Override
    public String id() {
        return "cache-module-attribute";
    }

    @Override
    public Class<Stmt.FunctionDef> subject() {
        return Stmt.FunctionDef.class;
    }

    @Override
    public List<Guard> guards() {
        return LoopCaching.guardsAnd(Because.values());
    }

    @Override
    public List<Verdict> consider(Stmt.FunctionDef node, Unit unit) {
        return LoopCaching.consider(node, unit, read -> recognize(read, node, unit));
    }

    /** Takes as many attributes at once as are stable, but at least one, so that there is something to refuse. */
    private static @Nullable Cacheable recognize(LoopRead read, Stmt.FunctionDef function, Unit unit) {
        Expr outermost = read.expr();
        while (unit.facts().places().parent(outermost) instanceof Expr.Attribute around) {
            outermost = around;
        }
        List<String> attributes = attributes(outermost);
        int own = attributes(read.expr()).size();
        if (own == 0 || !(root(outermost) instanceof Expr.Name name)) {
            return null;
        }
        Variable variable = unit.facts().scopes().resolve(name);
        Optional<LibraryOwner> owner = LibraryOwner.of(variable, unit.facts());
        return owner.isPresent() && own == Math.max(1, owner.get().stableIn(attributes, unit.facts()))
                ? new ModuleAttribute(owner.get(), variable, name, attributes.subList(0, own), function, unit) : null;
    }

    private static Expr root(Expr expr) {
        return expr instanceof Expr.Attribute attribute ? root(attribute.value()) : expr;
    }

    /** The names of the attributes that are read one from the other, the first one first. */
    private static List<String> attributes(Expr expr) {
        List<String> names = new ArrayList<>();
        for (Expr at = expr; at instanceof Expr.Attribute attribute; at = attribute.value()) {
            names.add(attribute.attr());
        }
        Collections.reverse(names);
        return names;
    }

    private record ModuleAttribute(LibraryOwner owner, Variable variable, Expr.Name name, List<String> attributes,
            Stmt.FunctionDef function, Unit unit) implements Cacheable {

        @Override
        public String text() {
            return name.id() + "." + String.join(".", attributes);
        }

        @Override
        public @Nullable Guard objection(Loop loop, List<LoopRead> reads, Grounds grounds) {
            FileFacts facts = unit.facts();
            if (unit.stops(Because.NOT_STABLE, !owner.isStable(attributes, unit.targets(), facts))) {
                return Because.NOT_STABLE;
            }
            if (unit.stops(Because.REBOUND, mayBeRebound(grounds))) {
                return Because.REBOUND;
            }
            if (unit.stops(Because.MAY_BE_UNBOUND, mayBeUnbound(loop, grounds))) {
                return Because.MAY_BE_UNBOUND;
            }
            if (unit.stops(Because.STORED, mayBeStored(loop, grounds))) {
                return Because.STORED;
            }
            if (unit.stops(Because.SUSPENDED, loop.effects(unit.facts()).may(Action.SUSPEND))) {
                return Because.SUSPENDED;
            }
            boolean atOnce = reads.stream().allMatch(read -> GeneratorUse.runsAtOnce(read, facts, grounds));
            return unit.stops(Because.READ_LATER, !atOnce) ? Because.READ_LATER : null;
        }

        @Override
        public String measuredCase(LoopRead read) {
            String innermost = String.join(".", attributes.subList(0, attributes.size() - 1));
            StandardLibrary.Kind kind =
                    StandardLibrary.TABLE.kind(innermost.isEmpty() ? owner.path() : owner.path() + "." + innermost);
            if (kind == StandardLibrary.Kind.ENUM) {
                return "member";
            }
            if (kind == StandardLibrary.Kind.CLASS) {
                return owner.isBuiltin() ? "builtin_method" : "method";
            }
            return Cacheable.super.measuredCase(read);
        }

        private StableGlobal global() {
            return new StableGlobal(variable.name(), unit.facts().scopes().opened(function), unit.facts());
        }

        /** A local that only imports bind can mean nothing else. */
        private boolean mayBeRebound(Grounds grounds) {
            return owner.isBuiltin() ? !grounds.yes(unit.facts().bindings().isBuiltin(name))
                    : variable.isGlobal() && global().mayBeRebound(grounds);
        }

        private boolean mayBeUnbound(Loop loop, Grounds grounds) {
            if (owner.isBuiltin()) {
                return false;
            }
            Scope scope = unit.facts().scopes().opened(function);
            return variable.isGlobal() ? global().mayBeUnbound(grounds)
                    : variable.owner() != scope
                    || !grounds.yes(unit.facts().flow(scope).isBoundBefore(loop.anchor(), variable));
        }

        /** Whether something may store one of the attributes, in the module or in something that may be the module. */
        private boolean mayBeStored(Loop loop, Grounds grounds) {
            if (owner.isBuiltin()) {
                return false; // Nobody can store an attribute in a builtin class.
            }
            String module = owner.path();
            for (String attribute : attributes) {
                Answer stored = unit.facts().effects()
                        .mayStoreInModule(loop.effects(unit.facts()), module, attribute);
                module += "." + attribute;
                if (!grounds.no(stored) || stored.doubts().contains(Doubt.STORE_HITS_MODULE) && isPassedOn()) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the module is used otherwise than by reading its attributes. */
        private boolean isPassedOn() {
            return variable.occurrences().stream().anyMatch(use -> use.role().reads()
                    && !(unit.facts().places().parent(use.node()) instanceof Expr.Attribute));
        }
    }
}
