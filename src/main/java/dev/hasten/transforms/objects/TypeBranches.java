package dev.hasten.transforms.objects;

import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Occurrence;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the class of an object has been tested already: {@code if type(v) is C: ... else: ...}. */
final class TypeBranches {
    private final FileFacts facts;

    TypeBranches(FileFacts facts) {
        this.facts = facts;
    }

    /** Whether a class was tested, and {@code node} is there for all other classes. */
    boolean isForOthers(Node node) {
        Node child = node;
        for (Node at = facts.places().parent(node); at != null && !(at instanceof Stmt.FunctionDef);
                at = facts.places().parent(at)) {
            if (at instanceof Stmt.If branch && child.isAmong(branch.orelse()) && !tested(branch.test()).isEmpty()) {
                return true;
            }
            child = at;
        }
        return false;
    }

    /** Whether a test of the local {@code name} stands around {@code node}. */
    boolean isTested(String name, Node node) {
        for (Node at = node; at != null && !(at instanceof Stmt.FunctionDef); at = facts.places().parent(at)) {
            if (at instanceof Stmt.If branch && tested(branch.test()).contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The names of the locals that {@code test} asks for their class. */
    private Set<String> tested(Expr test) {
        Set<String> names = new LinkedHashSet<>();
        List<Expr> all = test instanceof Expr.BoolOp and ? and.values() : List.of(test);
        for (Expr each : all) {
            if (each instanceof Expr.Compare compare && compare.ops().contains(Expr.CompareOperator.IS)
                    && compare.left() instanceof Expr.Call call && call.func() instanceof Expr.Name type && isType(type)
                    && call.args().size() == 1 && call.args().get(0) instanceof Expr.Name name) {
                names.add(name.id());
            }
        }
        return names;
    }

    /** {@code type}, or a local that holds it. */
    private boolean isType(Expr.Name name) {
        return name.id().equals("type") || facts.scopes().resolve(name).occurrences().stream()
                .filter(each -> each.role().binds()).allMatch(this::bindsType);
    }

    private boolean bindsType(Occurrence binding) {
        return facts.places().parent(binding.node()) instanceof Stmt.Assign assign
                && assign.value() instanceof Expr.Name value && value.id().equals("type");
    }
}
