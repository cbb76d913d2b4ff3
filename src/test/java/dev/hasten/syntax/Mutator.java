package dev.hasten.syntax;

import dev.hasten.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes trees at random, in the ways in which transforms change them and some more. */
final class Mutator {

    private final Made made;
    private final Twist twist;
    private final List<Expr> expressions = new ArrayList<>();
    private final List<Stmt> statements = new ArrayList<>();
    private final Map<Expr, UnaryOperator<Expr>> changes = new IdentityHashMap<>();
    private final Map<Stmt, List<Stmt>> before = new IdentityHashMap<>();
    private final Map<Stmt, Function<Stmt, List<Stmt>>> replacements = new IdentityHashMap<>();

    /** The first statements of blocks, which would be empty without them. */
    private final Set<Stmt> needed = Collections.newSetFromMap(new IdentityHashMap<>());

    private Mutator(Random random) {
        made = new Made(random);
        twist = new Twist(made);
    }

    /** A changed copy of {@code root}: at most {@code count} places differ. */
    static Root mutate(Root root, int count, Random random) {
        Mutator mutator = new Mutator(random);
        mutator.collect(root);
        for (int i = 0; i < count; i++) {
            mutator.choose();
        }
        return (Root) mutator.new Apply().rewrite(root);
    }

    // ---- what may change

    private void collect(Node node) {
        node.forEachChild(child -> {
            if (child instanceof Expr expr && isReplaceable(expr, node)) {
                expressions.add(expr);
            } else if (child instanceof Stmt stmt && !isFixed(stmt)) {
                statements.add(stmt);
            }
            if (!(child instanceof Pattern) && !(child instanceof Expr.TemplateStr)) {
                collect(child);
            }
        });
        if (node instanceof Stmt || node instanceof Clause) {
            for (Template.Part part : Template.of(node, Slot.CLAUSE).parts()) {
                if (part instanceof Template.Block block) {
                    needed.add(block.body().get(0));
                }
            }
        }
    }

    private static boolean isReplaceable(Expr expr, Node parent) {
        boolean part = parent instanceof Pattern || parent instanceof Expr.JoinedStr
                || parent instanceof Expr.FormattedValue field && expr == field.formatSpec()
                || parent instanceof Clause.Comprehension generator && expr == generator.target();
        return !part && isRead(expr);
    }

    private static boolean isRead(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return name.ctx() == Expr.Context.LOAD;
        } else if (expr instanceof Expr.Attribute attribute) {
            return attribute.ctx() == Expr.Context.LOAD;
        } else if (expr instanceof Expr.Subscript subscript) {
            return subscript.ctx() == Expr.Context.LOAD;
        } else if (expr instanceof Expr.Tuple tuple) {
            return tuple.ctx() == Expr.Context.LOAD && tuple.elts().stream().noneMatch(Expr.Slice.class::isInstance);
        } else if (expr instanceof Expr.ListDisplay list) {
            return list.ctx() == Expr.Context.LOAD;
        }
        return !(expr instanceof Expr.Slice || expr instanceof Expr.Starred || expr instanceof Expr.TemplateStr);
    }

    private static boolean isFixed(Stmt stmt) {
        return stmt instanceof Stmt.ImportFrom from && "__future__".equals(from.module())
                || stmt instanceof Stmt.Global || stmt instanceof Stmt.Nonlocal;
    }

    // ---- what changes

    private void choose() {
        if (!statements.isEmpty() && made.below(3) == 0) {
            change(made.oneOf(statements));
        } else if (!expressions.isEmpty()) {
            changes.put(made.oneOf(expressions), expressionChange());
        }
    }

    private UnaryOperator<Expr> expressionChange() {
        Expr other = made.oneOf(expressions);
        Expr another = made.expr();
        return switch (made.below(8)) {
            case 0 -> inner -> made.name();
            case 1 -> inner -> another;
            case 2 -> inner -> staysInScope(other) ? other : made.name();
            case 3, 4 -> made::around;
            default -> inner -> (Expr) inner.accept(twist);
        };
    }

    /** Whether the expression means the same to the grammar in any function. */
    private static boolean staysInScope(Node node) {
        boolean[] stays = {!(node instanceof Expr.Yield || node instanceof Expr.YieldFrom || node instanceof Expr.Await
                || node instanceof Expr.NamedExpr || node instanceof Clause.Comprehension generator && generator.async())};
        node.forEachChild(child -> stays[0] &= staysInScope(child));
        return stays[0];
    }

    private void change(Stmt stmt) {
        Stmt simple = made.simple();
        Stmt other = made.oneOf(statements);
        switch (made.below(18)) {
            case 0, 1 -> before.put(stmt, List.of(simple));
            case 2 -> before.put(stmt, List.of(simple, made.around(List.of(made.simple()))));
            case 3 -> replacements.put(stmt, inner -> List.of(inner, simple));
            case 4 -> replacements.put(stmt, inner -> List.of(inner, inner));
            case 5, 6 -> replacements.put(stmt, inner -> needed.contains(stmt) ? List.of(simple) : List.of());
            case 7 -> replacements.put(stmt, inner -> List.of(made.around(List.of(inner))));
            case 8 -> replacements.put(stmt, inner -> List.of(guarded(inner, stmt)));
            case 9 -> replacements.put(stmt, inner -> List.of(simple));
            case 10 -> replacements.put(stmt, inner -> List.of(simple, made.simple()));
            case 11, 12 -> hoist(stmt);
            case 13 -> replacements.put(stmt, inner -> List.of(made.definition(), inner));
            case 14 -> replacements.put(stmt, inner -> List.of(other, inner));
            case 15 -> replacements.put(stmt, inner -> inner instanceof Stmt.If branch ? branch.body() : List.of(inner));
            default -> replacements.put(stmt, inner -> List.of((Stmt) inner.accept(twist)));
        }
    }

    /** The changed statement where a test holds, and the old one where it does not. */
    private Stmt guarded(Stmt changed, Stmt old) {
        return new Stmt.If(made.name(), List.of(made.simple(), changed), List.of(old), Span.NONE);
    }

    /** Names a part of the statement in another statement before it. */
    private void hoist(Stmt stmt) {
        List<Expr> parts = new ArrayList<>();
        stmt.forEachChild(child -> {
            if (child instanceof Expr expr && isReplaceable(expr, stmt)) {
                parts.add(expr);
            }
        });
        if (!parts.isEmpty()) {
            Expr part = made.oneOf(parts);
            before.put(stmt, List.of(made.assign(part)));
            changes.put(part, inner -> made.name());
        }
    }

    private final class Apply extends Rewriter {
        @Override
        public Node rewrite(Node node) {
            Node inner = node.mapChildren(this);
            UnaryOperator<Expr> change = node instanceof Expr ? changes.get(node) : null;
            return change == null ? inner : change.apply((Expr) inner);
        }

        @Override
        protected List<Stmt> rewriteStmt(Stmt stmt) {
            Stmt inner = stmt.mapChildren(this);
            List<Stmt> all = new ArrayList<>(before.getOrDefault(stmt, List.of()));
            Function<Stmt, List<Stmt>> replacement = replacements.get(stmt);
            all.addAll(replacement == null ? List.of(inner) : replacement.apply(inner));
            return all;
        }
    }
}
