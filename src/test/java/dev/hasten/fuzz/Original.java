package dev.hasten.fuzz;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.SourceVersion;

/**
 * A program that others are made from.
 *
 * @param exprs the values that may change or be lent
 * @param stmts the simple statements that may
 * @param bindings the names that may become others
 */
record Original(String text, List<Part> exprs, List<Part> stmts, List<Binding> bindings) {
    private static final int MODULE = -1;
    private static final int LONGEST_PART = 80;

    /** A part of a text, and where the function around it starts, or -1. */
    record Part(int start, int end, int function, String text) {
        private static Part of(Node node, int function, String program) {
            return new Part(node.start(), node.end(), function, program.substring(node.start(), node.end()));
        }

        boolean isInFunction() {
            return function != MODULE;
        }

        boolean holds(Part other) {
            return start <= other.start && other.end <= end;
        }

        private boolean isShort() {
            return text.length() <= LONGEST_PART && text.indexOf('\n') < 0;
        }
    }

    /** A function, a lambda or a comprehension, and one of the names that are its own. */
    record Binding(Part code, String name) {
    }

    /** The program with this text. */
    static Original of(String text) {
        List<Part> exprs = new ArrayList<>();
        List<Part> stmts = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        forEachNode(ModuleParser.parse(text).root(), MODULE, (node, function) -> {
            if (node instanceof Expr expr && node.hasSpan() && isValue(expr)) {
                exprs.add(Part.of(node, function, text));
            } else if (node instanceof Stmt.Assign || node instanceof Stmt.AugAssign || node instanceof Stmt.ExprStmt
                    || node instanceof Stmt.Return || node instanceof Stmt.Delete) {
                stmts.add(Part.of(node, function, text));
            }
            if (hasOwnNames(node)) {
                ownNames(node).forEach(name -> bindings.add(new Binding(Part.of(node, function, text), name)));
            }
        });
        return new Original(text, exprs.stream().filter(Part::isShort).toList(),
                stmts.stream().filter(Part::isShort).toList(), bindings);
    }

    /** The names among {@code parts}, as often as they stand there. */
    static List<String> names(List<Part> parts) {
        return parts.stream().map(Part::text).filter(SourceVersion::isIdentifier).toList();
    }

    /** What a loop asks for may keep it from ending. */
    private static void forEachNode(Node node, int function, BiConsumer<Node, Integer> action) {
        action.accept(node, function);
        node.forEachChild(child -> {
            if (!(node instanceof Stmt.While loop && child == loop.test())) {
                forEachNode(child, node instanceof Stmt.FunctionDef ? node.start() : function, action);
            }
        });
    }

    private static boolean isValue(Expr expr) {
        return expr instanceof Expr.Name name ? name.ctx() == Expr.Context.LOAD
                : expr instanceof Expr.Attribute attribute ? attribute.ctx() == Expr.Context.LOAD
                : expr instanceof Expr.Subscript item ? item.ctx() == Expr.Context.LOAD
                : !(expr instanceof Expr.Starred || expr instanceof Expr.Slice || expr instanceof Expr.FormattedValue
                || expr instanceof Expr.Tuple || expr instanceof Expr.ListDisplay || expr instanceof Expr.Yield
                || expr instanceof Expr.YieldFrom || expr instanceof Expr.Await || expr instanceof Expr.NamedExpr);
    }

    private static boolean hasOwnNames(Node node) {
        return node instanceof Stmt.FunctionDef || node instanceof Expr.Lambda || node instanceof Expr.ListComp
                || node instanceof Expr.SetComp || node instanceof Expr.DictComp || node instanceof Expr.GeneratorExp;
    }

    /** Those of {@code node} and of what is inside; none if two that become one might keep a loop from ending. */
    private static Set<String> ownNames(Node node) {
        Set<String> names = new LinkedHashSet<>();
        List<Node> loops = new ArrayList<>();
        forEachNode(node, MODULE, (inner, function) -> {
            if (inner instanceof Expr.Name name && name.ctx() == Expr.Context.STORE) {
                names.add(name.id());
            } else if (inner instanceof Clause.Arg parameter) {
                names.add(parameter.name());
            } else if (inner instanceof Stmt.While) {
                loops.add(inner);
            }
        });
        return loops.isEmpty() ? names : Set.of();
    }
}
