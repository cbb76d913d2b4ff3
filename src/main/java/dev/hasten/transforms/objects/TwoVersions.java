package dev.hasten.transforms.objects;

import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Rewriter;
import dev.hasten.syntax.Stmt;
import dev.hasten.transforms.inlining.BodyCopy;
import dev.hasten.transforms.objects.RegionOperation.Root;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes statements down twice: for objects of the classes that were guessed, and for any others. */
final class TwoVersions {
    private final List<Stmt> stmts;
    private final List<Root> roots;
    private final Map<Expr.Attribute, String> locals = new IdentityHashMap<>();

    /** @param locals names for those of {@code roots} that are attributes, in the order in which these are read */
    TwoVersions(List<Stmt> stmts, List<Root> roots, Map<Root, String> locals) {
        this.stmts = stmts;
        this.roots = roots;
        locals.forEach((root, local) -> this.locals.put(root.attribute(), local));
    }

    /** The block of {@code parent} with the two versions in the place of the statements. */
    Node in(Node parent, List<Stmt> before) {
        List<Stmt> instead = new ArrayList<>(before);
        instead.add(new Stmt.If(test(), stmts, stmts.stream().map(this::copy).toList(), Span.NONE));
        return parent.mapChildren(new Rewriter() {
            @Override
            public Node rewrite(Node child) {
                return child;
            }

            @Override
            protected List<Stmt> rewriteStmt(Stmt stmt) {
                return stmt == stmts.get(0) ? instead : stmt.isAmong(stmts) ? List.of() : List.of(stmt);
            }
        });
    }

    /** {@code type(a) is A and type(b) is B}. */
    private Expr test() {
        List<Expr> tests = new ArrayList<>();
        for (Root root : roots) {
            String local = root.attribute() == null ? root.variable().name() : locals.get(root.attribute());
            Expr type = new Expr.Call(FieldLocals.read("type"), List.of(FieldLocals.read(local)), List.of(), Span.NONE);
            tests.add(new Expr.Compare(type, List.of(Expr.CompareOperator.IS),
                    List.of(FieldLocals.read(root.cls().def().name())), Span.NONE));
        }
        return tests.size() == 1 ? tests.get(0) : new Expr.BoolOp(Expr.BoolOperator.AND, tests, Span.NONE);
    }

    /** A copy that reads the locals where the original would read the attributes again. */
    private Stmt copy(Stmt stmt) {
        Node read = new Rewriter() {
            @Override
            public Node rewrite(Node node) {
                return locals.containsKey(node) ? FieldLocals.read(locals.get(node)) : node.mapChildren(this);
            }
        }.rewrite(stmt);
        return BodyCopy.plain((Stmt) read);
    }
}
