package dev.hasten.syntax;

import java.util.List;

/** Writes one statement into a {@link Sink}, its parts as children (Python reference, sections 7 and 8). */
final class StatementUnparser implements Visitor<Void> {

    private final Sink sink;

    StatementUnparser(Sink sink) {
        this.sink = sink;
    }

    @Override
    public Void visitNode(Node node) {
        throw new IllegalArgumentException("no statement: " + node.getClass().getSimpleName());
    }

    @Override
    public Void visitFunctionDef(Stmt.FunctionDef node) {
        decorators(node.decorators());
        sink.text((node.async() ? "async def " : "def ") + node.name());
        typeParams(node.typeParams());
        sink.open("(");
        sink.child(node.args(), Slot.CLAUSE);
        sink.close(")");
        if (node.returns() != null) {
            sink.text(" -> ");
            sink.child(node.returns(), Slot.TEST);
        }
        return suite(node.body());
    }

    @Override
    public Void visitClassDef(Stmt.ClassDef node) {
        decorators(node.decorators());
        sink.text("class " + node.name());
        typeParams(node.typeParams());
        if (!node.bases().isEmpty() || !node.keywords().isEmpty()) {
            sink.open("(");
            list(node.bases(), Slot.TEST);
            if (!node.bases().isEmpty() && !node.keywords().isEmpty()) {
                sink.text(", ");
            }
            list(node.keywords(), Slot.CLAUSE);
            sink.close(")");
        }
        return suite(node.body());
    }

    private void decorators(List<Expr> decorators) {
        for (Expr decorator : decorators) {
            sink.text("@");
            sink.child(decorator, Slot.TEST);
            sink.line();
        }
    }

    private void typeParams(List<Clause.TypeParam> typeParams) {
        if (!typeParams.isEmpty()) {
            sink.open("[");
            list(typeParams, Slot.CLAUSE);
            sink.close("]");
        }
    }

    private Void suite(List<Stmt> body) {
        sink.text(":");
        sink.block(body);
        return null;
    }

    private void otherwise(String keyword, List<Stmt> body) {
        if (!body.isEmpty()) {
            sink.line();
            sink.text(keyword);
            suite(body);
        }
    }

    @Override
    public Void visitReturn(Stmt.Return node) {
        sink.text("return");
        if (node.value() != null) {
            sink.text(" ");
            sink.child(node.value(), Slot.VALUES);
        }
        return null;
    }

    @Override
    public Void visitDelete(Stmt.Delete node) {
        sink.text("del ");
        list(node.targets(), Slot.TEST);
        return null;
    }

    @Override
    public Void visitAssign(Stmt.Assign node) {
        for (Expr target : node.targets()) {
            sink.child(target, Slot.TARGET);
            sink.text(" = ");
        }
        sink.child(node.value(), Slot.STATEMENT);
        return null;
    }

    @Override
    public Void visitTypeAlias(Stmt.TypeAlias node) {
        sink.text("type ");
        sink.child(node.name(), Slot.PRIMARY);
        typeParams(node.typeParams());
        sink.text(" = ");
        sink.child(node.value(), Slot.TEST);
        return null;
    }

    @Override
    public Void visitAugAssign(Stmt.AugAssign node) {
        sink.child(node.target(), Slot.PRIMARY);
        sink.text(" " + node.op().symbol() + "= ");
        sink.child(node.value(), Slot.STATEMENT);
        return null;
    }

    @Override
    public Void visitAnnAssign(Stmt.AnnAssign node) {
        boolean grouped = !node.simple() && node.target() instanceof Expr.Name;
        if (grouped) {
            sink.open("(");
        }
        sink.child(node.target(), Slot.PRIMARY);
        if (grouped) {
            sink.close(")");
        }
        sink.text(": ");
        sink.child(node.annotation(), Slot.TEST);
        if (node.value() != null) {
            sink.text(" = ");
            sink.child(node.value(), Slot.TEST);
        }
        return null;
    }

    @Override
    public Void visitFor(Stmt.For node) {
        sink.text(node.async() ? "async for " : "for ");
        sink.child(node.target(), Slot.TARGET);
        sink.text(" in ");
        sink.child(node.iter(), Slot.VALUES);
        suite(node.body());
        otherwise("else", node.orelse());
        return null;
    }

    @Override
    public Void visitWhile(Stmt.While node) {
        sink.text("while ");
        sink.child(node.test(), Slot.CONDITION);
        suite(node.body());
        otherwise("else", node.orelse());
        return null;
    }

    @Override
    public Void visitIf(Stmt.If node) {
        sink.text("if ");
        sink.child(node.test(), Slot.CONDITION);
        suite(node.body());
        if (!node.orelse().isEmpty()) {
            sink.orelse(node.orelse());
        }
        return null;
    }

    @Override
    public Void visitWith(Stmt.With node) {
        sink.text(node.async() ? "async with " : "with ");
        if (isLoneTuple(node.items())) {
            // One pair of parentheses around a tuple would make its elements the items.
            sink.open("(");
            sink.child(node.items().get(0), Slot.CLAUSE);
            sink.close(")");
        } else {
            list(node.items(), Slot.CLAUSE);
        }
        return suite(node.body());
    }

    private static boolean isLoneTuple(List<Clause.WithItem> items) {
        return items.size() == 1 && items.get(0).optionalVars() == null
                && items.get(0).contextExpr() instanceof Expr.Tuple;
    }

    @Override
    public Void visitMatch(Stmt.Match node) {
        sink.text("match ");
        sink.child(node.subject(), Slot.VALUES);
        sink.text(":");
        sink.cases(node.cases());
        return null;
    }

    @Override
    public Void visitRaise(Stmt.Raise node) {
        sink.text("raise");
        if (node.exc() != null) {
            sink.text(" ");
            sink.child(node.exc(), Slot.TEST);
        }
        if (node.cause() != null) {
            sink.text(" from ");
            sink.child(node.cause(), Slot.TEST);
        }
        return null;
    }

    @Override
    public Void visitTry(Stmt.Try node) {
        sink.text("try");
        suite(node.body());
        for (Clause.ExceptHandler handler : node.handlers()) {
            sink.line();
            sink.child(handler, node.star() ? Slot.STAR_HANDLER : Slot.HANDLER);
        }
        otherwise("else", node.orelse());
        otherwise("finally", node.finalbody());
        return null;
    }

    @Override
    public Void visitAssert(Stmt.Assert node) {
        sink.text("assert ");
        sink.child(node.test(), Slot.TEST);
        if (node.msg() != null) {
            sink.text(", ");
            sink.child(node.msg(), Slot.TEST);
        }
        return null;
    }

    @Override
    public Void visitImport(Stmt.Import node) {
        sink.text("import ");
        list(node.names(), Slot.CLAUSE);
        return null;
    }

    @Override
    public Void visitImportFrom(Stmt.ImportFrom node) {
        sink.text("from " + ".".repeat(node.level()) + (node.module() == null ? "" : node.module()) + " import ");
        list(node.names(), Slot.CLAUSE);
        return null;
    }

    @Override
    public Void visitGlobal(Stmt.Global node) {
        sink.text("global " + String.join(", ", node.names()));
        return null;
    }

    @Override
    public Void visitNonlocal(Stmt.Nonlocal node) {
        sink.text("nonlocal " + String.join(", ", node.names()));
        return null;
    }

    @Override
    public Void visitExprStmt(Stmt.ExprStmt node) {
        sink.child(node.value(), Slot.STATEMENT);
        return null;
    }

    @Override
    public Void visitPass(Stmt.Pass node) {
        sink.text("pass");
        return null;
    }

    @Override
    public Void visitBreak(Stmt.Break node) {
        sink.text("break");
        return null;
    }

    @Override
    public Void visitContinue(Stmt.Continue node) {
        sink.text("continue");
        return null;
    }

    private void list(List<? extends Node> nodes, Slot slot) {
        String separator = "";
        for (Node node : nodes) {
            sink.text(separator);
            sink.child(node, slot);
            separator = ", ";
        }
    }
}
