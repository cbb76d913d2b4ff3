package dev.hasten.facts;

import static dev.hasten.facts.Action.BIND;
import static dev.hasten.facts.Action.CALL;
import static dev.hasten.facts.Action.LEAVE;
import static dev.hasten.facts.Action.OPERATE;
import static dev.hasten.facts.Action.RAISE;
import static dev.hasten.facts.Action.STORE_ATTRIBUTE;
import static dev.hasten.facts.Action.STORE_ITEM;
import static dev.hasten.facts.Action.SUSPEND;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.Stmt;
import dev.hasten.syntax.Visitor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one node does by itself, its children left aside, as far as the types of the operands tell. That a value is
 * freed and its {@code __del__} runs is not counted: nobody may rely on the moment.
 */
final class Operations implements Visitor<@Nullable Void> {

    private final FileFacts facts;
    private final Types types;
    private final BuiltinCalls builtins;
    private final Set<Action> actions;
    private final Set<Doubt> doubts;

    /** What is found is added to {@code actions}; what that rests on, to {@code doubts}. */
    Operations(FileFacts facts, Set<Action> actions, Set<Doubt> doubts) {
        this.facts = facts;
        types = facts.types();
        builtins = new BuiltinCalls(facts.bindings(), types);
        this.actions = actions;
        this.doubts = doubts;
    }

    private @Nullable Void does(Action first, Action... more) {
        actions.addAll(EnumSet.of(first, more));
        return null;
    }

    private ExactType type(Expr expr) {
        Typed typed = types.of(expr);
        doubts.addAll(typed.doubts());
        return typed.type();
    }

    /** {@code if test}: asks anything but a builtin for its truth. */
    private void asksTruth(Expr test) {
        if (!(test instanceof Expr.UnaryOp not && not.op() == Expr.UnaryOperator.NOT) && !type(test).isKnown()) {
            does(OPERATE, RAISE);
        }
    }

    /** Goes through {@code iterable}: an unknown one may be a generator. */
    private void iterates(Expr iterable) {
        if (!type(iterable).isIterable() && !builtins.makesPlainIterator(iterable, doubts)) {
            does(CALL, RAISE);
        }
    }

    private void hashes(Expr key) {
        if (!type(key).isScalar()) {
            does(OPERATE, RAISE);
        }
    }

    /** Most nodes only put together what their children give. */
    @Override
    public @Nullable Void visitNode(Node node) {
        return null;
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
        ExactType value = type(node.value());
        operates(target, node.op(), value);
        if (!target.isImmutable()) {
            does(STORE_ITEM);
        }
        if (!(node.target() instanceof Expr.Name name)) {
            does(OPERATE, RAISE);
        } else if (!isBoundLocal(name)) {
            does(RAISE);
        }
        return null;
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

    // --- expressions ------------------------------------------------------------------------------------------

    @Override
    public @Nullable Void visitName(Expr.Name node) {
        if (node.ctx() != Expr.Context.LOAD) {
            does(BIND);
        }
        return node.ctx() == Expr.Context.STORE || isBoundLocal(node) ? null : does(RAISE);
    }

    private boolean isBoundLocal(Expr.Name node) {
        Scope owner = facts.scopes().resolve(node).owner();
        return owner.kind().isComprehension() || owner.kind() == Scope.Kind.FUNCTION
                && facts.scopes().scopeOf(node).runner() == owner && facts.flow(owner).isBound(node).isYes();
    }

    @Override
    public @Nullable Void visitAttribute(Expr.Attribute node) {
        if (node.ctx() == Expr.Context.LOAD && BuiltinMethods.exists(type(node.value()), node.attr())) {
            return null;
        }
        return node.ctx() == Expr.Context.LOAD ? does(OPERATE, RAISE) : does(STORE_ATTRIBUTE, OPERATE, RAISE);
    }

    @Override
    public @Nullable Void visitSubscript(Expr.Subscript node) {
        does(RAISE);
        if (node.ctx() != Expr.Context.LOAD) {
            does(STORE_ITEM);
        }
        boolean sequence = switch (type(node.value())) {
            case LIST, TUPLE, STR, BYTES, RANGE -> true;
            default -> false;
        };
        return sequence && isPlainIndex(node.slice()) ? null : does(OPERATE);
    }

    private boolean isPlainIndex(@Nullable Expr index) {
        if (index instanceof Expr.Slice slice) {
            return isPlainIndex(slice.lower()) && isPlainIndex(slice.upper()) && isPlainIndex(slice.step());
        }
        return index == null || switch (type(index)) {
            case INT, BOOL, NONE, NEVER -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable Void visitBinOp(Expr.BinOp node) {
        operates(type(node.left()), node.op(), type(node.right()));
        return null;
    }

    private void operates(ExactType left, Expr.Operator op, ExactType right) {
        if (OperatorTypes.of(left, op, right) == ExactType.UNKNOWN) {
            does(OPERATE, RAISE);
        }
        boolean total = switch (op) {
            case ADD -> left == right;
            case SUB, MULT -> left == right && left.isNumber();
            case BIT_AND, BIT_OR, BIT_XOR -> left.isNumber();
            default -> false;
        };
        if (!total) {
            does(RAISE);
        }
    }

    @Override
    public @Nullable Void visitUnaryOp(Expr.UnaryOp node) {
        if (node.op() == Expr.UnaryOperator.NOT) {
            asksTruth(node.operand());
        } else if (OperatorTypes.of(node.op(), type(node.operand())) == ExactType.UNKNOWN) {
            does(OPERATE, RAISE);
        }
        return null;
    }

    @Override
    public @Nullable Void visitBoolOp(Expr.BoolOp node) {
        node.values().subList(0, node.values().size() - 1).forEach(this::asksTruth);
        return null;
    }

    @Override
    public @Nullable Void visitIfExp(Expr.IfExp node) {
        asksTruth(node.test());
        return null;
    }

    @Override
    public @Nullable Void visitCompare(Expr.Compare node) {
        ExactType left = type(node.left());
        for (int i = 0; i < node.ops().size(); i++) {
            ExactType right = type(node.comparators().get(i));
            switch (node.ops().get(i)) {
                case IS, IS_NOT -> { }
                case EQ, NOT_EQ -> {
                    if (!left.isScalar() || !right.isScalar()) {
                        does(OPERATE, RAISE);
                    }
                }
                case LT, LT_E, GT, GT_E -> {
                    if (!left.isScalar() || !right.isScalar()) {
                        does(OPERATE);
                    }
                    if (left != right || left == ExactType.COMPLEX || left == ExactType.NONE) {
                        does(RAISE);
                    }
                }
                case IN, NOT_IN -> {
                    if (left != ExactType.STR || right != ExactType.STR) {
                        does(OPERATE, RAISE);
                    }
                }
            }
            left = right;
        }
        return null;
    }

    @Override
    public @Nullable Void visitCall(Expr.Call node) {
        builtins.addActions(node, actions, doubts);
        return null;
    }

    @Override
    public @Nullable Void visitAwait(Expr.Await node) {
        return does(SUSPEND, CALL, RAISE);
    }

    @Override
    public @Nullable Void visitYield(Expr.Yield node) {
        return does(SUSPEND, CALL, RAISE);
    }

    @Override
    public @Nullable Void visitYieldFrom(Expr.YieldFrom node) {
        return does(SUSPEND, CALL, RAISE);
    }

    @Override
    public @Nullable Void visitFormattedValue(Expr.FormattedValue node) {
        if (!type(node.value()).isScalar()) {
            does(OPERATE, RAISE);
        }
        return node.formatSpec() == null ? null : does(RAISE);
    }

    /** {@code *x}: as an argument or in a display, goes through {@code x}; as a target, is bound by what is around. */
    @Override
    public @Nullable Void visitStarred(Expr.Starred node) {
        if (node.ctx() == Expr.Context.LOAD) {
            iterates(node.value());
        }
        return null;
    }

    @Override
    public @Nullable Void visitTuple(Expr.Tuple node) {
        return node.ctx() == Expr.Context.STORE ? unpacks(node) : null;
    }

    @Override
    public @Nullable Void visitListDisplay(Expr.ListDisplay node) {
        return node.ctx() == Expr.Context.STORE ? unpacks(node) : null;
    }

    private @Nullable Void unpacks(Expr targets) {
        Node parent = facts.places().parent(targets);
        boolean known = parent instanceof Stmt.Assign assign && type(assign.value()).isIterable();
        return known ? does(RAISE) : does(CALL, RAISE);
    }

    @Override
    public @Nullable Void visitSetDisplay(Expr.SetDisplay node) {
        node.elts().forEach(this::hashes);
        return null;
    }

    @Override
    public @Nullable Void visitSetComp(Expr.SetComp node) {
        hashes(node.elt());
        return null;
    }

    @Override
    public @Nullable Void visitDictComp(Expr.DictComp node) {
        hashes(node.key());
        return null;
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
        return does(OPERATE, RAISE);
    }

    @Override
    public @Nullable Void visitMatchMapping(Pattern.MatchMapping node) {
        return node.rest() == null ? does(OPERATE, RAISE) : does(OPERATE, RAISE, BIND);
    }

    @Override
    public @Nullable Void visitMatchClass(Pattern.MatchClass node) {
        return does(OPERATE, RAISE);
    }

    @Override
    public @Nullable Void visitMatchAs(Pattern.MatchAs node) {
        return node.name() == null ? null : does(BIND);
    }

    @Override
    public @Nullable Void visitMatchStar(Pattern.MatchStar node) {
        return node.name() == null ? null : does(BIND);
    }

    /** The parts of {@code root} that are part of its own run, in the order in which they stand in the file. */
    static List<Node> ownParts(Node root, Places places) {
        List<Node> own = new ArrayList<>();
        Scope scope = places.scope(root);
        for (Node node : places.inside(root)) {
            if (runsWith(places.scope(node), scope)) {
                own.add(node);
            }
        }
        return own;
    }

    /**
     * Whether the code of {@code inner} runs as part of that of {@code outer}: comprehensions and class bodies do.
     * A generator expression may be run by the same statement, so it counts as well.
     */
    private static boolean runsWith(Scope inner, Scope outer) {
        Scope scope = inner;
        while (scope != outer) {
            boolean atOnce = scope.kind().isComprehension() || scope.kind() == Scope.Kind.CLASS
                    || scope.kind() == Scope.Kind.TYPE_PARAMETERS;
            if (!atOnce || scope.parent() == null) {
                return false;
            }
            scope = scope.parent();
        }
        return true;
    }
}
