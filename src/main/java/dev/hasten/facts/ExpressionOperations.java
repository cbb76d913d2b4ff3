package dev.hasten.facts;

import static dev.hasten.facts.Action.ACCESS;
import static dev.hasten.facts.Action.BIND;
import static dev.hasten.facts.Action.CALL;
import static dev.hasten.facts.Action.OPERATE;
import static dev.hasten.facts.Action.RAISE;
import static dev.hasten.facts.Action.STORE_ATTRIBUTE;
import static dev.hasten.facts.Action.STORE_ITEM;
import static dev.hasten.facts.Action.SUSPEND;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.syntax.Visitor;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one expression does by itself, its children left aside, as far as the types of the operands tell. That a value
 * is freed and its {@code __del__} runs is not counted: nobody may rely on the moment.
 */
abstract class ExpressionOperations implements Visitor<@Nullable Void> {

    final FileFacts facts;
    private final Types types;
    private final BuiltinCalls builtins;
    private final Set<Action> actions;
    private final Set<Doubt> doubts;

    /** What is found is added to {@code actions}; what that rests on, to {@code doubts}. */
    ExpressionOperations(FileFacts facts, Types types, Set<Action> actions, Set<Doubt> doubts) {
        this.facts = facts;
        this.types = types;
        builtins = new BuiltinCalls(facts.bindings(), types);
        this.actions = actions;
        this.doubts = doubts;
    }

    final @Nullable Void does(Action first, Action... more) {
        actions.addAll(EnumSet.of(first, more));
        return null;
    }

    final ExactType type(Expr expr) {
        Typed typed = types.of(expr);
        doubts.addAll(typed.doubts());
        return typed.type();
    }

    /** {@code if test}: asks anything but a builtin for its truth. */
    final void asksTruth(Expr test) {
        if (!(test instanceof Expr.UnaryOp not && not.op() == Expr.UnaryOperator.NOT) && !type(test).isKnown()) {
            does(OPERATE, RAISE);
        }
    }

    /** Goes through {@code iterable}: an unknown one may be a generator. */
    final void iterates(Expr iterable) {
        if (!type(iterable).isIterable() && !builtins.makesPlainIterator(iterable, doubts)) {
            does(CALL, RAISE);
        }
    }

    final void hashes(Expr key) {
        if (!type(key).isScalar()) {
            does(OPERATE, ACCESS, RAISE);
        }
    }

    /** Most nodes only put together what their children give. */
    @Override
    public @Nullable Void visitNode(Node node) {
        return null;
    }

    // --- expressions ------------------------------------------------------------------------------------------

    @Override
    public @Nullable Void visitName(Expr.Name node) {
        if (node.ctx() != Expr.Context.LOAD) {
            does(BIND);
        }
        boolean reads = node.ctx() != Expr.Context.STORE || facts.places().parent(node) instanceof Stmt.AugAssign;
        return reads && !isBoundLocal(node) ? does(RAISE) : null;
    }

    /** Whether it is a local that is always bound when {@code node} is reached. */
    final boolean isBoundLocal(Expr.Name node) {
        Variable variable = facts.scopes().resolve(node);
        Scope owner = variable.owner();
        if (owner.kind().isComprehension()) {
            return ComprehensionNames.isBound(node, variable, facts.places());
        }
        return owner.kind() == Scope.Kind.FUNCTION && facts.scopes().scopeOf(node).runner() == owner && facts.flow(owner).isBound(node).isYes();
    }

    @Override
    public @Nullable Void visitAttribute(Expr.Attribute node) {
        if (node.ctx() == Expr.Context.LOAD && BuiltinMethods.exists(type(node.value()), node.attr())) {
            return null;
        }
        return node.ctx() == Expr.Context.LOAD ? does(ACCESS, RAISE) : does(STORE_ATTRIBUTE, ACCESS, RAISE);
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
        return sequence && isPlainIndex(node.slice()) ? null : does(ACCESS);
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
        operates(node.left(), node.op(), node.right());
        boolean ofSets = switch (node.op()) {
            case SUB, BIT_AND, BIT_OR, BIT_XOR -> true;
            default -> false;
        };
        if (ofSets && (isView(node.left(), new HashSet<>()) || isView(node.right(), new HashSet<>()))) {
            iterates(node.left());
            iterates(node.right());
        }
        return null;
    }

    /** Whether it may be a view of a dictionary, as far as this function shows: what it is combined with is gone through. */
    private boolean isView(Expr expr, Set<Variable> asked) {
        if (expr instanceof Expr.Name name) {
            Variable variable = facts.scopes().resolve(name);
            return asked.add(variable) && variable.occurrences().stream()
                    .anyMatch(each -> facts.places().parent(each.node()) instanceof Stmt.Assign assign
                            && each.node().isAmong(assign.targets()) && isView(assign.value(), asked));
        }
        return expr instanceof Expr.Call call && call.func() instanceof Expr.Attribute method
                && (method.attr().equals("keys") || method.attr().equals("items"));
    }

    /** {@code left op right}; some operators fail for some numbers only, and a literal is none of them. */
    final void operates(Expr left, Expr.Operator op, Expr right) {
        ExactType leftType = type(left);
        ExactType rightType = type(right);
        boolean literal = left instanceof Expr.Constant && SafeNumbers.isTotal(left, op, rightType)
                || right instanceof Expr.Constant && SafeNumbers.isTotal(leftType, op, right);
        if (!literal) {
            operates(leftType, op, rightType);
        }
    }

    private void operates(ExactType left, Expr.Operator op, ExactType right) {
        if (OperatorTypes.of(left, op, right) == ExactType.UNKNOWN) {
            does(OPERATE, RAISE);
        }
        boolean total = switch (op) {
            // A float cannot be added to any int.
            case ADD -> left == right && left != ExactType.REAL;
            case SUB, MULT -> left == right && left.isNumber() && left != ExactType.REAL;
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
                    if (!right.isKnown()) {
                        does(CALL);
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
            does(ACCESS, RAISE);
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
        boolean known = parent instanceof Stmt.Assign assign && type(assign.value()).isIterable()
                || parent instanceof Stmt.For loop && loop.target() == targets && builtins.givesTuples(loop.iter(), doubts);
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
}
