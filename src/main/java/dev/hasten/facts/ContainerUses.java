package dev.hasten.facts;

import dev.hasten.facts.ContainerUse.Exposure;
import dev.hasten.facts.ContainerUse.Way;
import dev.hasten.facts.Occurrence.Role;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows one container from where it is made to all of its uses. */
final class ContainerUses {

    private final FileFacts facts;
    private final Places places;
    private final ModuleReads globals;
    private final Expr display;
    private final ExactType kind;
    private final ContainerCalls calls;
    private final List<ContainerUse> uses = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final Set<Variable> holders = new LinkedHashSet<>();
    private final Deque<Variable> open = new ArrayDeque<>();
    private Exposure exposure = Exposure.ITEMS;

    ContainerUses(FileFacts facts, ModuleReads globals, Expr display) {
        this.facts = facts;
        this.globals = globals;
        this.display = display;
        places = facts.places();
        kind = facts.types().of(display).type();
        calls = new ContainerCalls(facts, kind, doubts);
    }

    Escape.Fate follow() {
        Answer seen = facts.dynamics().seesContainers(facts.scopes().scopeOf(display));
        if (seen.isYes() || kind == ExactType.UNKNOWN) {
            use(display, Way.OTHER, Exposure.ALL);
        } else {
            classify(display, display);
        }
        while (!open.isEmpty()) {
            usesOf(open.pop());
        }
        return new Escape.Fate(List.copyOf(uses), exposure, Set.copyOf(doubts));
    }

    private void use(Node node, Way way, Exposure shows) {
        uses.add(new ContainerUse(node, way, shows));
        exposure = exposure.or(shows);
    }

    // --- variables --------------------------------------------------------------------------------------------

    private void hold(Variable variable) {
        if (holders.add(variable)) {
            open.push(variable);
        }
    }

    private void usesOf(Variable variable) {
        Scope owner = variable.owner();
        if (variable.isGlobal()) {
            checkGlobal(variable);
        } else if (!owner.kind().isFunctionLike()) {
            use(display, Way.STORED, Exposure.ALL);
            return;
        } else {
            checkLocals(owner);
        }
        for (Occurrence occurrence : variable.occurrences()) {
            usesAt(occurrence, owner);
        }
    }

    private void usesAt(Occurrence occurrence, Scope owner) {
        Node node = occurrence.node();
        if (occurrence.role() == Role.UPDATED) {
            use(node, Way.CHANGED, Exposure.ALL);
        } else if (occurrence.role() == Role.DELETED) {
            use(node, Way.DELETED, Exposure.ITEMS);
        } else if (occurrence.role() == Role.READ) {
            if (owner.kind() != Scope.Kind.MODULE && isCaptured(occurrence.scope(), owner)) {
                use(node, Way.CAPTURED, Exposure.ALL);
            } else {
                classify((Expr) node, node);
            }
        }
    }

    /** A function inside keeps the variable; a comprehension does not, nor does a generator that is used up at once. */
    private boolean isCaptured(Scope reader, Scope owner) {
        for (Scope scope = reader; scope != owner; scope = scope.parent()) {
            boolean drained = scope.kind() == Scope.Kind.GENERATOR && calls.isDrained((Expr) scope.node());
            boolean atOnce = scope.kind().isComprehension() && scope.kind() != Scope.Kind.GENERATOR;
            if (!atOnce && !drained || scope.parent() == null) {
                return true;
            }
        }
        return false;
    }

    private void checkLocals(Scope owner) {
        Answer read = facts.dynamics().readsLocals(owner);
        if (read.isYes()) {
            use(display, Way.OTHER, Exposure.ALL);
        }
        doubts.addAll(read.doubts());
    }

    /** A global is seen by whoever has the module. */
    private void checkGlobal(Variable variable) {
        Answer read = facts.dynamics().readsGlobal(variable.name());
        Answer once = facts.bindings().isBoundOnce(variable.name());
        if (read.isYes() || !once.expected() || globals.mayBeRead(variable.name())) {
            use(display, Way.OTHER, Exposure.ALL);
        }
        doubts.addAll(once.doubts());
        doubts.add(Doubt.READ_FROM_OUTSIDE);
    }

    // --- expressions ------------------------------------------------------------------------------------------

    /** Notes what is done with the value of {@code value}, which is that of {@code shown} or may be. */
    private void classify(Expr value, Node shown) {
        Node parent = places.parent(value);
        if (parent instanceof Stmt statement) {
            classifyInStatement(value, statement, shown);
        } else if (parent instanceof Clause clause) {
            classifyInClause(value, clause, shown);
        } else if (parent instanceof Expr expr) {
            classifyInExpression(value, expr, shown);
        } else {
            use(shown, Way.OTHER, Exposure.ALL);
        }
    }

    private void classifyInStatement(Expr value, Stmt parent, Node shown) {
        if (parent instanceof Stmt.Assign assign) {
            assign.targets().forEach(target -> assigned(target, shown));
        } else if (parent instanceof Stmt.AnnAssign assign && assign.value() == value) {
            assigned(assign.target(), shown);
        } else if (parent instanceof Stmt.For loop && !loop.async()) {
            use(shown, Way.ITERATED, Exposure.ITEMS);
        } else if (parent instanceof Stmt.If || parent instanceof Stmt.While
                || parent instanceof Stmt.Assert check && check.test() == value) {
            use(shown, Way.TESTED, Exposure.ITEMS);
        } else if (parent instanceof Stmt.ExprStmt) {
            use(shown, Way.DISCARDED, Exposure.ITEMS);
        } else if (parent instanceof Stmt.AugAssign update) {
            boolean extended = update.op() == Expr.Operator.ADD && typeOf(update.target()) == ExactType.LIST;
            use(shown, Way.CONSUMED, extended ? Exposure.ITEMS : Exposure.ALL);
        } else {
            use(shown, parent instanceof Stmt.Return ? Way.RETURNED : Way.OTHER, Exposure.ALL);
        }
    }

    private void assigned(Expr target, Node shown) {
        if (target instanceof Expr.Name name) {
            hold(facts.scopes().resolve(name));
        } else if (target instanceof Expr.Tuple || target instanceof Expr.ListDisplay) {
            use(shown, Way.UNPACKED, Exposure.ITEMS);
        } else {
            use(shown, Way.STORED, Exposure.ALL);
        }
    }

    private void classifyInClause(Expr value, Clause parent, Node shown) {
        if (parent instanceof Clause.Comprehension clause && !clause.async()) {
            if (places.parent(clause) instanceof Expr.GeneratorExp) {
                doubts.add(Doubt.FRAME_OBSERVED);
            }
            use(shown, clause.iter() == value ? Way.ITERATED : Way.TESTED, Exposure.ITEMS);
        } else if (parent instanceof Clause.MatchCase) {
            use(shown, Way.TESTED, Exposure.ITEMS);
        } else if (parent instanceof Clause.DictItem item && item.key() == null) {
            use(shown, Way.SPREAD, kind == ExactType.DICT ? Exposure.ITEMS : Exposure.ALL);
        } else if (parent instanceof Clause.Arg arg && arg.defaultValue() == value) {
            asDefault(arg, shown);
        } else {
            use(shown, parent instanceof Clause.DictItem ? Way.STORED : Way.PASSED, Exposure.ALL);
        }
    }

    /** A default is what the parameter has, or else anything; and it can be had from the function. */
    private void asDefault(Clause.Arg arg, Node shown) {
        Occurrence parameter = facts.scopes().occurrence(arg);
        Answer seen = facts.dynamics().readsFunctions();
        if (parameter == null || seen.isYes()) {
            use(shown, Way.STORED, Exposure.ALL);
            return;
        }
        doubts.add(Doubt.READ_FROM_OUTSIDE);
        hold(parameter.variable());
    }

    private void classifyInExpression(Expr value, Expr parent, Node shown) {
        if (parent instanceof Expr.Subscript subscript) {
            if (subscript.value() == value) {
                item(subscript, shown);
            } else {
                use(shown, Way.PASSED, Exposure.ALL);
            }
        } else if (parent instanceof Expr.Attribute attribute) {
            ContainerUse method = calls.ofMethod(attribute, shown);
            use(method.node(), method.way(), method.exposure());
        } else if (parent instanceof Expr.Call call) {
            ContainerUse argument = calls.ofArgument(call, value, shown);
            use(argument.node(), argument.way(), argument.exposure());
        } else if (parent instanceof Expr.Compare compare) {
            compared(compare, value, shown);
        } else if (parent instanceof Expr.BoolOp) {
            use(shown, Way.TESTED, Exposure.ITEMS);
            classify(parent, shown);
        } else if (parent instanceof Expr.IfExp choice) {
            if (choice.test() == value) {
                use(shown, Way.TESTED, Exposure.ITEMS);
            } else {
                classify(parent, shown);
            }
        } else if (parent instanceof Expr.NamedExpr named) {
            hold(facts.scopes().resolve(named.target()));
            classify(parent, shown);
        } else if (parent instanceof Expr.Starred) {
            use(shown, Way.SPREAD, Exposure.ITEMS);
        } else if (parent instanceof Expr.UnaryOp operation && operation.op() == Expr.UnaryOperator.NOT) {
            use(shown, Way.TESTED, Exposure.ITEMS);
        } else if (parent instanceof Expr.BinOp operation) {
            Expr other = operation.left() == value ? operation.right() : operation.left();
            use(shown, Way.OPERATED_ON, typeOf(other).isKnown() ? Exposure.TYPE : Exposure.ALL);
        } else if (parent instanceof Expr.FormattedValue) {
            use(shown, Way.FORMATTED, Exposure.TYPE);
        } else if (parent instanceof Expr.Tuple tuple && isUnpacked(tuple)) {
            assigned(targetOf(tuple, value), shown);
        } else {
            boolean yielded = parent instanceof Expr.Yield || parent instanceof Expr.GeneratorExp
                    || parent instanceof Expr.YieldFrom;
            boolean returned = parent instanceof Expr.Lambda;
            use(shown, yielded ? Way.YIELDED : returned ? Way.RETURNED : Way.STORED, Exposure.ALL);
        }
    }

    /** {@code a, b = [1], [2]}. */
    private boolean isUnpacked(Expr.Tuple tuple) {
        return places.parent(tuple) instanceof Stmt.Assign assign && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Expr.Tuple targets
                && targets.elts().size() == tuple.elts().size()
                && targets.elts().stream().noneMatch(Expr.Starred.class::isInstance)
                && tuple.elts().stream().noneMatch(Expr.Starred.class::isInstance);
    }

    private Expr targetOf(Expr.Tuple tuple, Expr value) {
        int index = 0;
        while (tuple.elts().get(index) != value) {
            index++;
        }
        Stmt.Assign assign = (Stmt.Assign) places.parent(tuple);
        return ((Expr.Tuple) assign.targets().get(0)).elts().get(index);
    }

    /** A subscript may be a slice unless its type is known; only what is certainly in range never complains. */
    private void item(Expr.Subscript subscript, Node shown) {
        Exposure shows;
        if (subscript.ctx() != Expr.Context.LOAD) {
            use(shown, Way.CHANGED, Exposure.ALL);
            return;
        } else if (subscript.slice() instanceof Expr.Slice) {
            use(shown, Way.SLICED, Exposure.TYPE);
            return;
        } else if (kind == ExactType.DICT) {
            shows = typeOf(subscript.slice()).isScalar() ? Exposure.ITEMS : Exposure.ERROR_MESSAGE;
        } else if (isInRange(subscript.slice())) {
            shows = Exposure.ITEMS;
        } else {
            boolean index = switch (typeOf(subscript.slice())) {
                case INT, BOOL -> true;
                default -> false;
            };
            shows = index ? Exposure.ERROR_MESSAGE : Exposure.TYPE;
        }
        use(shown, Way.ITEM_READ, shows);
    }

    private boolean isInRange(Expr index) {
        List<Expr> items = display instanceof Expr.ListDisplay list ? list.elts()
                : display instanceof Expr.Tuple tuple ? tuple.elts() : List.of();
        boolean negative = index instanceof Expr.UnaryOp minus && minus.op() == Expr.UnaryOperator.U_SUB;
        Expr number = negative ? ((Expr.UnaryOp) index).operand() : index;
        if (!(number instanceof Expr.Constant constant) || !(constant.value() instanceof Literal.Int value)
                || value.value().bitLength() > Integer.SIZE - 2
                || items.stream().anyMatch(Expr.Starred.class::isInstance) || !holdersHoldNothingElse()) {
            return false;
        }
        int at = value.value().intValue();
        return negative ? at >= 1 && at <= items.size() || at == 0 && !items.isEmpty() : at < items.size();
    }

    /** Whether each variable on the way here is bound once. */
    private boolean holdersHoldNothingElse() {
        for (Variable holder : holders) {
            long bindings = holder.occurrences().stream()
                    .filter(each -> each.role().binds() && each.role() != Role.DELETED).count();
            if (bindings != 1 || holder.occurrences().stream().anyMatch(each -> each.role() == Role.PARAMETER)) {
                return false;
            }
        }
        return true;
    }

    private void compared(Expr.Compare compare, Expr value, Node shown) {
        Expr left = compare.left();
        for (int i = 0; i < compare.ops().size(); i++) {
            Expr right = compare.comparators().get(i);
            CompareOperator op = compare.ops().get(i);
            if (left == value || right == value) {
                Expr other = left == value ? right : left;
                boolean identity = op == CompareOperator.IS || op == CompareOperator.IS_NOT;
                boolean contains = op == CompareOperator.IN || op == CompareOperator.NOT_IN;
                if (contains && right == value) {
                    use(shown, Way.SEARCHED, Exposure.ITEMS);
                } else if (identity && other instanceof Expr.Constant) {
                    use(shown, Way.TESTED, Exposure.ITEMS);
                } else {
                    boolean known = identity || !contains && typeOf(other).isKnown();
                    use(shown, Way.COMPARED, known ? Exposure.TYPE : Exposure.ALL);
                }
            }
            left = right;
        }
    }

    private ExactType typeOf(Expr expr) {
        Typed typed = facts.types().of(expr);
        doubts.addAll(typed.doubts());
        return typed.type();
    }
}
