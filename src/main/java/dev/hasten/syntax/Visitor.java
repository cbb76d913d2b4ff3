package dev.hasten.syntax;

/**
 * A function over nodes, one case a class of node. A case that is not overridden falls back to {@link #visitNode}.
 *
 * @param <R> what each case returns
 */
public interface Visitor<R> {

    /** What is done with a node whose class has no case of its own. */
    R visitNode(Node node);

    default R visitRoot(Root node) {
        return visitNode(node);
    }

    default R visitFunctionDef(Stmt.FunctionDef node) {
        return visitNode(node);
    }

    default R visitClassDef(Stmt.ClassDef node) {
        return visitNode(node);
    }

    default R visitReturn(Stmt.Return node) {
        return visitNode(node);
    }

    default R visitDelete(Stmt.Delete node) {
        return visitNode(node);
    }

    default R visitAssign(Stmt.Assign node) {
        return visitNode(node);
    }

    default R visitTypeAlias(Stmt.TypeAlias node) {
        return visitNode(node);
    }

    default R visitAugAssign(Stmt.AugAssign node) {
        return visitNode(node);
    }

    default R visitAnnAssign(Stmt.AnnAssign node) {
        return visitNode(node);
    }

    default R visitFor(Stmt.For node) {
        return visitNode(node);
    }

    default R visitWhile(Stmt.While node) {
        return visitNode(node);
    }

    default R visitIf(Stmt.If node) {
        return visitNode(node);
    }

    default R visitWith(Stmt.With node) {
        return visitNode(node);
    }

    default R visitMatch(Stmt.Match node) {
        return visitNode(node);
    }

    default R visitRaise(Stmt.Raise node) {
        return visitNode(node);
    }

    default R visitTry(Stmt.Try node) {
        return visitNode(node);
    }

    default R visitAssert(Stmt.Assert node) {
        return visitNode(node);
    }

    default R visitImport(Stmt.Import node) {
        return visitNode(node);
    }

    default R visitImportFrom(Stmt.ImportFrom node) {
        return visitNode(node);
    }

    default R visitGlobal(Stmt.Global node) {
        return visitNode(node);
    }

    default R visitNonlocal(Stmt.Nonlocal node) {
        return visitNode(node);
    }

    default R visitExprStmt(Stmt.ExprStmt node) {
        return visitNode(node);
    }

    default R visitPass(Stmt.Pass node) {
        return visitNode(node);
    }

    default R visitBreak(Stmt.Break node) {
        return visitNode(node);
    }

    default R visitContinue(Stmt.Continue node) {
        return visitNode(node);
    }

    default R visitBoolOp(Expr.BoolOp node) {
        return visitNode(node);
    }

    default R visitNamedExpr(Expr.NamedExpr node) {
        return visitNode(node);
    }

    default R visitBinOp(Expr.BinOp node) {
        return visitNode(node);
    }

    default R visitUnaryOp(Expr.UnaryOp node) {
        return visitNode(node);
    }

    default R visitLambda(Expr.Lambda node) {
        return visitNode(node);
    }

    default R visitIfExp(Expr.IfExp node) {
        return visitNode(node);
    }

    default R visitDict(Expr.Dict node) {
        return visitNode(node);
    }

    default R visitSetDisplay(Expr.SetDisplay node) {
        return visitNode(node);
    }

    default R visitListComp(Expr.ListComp node) {
        return visitNode(node);
    }

    default R visitSetComp(Expr.SetComp node) {
        return visitNode(node);
    }

    default R visitDictComp(Expr.DictComp node) {
        return visitNode(node);
    }

    default R visitGeneratorExp(Expr.GeneratorExp node) {
        return visitNode(node);
    }

    default R visitAwait(Expr.Await node) {
        return visitNode(node);
    }

    default R visitYield(Expr.Yield node) {
        return visitNode(node);
    }

    default R visitYieldFrom(Expr.YieldFrom node) {
        return visitNode(node);
    }

    default R visitCompare(Expr.Compare node) {
        return visitNode(node);
    }

    default R visitCall(Expr.Call node) {
        return visitNode(node);
    }

    default R visitFormattedValue(Expr.FormattedValue node) {
        return visitNode(node);
    }

    default R visitJoinedStr(Expr.JoinedStr node) {
        return visitNode(node);
    }

    default R visitInterpolation(Expr.Interpolation node) {
        return visitNode(node);
    }

    default R visitTemplateStr(Expr.TemplateStr node) {
        return visitNode(node);
    }

    default R visitConstant(Expr.Constant node) {
        return visitNode(node);
    }

    default R visitAttribute(Expr.Attribute node) {
        return visitNode(node);
    }

    default R visitSubscript(Expr.Subscript node) {
        return visitNode(node);
    }

    default R visitStarred(Expr.Starred node) {
        return visitNode(node);
    }

    default R visitName(Expr.Name node) {
        return visitNode(node);
    }

    default R visitListDisplay(Expr.ListDisplay node) {
        return visitNode(node);
    }

    default R visitTuple(Expr.Tuple node) {
        return visitNode(node);
    }

    default R visitSlice(Expr.Slice node) {
        return visitNode(node);
    }

    default R visitMatchValue(Pattern.MatchValue node) {
        return visitNode(node);
    }

    default R visitMatchSingleton(Pattern.MatchSingleton node) {
        return visitNode(node);
    }

    default R visitMatchSequence(Pattern.MatchSequence node) {
        return visitNode(node);
    }

    default R visitMatchMapping(Pattern.MatchMapping node) {
        return visitNode(node);
    }

    default R visitMatchClass(Pattern.MatchClass node) {
        return visitNode(node);
    }

    default R visitMatchStar(Pattern.MatchStar node) {
        return visitNode(node);
    }

    default R visitMatchAs(Pattern.MatchAs node) {
        return visitNode(node);
    }

    default R visitMatchOr(Pattern.MatchOr node) {
        return visitNode(node);
    }

    default R visitArguments(Clause.Arguments node) {
        return visitNode(node);
    }

    default R visitArg(Clause.Arg node) {
        return visitNode(node);
    }

    default R visitKeyword(Clause.Keyword node) {
        return visitNode(node);
    }

    default R visitAlias(Clause.Alias node) {
        return visitNode(node);
    }

    default R visitWithItem(Clause.WithItem node) {
        return visitNode(node);
    }

    default R visitExceptHandler(Clause.ExceptHandler node) {
        return visitNode(node);
    }

    default R visitMatchCase(Clause.MatchCase node) {
        return visitNode(node);
    }

    default R visitComprehension(Clause.Comprehension node) {
        return visitNode(node);
    }

    default R visitDictItem(Clause.DictItem node) {
        return visitNode(node);
    }

    default R visitTypeVar(Clause.TypeVar node) {
        return visitNode(node);
    }

    default R visitParamSpec(Clause.ParamSpec node) {
        return visitNode(node);
    }

    default R visitTypeVarTuple(Clause.TypeVarTuple node) {
        return visitNode(node);
    }
}
