package dev.hasten.facts;

import static dev.hasten.facts.Action.ACCESS;
import static dev.hasten.facts.Action.BIND;
import static dev.hasten.facts.Action.CALL;
import static dev.hasten.facts.Action.LEAVE;
import static dev.hasten.facts.Action.OPERATE;
import static dev.hasten.facts.Action.RAISE;
import static dev.hasten.facts.Action.STORE_ITEM;
import static dev.hasten.facts.Action.SUSPEND;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.Stmt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one node of any kind does by itself; see {@link ExpressionOperations}. */
final class Operations extends ExpressionOperations {

    /** What is found is added to {@code actions}; what that rests on, to {@code doubts}. */
    Operations(FileFacts facts, Types types, Set<Action> actions, Set<Doubt> doubts) {
        super(facts, types, actions, doubts);
    }

    // --- statements -------------------------------------------------------------------------------------------

    @Override
    public @Nullable Void visitFunctionDef(Stmt.FunctionDef node) {
        return node.decorators().isEmpty() ? does(BIND) : does(BIND, CALL, RAISE);
    }

    @Override
    public @Nullable Void visitClassDef(Stmt.ClassDef node) {
        return does(BIND, CALL, RAISE);
    }

    @Override
    public @Nullable Void visitTypeAlias(Stmt.TypeAlias node) {
        return does(BIND);
    }

    @Override
    public @Nullable Void visitReturn(Stmt.Return node) {
        return does(LEAVE);
    }

    @Override
    public @Nullable Void visitBreak(Stmt.Break node) {
        return does(LEAVE);
    }

    @Override
    public @Nullable Void visitContinue(Stmt.Continue node) {
        return does(LEAVE);
    }

    /** {@code x += y} may change the object in place, which others may hold as well. */
    @Override
    public @Nullable Void visitAugAssign(Stmt.AugAssign node) {
        ExactType target = type(node.target());
        operates(node.target(), node.op(), node.value());
        if (!target.isImmutable()) {
            does(STORE_ITEM);
        }
        if (mayGoThrough(node)) {
            does(CALL);
        }
        if (!(node.target() instanceof Expr.Name name)) {
            does(OPERATE, RAISE);
        } else if (!isBoundLocal(name)) {
            does(RAISE);
        }
        return null;
    }

    /** {@code items += more} and {@code table |= pairs} go through what is added, which may be a generator. */
    private boolean mayGoThrough(Stmt.AugAssign node) {
        boolean goes = node.op() == Expr.Operator.ADD || node.op() == Expr.Operator.BIT_OR;
        return goes && !type(node.target()).isImmutable() && !type(node.value()).isKnown()
                && !isComputed(node.value()) && !isAlways(node.value(), this::isComputed)
                && !isAlways(node.target(), value -> type(value).isNumber());
    }

    /** Whether an operator makes it; no generator comes of that. */
    private boolean isComputed(Expr value) {
        return value instanceof Expr.BinOp || value instanceof Expr.UnaryOp || value instanceof Expr.Compare;
    }

    /** Whether {@code expr} is a name, and all that is bound to it, other than by {@code +=} and its like, is {@code such}. */
    private boolean isAlways(Expr expr, Predicate<Expr> such) {
        return expr instanceof Expr.Name name && facts.scopes().resolve(name).occurrences().stream()
                .filter(each -> each.role().binds() && each.role() != Occurrence.Role.UPDATED)
                .allMatch(each -> facts.places().parent(each.node()) instanceof Stmt.Assign assign
                        && each.node().isAmong(assign.targets()) && such.test(assign.value()));
    }

    @Override
    public @Nullable Void visitFor(Stmt.For node) {
        if (node.async()) {
            return does(SUSPEND, CALL, RAISE);
        }
        iterates(node.iter());
        return null;
    }

    @Override
    public @Nullable Void visitWhile(Stmt.While node) {
        asksTruth(node.test());
        return null;
    }

    @Override
    public @Nullable Void visitIf(Stmt.If node) {
        asksTruth(node.test());
        return null;
    }

    @Override
    public @Nullable Void visitWith(Stmt.With node) {
        return node.async() ? does(SUSPEND, CALL, RAISE) : does(CALL, RAISE);
    }

    /** {@code raise E} makes an instance. */
    @Override
    public @Nullable Void visitRaise(Stmt.Raise node) {
        return does(RAISE, CALL);
    }

    @Override
    public @Nullable Void visitAssert(Stmt.Assert node) {
        asksTruth(node.test());
        return does(RAISE);
    }

    @Override
    public @Nullable Void visitImport(Stmt.Import node) {
        return does(CALL, RAISE);
    }

    @Override
    public @Nullable Void visitImportFrom(Stmt.ImportFrom node) {
        return does(CALL, RAISE);
    }

    // --- clauses ----------------------------------------------------------------------------------------------

    @Override
    public @Nullable Void visitDictItem(Clause.DictItem node) {
        if (node.key() != null) {
            hashes(node.key());
        } else if (type(node.value()) != ExactType.DICT) {
            does(CALL, RAISE);
        }
        return null;
    }

    @Override
    public @Nullable Void visitKeyword(Clause.Keyword node) {
        return node.arg() != null || type(node.value()) == ExactType.DICT ? null : does(CALL, RAISE);
    }

    @Override
    public @Nullable Void visitComprehension(Clause.Comprehension node) {
        if (node.async()) {
            does(SUSPEND, CALL, RAISE);
        } else {
            iterates(node.iter());
        }
        node.ifs().forEach(this::asksTruth);
        return null;
    }

    @Override
    public @Nullable Void visitAlias(Clause.Alias node) {
        return does(BIND);
    }

    @Override
    public @Nullable Void visitExceptHandler(Clause.ExceptHandler node) {
        return node.name() == null ? null : does(BIND);
    }

    @Override
    public @Nullable Void visitMatchCase(Clause.MatchCase node) {
        if (node.guard() != null) {
            asksTruth(node.guard());
        }
        return null;
    }

    @Override
    public @Nullable Void visitMatchValue(Pattern.MatchValue node) {
        return does(OPERATE, RAISE);
    }

    @Override
    public @Nullable Void visitMatchSequence(Pattern.MatchSequence node) {
        return does(ACCESS, RAISE);
    }

    @Override
    public @Nullable Void visitMatchMapping(Pattern.MatchMapping node) {
        return node.rest() == null ? does(ACCESS, RAISE) : does(ACCESS, RAISE, BIND);
    }

    @Override
    public @Nullable Void visitMatchClass(Pattern.MatchClass node) {
        return does(OPERATE, ACCESS, RAISE);
    }

    @Override
    public @Nullable Void visitMatchAs(Pattern.MatchAs node) {
        return node.name() == null ? null : does(BIND);
    }

    @Override
    public @Nullable Void visitMatchStar(Pattern.MatchStar node) {
        return node.name() == null ? null : does(BIND);
    }
}
