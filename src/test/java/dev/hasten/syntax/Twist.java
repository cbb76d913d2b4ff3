package dev.hasten.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes copies of nodes that differ in what is their own: a name, an operator, the number or order of children. */
final class Twist implements Visitor<Node> {

    private final Made made;

    Twist(Made made) {
        this.made = made;
    }

    @Override
    public Node visitNode(Node node) {
        return node;
    }

    /** The list with one element more, one less, or in another order; never empty. */
    private <N extends Node> List<N> twisted(List<N> nodes, N another) {
        List<N> all = new ArrayList<>(nodes);
        int choice = made.below(3);
        if (choice == 0 && all.size() > 1) {
            all.remove(made.below(all.size()));
        } else if (choice == 1) {
            Collections.reverse(all);
        } else {
            all.add(made.below(all.size() + 1), another);
        }
        return all;
    }

    // ---- expressions

    @Override
    public Node visitBinOp(Expr.BinOp node) {
        return made.below(2) == 0 ? new Expr.BinOp(node.right(), node.op(), node.left(), node.span())
                : new Expr.BinOp(node.left(), made.oneOf(Expr.Operator.values()), node.right(), node.span());
    }

    @Override
    public Node visitBoolOp(Expr.BoolOp node) {
        return new Expr.BoolOp(made.oneOf(Expr.BoolOperator.values()), withTwo(node.values()), node.span());
    }

    private List<Expr> withTwo(List<Expr> values) {
        List<Expr> twisted = twisted(values, made.name());
        return twisted.size() < 2 ? values : twisted;
    }

    @Override
    public Node visitName(Expr.Name node) {
        return new Expr.Name(node.id() + "_2", node.ctx(), node.span());
    }

    @Override
    public Node visitAttribute(Expr.Attribute node) {
        return new Expr.Attribute(node.value(), node.attr() + "_2", node.ctx(), node.span());
    }

    @Override
    public Node visitCall(Expr.Call node) {
        List<Expr> args = node.args().isEmpty() ? List.of(made.expr()) : twisted(node.args(), made.expr());
        List<Clause.Keyword> keywords = made.below(3) == 0 ? List.of(made.keyword()) : node.keywords();
        return new Expr.Call(node.func(), args, keywords, node.span());
    }

    @Override
    public Node visitTuple(Expr.Tuple node) {
        return node.elts().isEmpty() ? node : new Expr.Tuple(twisted(node.elts(), made.name()), node.ctx(), node.span());
    }

    @Override
    public Node visitListDisplay(Expr.ListDisplay node) {
        return new Expr.ListDisplay(twisted(node.elts(), made.name()), node.ctx(), node.span());
    }

    @Override
    public Node visitSetDisplay(Expr.SetDisplay node) {
        return new Expr.SetDisplay(twisted(node.elts(), made.name()), node.span());
    }

    @Override
    public Node visitDict(Expr.Dict node) {
        return new Expr.Dict(twisted(node.items(), new Clause.DictItem(made.name(), made.expr(), -1)), node.span());
    }

    @Override
    public Node visitCompare(Expr.Compare node) {
        List<Expr.CompareOperator> ops = new ArrayList<>(node.ops());
        ops.set(0, made.oneOf(Expr.CompareOperator.values()));
        return new Expr.Compare(node.left(), ops, node.comparators(), node.span());
    }

    @Override
    public Node visitIfExp(Expr.IfExp node) {
        return new Expr.IfExp(node.test(), node.orelse(), node.body(), node.span());
    }

    @Override
    public Node visitLambda(Expr.Lambda node) {
        Clause.Arg arg = new Clause.Arg("made", null, made.expr(), -1);
        Clause.Arguments args = new Clause.Arguments(List.of(), List.of(arg), null, List.of(), null, node.args().span());
        return new Expr.Lambda(args, node.body(), node.span());
    }

    @Override
    public Node visitListComp(Expr.ListComp node) {
        Clause.Comprehension first = node.generators().get(0);
        List<Expr> ifs = new ArrayList<>(first.ifs());
        ifs.add(made.expr());
        List<Clause.Comprehension> generators = new ArrayList<>(node.generators());
        generators.set(0, new Clause.Comprehension(first.async(), first.target(), first.iter(), ifs, first.span()));
        return new Expr.ListComp(node.elt(), generators, node.span());
    }

    @Override
    public Node visitSubscript(Expr.Subscript node) {
        Expr.Slice slice = new Expr.Slice(node.slice() instanceof Expr.Slice old ? old.upper() : made.name(), null,
                made.expr(), node.slice().span());
        return new Expr.Subscript(node.value(), slice, node.ctx(), node.span());
    }

    @Override
    public Node visitConstant(Expr.Constant node) {
        return new Expr.Constant(((Expr.Constant) made.constant()).value(), node.span());
    }

    // ---- statements

    @Override
    public Node visitFunctionDef(Stmt.FunctionDef node) {
        Clause.Arguments args = node.args();
        List<Clause.Arg> some = args.args();
        if (made.below(2) == 0 && !some.isEmpty()) {
            some = some.subList(1, some.size());
        }
        return new Stmt.FunctionDef(node.async(), node.name() + "_2", new Clause.Arguments(args.posonlyargs(), some,
                args.vararg(), args.kwonlyargs(), args.kwarg(), args.span()), node.body(),
                made.below(4) == 0 ? List.of() : twisted(node.decorators(), made.name()), node.returns(),
                node.typeParams(), node.span());
    }

    @Override
    public Node visitClassDef(Stmt.ClassDef node) {
        return new Stmt.ClassDef(node.name() + "_2", made.below(2) == 0 ? List.of() : twisted(node.bases(), made.name()),
                node.keywords(), node.body(), node.decorators(), node.typeParams(), node.span());
    }

    @Override
    public Node visitIf(Stmt.If node) {
        return switch (made.below(4)) {
            case 0 -> new Stmt.If(node.test(), node.body(), List.of(), node.span());
            case 1 -> node.orelse().isEmpty() ? node : new Stmt.If(node.test(), node.orelse(), node.body(), node.span());
            case 2 -> new Stmt.If(node.test(), node.body(), List.of(new Stmt.If(made.name(), List.of(made.simple()),
                    node.orelse(), -1)), node.span());
            default -> new Stmt.If(node.test(), node.body(), twisted(node.orelse(), made.simple()), node.span());
        };
    }

    @Override
    public Node visitFor(Stmt.For node) {
        return new Stmt.For(node.async(), node.target(), node.iter(), node.body(),
                node.orelse().isEmpty() ? List.of(made.simple()) : List.of(), node.span());
    }

    @Override
    public Node visitWhile(Stmt.While node) {
        return new Stmt.While(node.test(), twisted(node.body(), made.simple()),
                node.orelse().isEmpty() ? List.of(made.simple()) : List.of(), node.span());
    }

    @Override
    public Node visitTry(Stmt.Try node) {
        return node.handlers().isEmpty() || made.below(3) == 0
                ? new Stmt.Try(node.star(), node.body(), node.handlers(), List.of(),
                        node.finalbody().isEmpty() ? List.of(made.simple()) : node.finalbody(), node.span())
                : new Stmt.Try(node.star(), node.body(), typed(twisted(node.handlers(), made.handler())), node.orelse(),
                        node.finalbody(), node.span());
    }

    /** A handler of everything must be the last. */
    private static List<Clause.ExceptHandler> typed(List<Clause.ExceptHandler> handlers) {
        List<Clause.ExceptHandler> sorted = new ArrayList<>(handlers);
        sorted.sort((a, b) -> Boolean.compare(a.type() == null, b.type() == null));
        return sorted;
    }

    @Override
    public Node visitMatch(Stmt.Match node) {
        return new Stmt.Match(node.subject(), twisted(node.cases(), made.matchCase()), node.span());
    }

    @Override
    public Node visitWith(Stmt.With node) {
        return new Stmt.With(node.async(), twisted(node.items(), made.withItem()), node.body(), node.span());
    }

    @Override
    public Node visitReturn(Stmt.Return node) {
        return new Stmt.Return(node.value() == null ? made.expr() : null, node.span());
    }

    @Override
    public Node visitRaise(Stmt.Raise node) {
        return new Stmt.Raise(made.name(), node.exc(), node.span());
    }

    @Override
    public Node visitAugAssign(Stmt.AugAssign node) {
        return new Stmt.AugAssign(node.target(), made.oneOf(Expr.Operator.values()), node.value(), node.span());
    }

    @Override
    public Node visitAssign(Stmt.Assign node) {
        return new Stmt.Assign(twisted(node.targets(), made.target()), node.value(), node.span());
    }

    @Override
    public Node visitImport(Stmt.Import node) {
        return new Stmt.Import(twisted(node.names(), new Clause.Alias("made", "other", -1)), node.span());
    }

    @Override
    public Node visitImportFrom(Stmt.ImportFrom node) {
        return node.names().get(0).name().equals("*") ? node
                : new Stmt.ImportFrom(node.module(), twisted(node.names(), new Clause.Alias("made", null, -1)),
                        node.level(), node.span());
    }
}
