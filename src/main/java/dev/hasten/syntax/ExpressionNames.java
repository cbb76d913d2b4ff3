package dev.hasten.syntax;

/** The words for each kind of expression in messages, as CPython has them. */
enum ExpressionNames implements Visitor<String> {
    INSTANCE;

    @Override
    public String visitNode(Node node) {
        return "expression";
    }

    @Override
    public String visitAttribute(Expr.Attribute node) {
        return "attribute";
    }

    @Override
    public String visitSubscript(Expr.Subscript node) {
        return "subscript";
    }

    @Override
    public String visitStarred(Expr.Starred node) {
        return "starred";
    }

    @Override
    public String visitName(Expr.Name node) {
        return "name";
    }

    @Override
    public String visitListDisplay(Expr.ListDisplay node) {
        return "list";
    }

    @Override
    public String visitTuple(Expr.Tuple node) {
        return "tuple";
    }

    @Override
    public String visitLambda(Expr.Lambda node) {
        return "lambda";
    }

    @Override
    public String visitCall(Expr.Call node) {
        return "function call";
    }

    @Override
    public String visitGeneratorExp(Expr.GeneratorExp node) {
        return "generator expression";
    }

    @Override
    public String visitYield(Expr.Yield node) {
        return "yield expression";
    }

    @Override
    public String visitYieldFrom(Expr.YieldFrom node) {
        return "yield expression";
    }

    @Override
    public String visitAwait(Expr.Await node) {
        return "await expression";
    }

    @Override
    public String visitListComp(Expr.ListComp node) {
        return "list comprehension";
    }

    @Override
    public String visitSetComp(Expr.SetComp node) {
        return "set comprehension";
    }

    @Override
    public String visitDictComp(Expr.DictComp node) {
        return "dict comprehension";
    }

    @Override
    public String visitDict(Expr.Dict node) {
        return "dict literal";
    }

    @Override
    public String visitSetDisplay(Expr.SetDisplay node) {
        return "set display";
    }

    @Override
    public String visitJoinedStr(Expr.JoinedStr node) {
        return "f-string expression";
    }

    @Override
    public String visitTemplateStr(Expr.TemplateStr node) {
        return "t-string expression";
    }

    @Override
    public String visitConstant(Expr.Constant node) {
        return node.value() == Literal.Singleton.ELLIPSIS ? "ellipsis"
                : node.value() instanceof Literal.Singleton singleton ? singleton.text() : "literal";
    }

    @Override
    public String visitCompare(Expr.Compare node) {
        return "comparison";
    }

    @Override
    public String visitIfExp(Expr.IfExp node) {
        return "conditional expression";
    }

    @Override
    public String visitNamedExpr(Expr.NamedExpr node) {
        return "named expression";
    }
}
