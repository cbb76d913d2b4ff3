package dev.hasten.syntax;

import org.jspecify.annotations.Nullable;

/** The fields of a node but for its span, in the order of its record: what makes it the tree that it is. */
final class NodeFields implements Visitor<@Nullable Object[]> {

    static final NodeFields OF = new NodeFields();

    private NodeFields() {
    }

    private static @Nullable Object[] fields(@Nullable Object... fields) {
        return fields;
    }

    @Override
    public Object[] visitNode(Node node) {
        throw new IllegalArgumentException("a node of no known class: " + node.getClass().getSimpleName());
    }

    @Override
    public Object[] visitRoot(Root node) {
        return fields(node.body());
    }

    @Override
    public Object[] visitFunctionDef(Stmt.FunctionDef node) {
        return fields(node.async(), node.name(), node.args(), node.body(),
                node.decorators(), node.returns(), node.typeParams());
    }

    @Override
    public Object[] visitClassDef(Stmt.ClassDef node) {
        return fields(node.name(), node.bases(), node.keywords(), node.body(), node.decorators(), node.typeParams());
    }

    @Override
    public Object[] visitReturn(Stmt.Return node) {
        return fields(node.value());
    }

    @Override
    public Object[] visitDelete(Stmt.Delete node) {
        return fields(node.targets());
    }

    @Override
    public Object[] visitAssign(Stmt.Assign node) {
        return fields(node.targets(), node.value());
    }

    @Override
    public Object[] visitTypeAlias(Stmt.TypeAlias node) {
        return fields(node.name(), node.typeParams(), node.value());
    }

    @Override
    public Object[] visitAugAssign(Stmt.AugAssign node) {
        return fields(node.target(), node.op(), node.value());
    }

    @Override
    public Object[] visitAnnAssign(Stmt.AnnAssign node) {
        return fields(node.target(), node.annotation(), node.value(), node.simple());
    }

    @Override
    public Object[] visitFor(Stmt.For node) {
        return fields(node.async(), node.target(), node.iter(), node.body(), node.orelse());
    }

    @Override
    public Object[] visitWhile(Stmt.While node) {
        return fields(node.test(), node.body(), node.orelse());
    }

    @Override
    public Object[] visitIf(Stmt.If node) {
        return fields(node.test(), node.body(), node.orelse());
    }

    @Override
    public Object[] visitWith(Stmt.With node) {
        return fields(node.async(), node.items(), node.body());
    }

    @Override
    public Object[] visitMatch(Stmt.Match node) {
        return fields(node.subject(), node.cases());
    }

    @Override
    public Object[] visitRaise(Stmt.Raise node) {
        return fields(node.exc(), node.cause());
    }

    @Override
    public Object[] visitTry(Stmt.Try node) {
        return fields(node.star(), node.body(), node.handlers(), node.orelse(), node.finalbody());
    }

    @Override
    public Object[] visitAssert(Stmt.Assert node) {
        return fields(node.test(), node.msg());
    }

    @Override
    public Object[] visitImport(Stmt.Import node) {
        return fields(node.names());
    }

    @Override
    public Object[] visitImportFrom(Stmt.ImportFrom node) {
        return fields(node.module(), node.names(), node.level());
    }

    @Override
    public Object[] visitGlobal(Stmt.Global node) {
        return fields(node.names());
    }

    @Override
    public Object[] visitNonlocal(Stmt.Nonlocal node) {
        return fields(node.names());
    }

    @Override
    public Object[] visitExprStmt(Stmt.ExprStmt node) {
        return fields(node.value());
    }

    @Override
    public Object[] visitPass(Stmt.Pass node) {
        return fields();
    }

    @Override
    public Object[] visitBreak(Stmt.Break node) {
        return fields();
    }

    @Override
    public Object[] visitContinue(Stmt.Continue node) {
        return fields();
    }

    @Override
    public Object[] visitBoolOp(Expr.BoolOp node) {
        return fields(node.op(), node.values());
    }

    @Override
    public Object[] visitNamedExpr(Expr.NamedExpr node) {
        return fields(node.target(), node.value());
    }

    @Override
    public Object[] visitBinOp(Expr.BinOp node) {
        return fields(node.left(), node.op(), node.right());
    }

    @Override
    public Object[] visitUnaryOp(Expr.UnaryOp node) {
        return fields(node.op(), node.operand());
    }

    @Override
    public Object[] visitLambda(Expr.Lambda node) {
        return fields(node.args(), node.body());
    }

    @Override
    public Object[] visitIfExp(Expr.IfExp node) {
        return fields(node.test(), node.body(), node.orelse());
    }

    @Override
    public Object[] visitDict(Expr.Dict node) {
        return fields(node.items());
    }

    @Override
    public Object[] visitSetDisplay(Expr.SetDisplay node) {
        return fields(node.elts());
    }

    @Override
    public Object[] visitListComp(Expr.ListComp node) {
        return fields(node.elt(), node.generators());
    }

    @Override
    public Object[] visitSetComp(Expr.SetComp node) {
        return fields(node.elt(), node.generators());
    }

    @Override
    public Object[] visitDictComp(Expr.DictComp node) {
        return fields(node.key(), node.value(), node.generators());
    }

    @Override
    public Object[] visitGeneratorExp(Expr.GeneratorExp node) {
        return fields(node.elt(), node.generators());
    }

    @Override
    public Object[] visitAwait(Expr.Await node) {
        return fields(node.value());
    }

    @Override
    public Object[] visitYield(Expr.Yield node) {
        return fields(node.value());
    }

    @Override
    public Object[] visitYieldFrom(Expr.YieldFrom node) {
        return fields(node.value());
    }

    @Override
    public Object[] visitCompare(Expr.Compare node) {
        return fields(node.left(), node.ops(), node.comparators());
    }

    @Override
    public Object[] visitCall(Expr.Call node) {
        return fields(node.func(), node.args(), node.keywords());
    }

    @Override
    public Object[] visitFormattedValue(Expr.FormattedValue node) {
        return fields(node.value(), node.conversion(), node.formatSpec());
    }

    @Override
    public Object[] visitJoinedStr(Expr.JoinedStr node) {
        return fields(node.values());
    }

    @Override
    public Object[] visitInterpolation(Expr.Interpolation node) {
        return fields(node.value(), node.text(), node.conversion(), node.formatSpec());
    }

    @Override
    public Object[] visitTemplateStr(Expr.TemplateStr node) {
        return fields(node.values());
    }

    @Override
    public Object[] visitConstant(Expr.Constant node) {
        return fields(node.value());
    }

    @Override
    public Object[] visitAttribute(Expr.Attribute node) {
        return fields(node.value(), node.attr(), node.ctx());
    }

    @Override
    public Object[] visitSubscript(Expr.Subscript node) {
        return fields(node.value(), node.slice(), node.ctx());
    }

    @Override
    public Object[] visitStarred(Expr.Starred node) {
        return fields(node.value(), node.ctx());
    }

    @Override
    public Object[] visitName(Expr.Name node) {
        return fields(node.id(), node.ctx());
    }

    @Override
    public Object[] visitListDisplay(Expr.ListDisplay node) {
        return fields(node.elts(), node.ctx());
    }

    @Override
    public Object[] visitTuple(Expr.Tuple node) {
        return fields(node.elts(), node.ctx());
    }

    @Override
    public Object[] visitSlice(Expr.Slice node) {
        return fields(node.lower(), node.upper(), node.step());
    }

    @Override
    public Object[] visitMatchValue(Pattern.MatchValue node) {
        return fields(node.value());
    }

    @Override
    public Object[] visitMatchSingleton(Pattern.MatchSingleton node) {
        return fields(node.value());
    }

    @Override
    public Object[] visitMatchSequence(Pattern.MatchSequence node) {
        return fields(node.patterns());
    }

    @Override
    public Object[] visitMatchMapping(Pattern.MatchMapping node) {
        return fields(node.keys(), node.patterns(), node.rest());
    }

    @Override
    public Object[] visitMatchClass(Pattern.MatchClass node) {
        return fields(node.cls(), node.patterns(), node.kwdAttrs(), node.kwdPatterns());
    }

    @Override
    public Object[] visitMatchStar(Pattern.MatchStar node) {
        return fields(node.name());
    }

    @Override
    public Object[] visitMatchAs(Pattern.MatchAs node) {
        return fields(node.pattern(), node.name());
    }

    @Override
    public Object[] visitMatchOr(Pattern.MatchOr node) {
        return fields(node.patterns());
    }

    @Override
    public Object[] visitArguments(Clause.Arguments node) {
        return fields(node.posonlyargs(), node.args(), node.vararg(), node.kwonlyargs(), node.kwarg());
    }

    @Override
    public Object[] visitArg(Clause.Arg node) {
        return fields(node.name(), node.annotation(), node.defaultValue());
    }

    @Override
    public Object[] visitKeyword(Clause.Keyword node) {
        return fields(node.arg(), node.value());
    }

    @Override
    public Object[] visitAlias(Clause.Alias node) {
        return fields(node.name(), node.asname());
    }

    @Override
    public Object[] visitWithItem(Clause.WithItem node) {
        return fields(node.contextExpr(), node.optionalVars());
    }

    @Override
    public Object[] visitExceptHandler(Clause.ExceptHandler node) {
        return fields(node.type(), node.name(), node.body());
    }

    @Override
    public Object[] visitMatchCase(Clause.MatchCase node) {
        return fields(node.pattern(), node.guard(), node.body());
    }

    @Override
    public Object[] visitComprehension(Clause.Comprehension node) {
        return fields(node.async(), node.target(), node.iter(), node.ifs());
    }

    @Override
    public Object[] visitDictItem(Clause.DictItem node) {
        return fields(node.key(), node.value());
    }

    @Override
    public Object[] visitTypeVar(Clause.TypeVar node) {
        return fields(node.name(), node.bound(), node.defaultValue());
    }

    @Override
    public Object[] visitParamSpec(Clause.ParamSpec node) {
        return fields(node.name(), node.defaultValue());
    }

    @Override
    public Object[] visitTypeVarTuple(Clause.TypeVarTuple node) {
        return fields(node.name(), node.defaultValue());
    }
}
