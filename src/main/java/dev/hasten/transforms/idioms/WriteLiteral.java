package dev.hasten.transforms.idioms;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a literal in place of a call that makes a container: {@code {}} for {@code dict()}. */
public final class WriteLiteral implements Transform<Expr.Call> {

    /** Why a call is left alone. */
    public enum Because implements Guard {
        NOT_THE_BUILTIN("The name may mean something else than the builtin."),
        DOUBLE_STAR("A call takes only strings as keywords, and none of them twice."),
        HASHED_EARLY("A literal with stars or many items hashes the first items before it evaluates the last."),
        ORDER_SHOWS("The compiler may arrange a set of constants in another order."),
        COMPILER_WARNS("The compiler warns of a literal there, or refuses it where warnings are errors.");

        private final String sentence;

        Because(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** Up to here, CPython evaluates all items of a set before it hashes one; it counts a pair as two. */
    private static final int MOST_EVALUATED_AT_ONCE = 30;

    /** A set display of more constants than this is compiled as a frozenset. */
    private static final int MOST_CONSTANTS_IN_ORDER = 2;

    @Override
    public String id() {
        return "write-literal";
    }

    @Override
    public Class<Expr.Call> subject() {
        return Expr.Call.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(Because.values());
    }

    @Override
    public List<Verdict> consider(Expr.Call node, Unit unit) {
        FileFacts facts = unit.facts();
        if (!(node.func() instanceof Expr.Name type) || !facts.scopes().scopeOf(node).runsOften()) {
            return List.of();
        }
        Proposal proposal = propose(type.id(), node);
        if (proposal == null) {
            return List.of();
        }
        Grounds grounds = new Grounds();
        if (unit.stops(Because.NOT_THE_BUILTIN, !grounds.yes(facts.bindings().isBuiltin(type)))) {
            return refuse(Because.NOT_THE_BUILTIN, node, type);
        }
        if (unit.stops(Because.DOUBLE_STAR, node.keywords().stream().anyMatch(keyword -> keyword.arg() == null))) {
            return refuse(Because.DOUBLE_STAR, node, type);
        }
        if (unit.stops(Because.HASHED_EARLY, proposal.hashes(MOST_EVALUATED_AT_ONCE))) {
            return refuse(Because.HASHED_EARLY, node, type);
        }
        // What it is indexed by may become a literal as well.
        boolean indexed = facts.places().parent(node) instanceof Expr.Subscript item && item.value() == node;
        if (unit.stops(Because.COMPILER_WARNS, indexed || CompilerWarnings.wouldBeOf(proposal.literal(), node, facts.places()))) {
            return refuse(Because.COMPILER_WARNS, node, type);
        }
        boolean constants = proposal.literal() instanceof Expr.SetDisplay set
                && set.elts().size() > MOST_CONSTANTS_IN_ORDER && set.elts().stream().allMatch(WriteLiteral::isConstant);
        if (unit.stops(Because.ORDER_SHOWS, constants && !isSearched(node, facts))) {
            return refuse(Because.ORDER_SHOWS, node, type);
        }
        return List.of(new Verdict.Rewrite(Change.replace(node, proposal.literal()), grounds.assumptions(), node,
                new Gain(proposal.measuredCase(), 0), "write " + type.id() + "() as a literal"));
    }

    private record Proposal(Expr literal, String measuredCase) {

        /** Whether items are hashed, and not all of them are evaluated by then. */
        boolean hashes(int mostEvaluatedAtOnce) {
            if (literal instanceof Expr.SetDisplay set) {
                return set.elts().size() > mostEvaluatedAtOnce
                        || set.elts().stream().anyMatch(Expr.Starred.class::isInstance);
            }
            return literal instanceof Expr.Dict dict && measuredCase.equals("pairs")
                    && dict.items().size() > mostEvaluatedAtOnce / 2;
        }
    }

    private static @Nullable Proposal propose(String type, Expr.Call call) {
        if (call.args().isEmpty() && call.keywords().isEmpty()) {
            return switch (type) {
                case "dict" -> new Proposal(new Expr.Dict(List.of(), Span.NONE), "empty_dict");
                case "list" -> new Proposal(new Expr.ListDisplay(List.of(), Expr.Context.LOAD, Span.NONE), "empty_list");
                case "tuple" -> new Proposal(new Expr.Tuple(List.of(), Expr.Context.LOAD, Span.NONE), "empty_tuple");
                default -> null;
            };
        }
        if (type.equals("dict") && call.args().isEmpty()) {
            return new Proposal(new Expr.Dict(keywords(call), Span.NONE), "keywords");
        }
        List<Expr> items = call.args().size() == 1 && call.keywords().isEmpty() ? items(call.args().get(0)) : null;
        if (items == null) {
            return null;
        }
        return switch (type) {
            case "list" -> new Proposal(new Expr.ListDisplay(items, Expr.Context.LOAD, Span.NONE), "list");
            case "tuple" -> new Proposal(new Expr.Tuple(items, Expr.Context.LOAD, Span.NONE), "tuple");
            case "set" -> items.isEmpty() ? null : new Proposal(new Expr.SetDisplay(items, Span.NONE), "set");
            case "dict" -> pairs(items);
            default -> null;
        };
    }

    private static @Nullable List<Expr> items(Expr display) {
        return display instanceof Expr.ListDisplay list ? list.elts()
                : display instanceof Expr.Tuple tuple ? tuple.elts() : null;
    }

    private static List<Clause.DictItem> keywords(Expr.Call call) {
        List<Clause.DictItem> items = new ArrayList<>();
        for (Clause.Keyword keyword : call.keywords()) {
            Expr key = keyword.arg() == null ? null
                    : new Expr.Constant(new Literal.Str(keyword.arg(), false), Span.NONE);
            items.add(new Clause.DictItem(key, keyword.value(), Span.NONE));
        }
        return items;
    }

    private static @Nullable Proposal pairs(List<Expr> items) {
        List<Clause.DictItem> pairs = new ArrayList<>();
        for (Expr item : items) {
            List<Expr> pair = items(item);
            if (pair == null || pair.size() != 2 || pair.stream().anyMatch(Expr.Starred.class::isInstance)) {
                return null;
            }
            pairs.add(new Clause.DictItem(pair.get(0), pair.get(1), Span.NONE));
        }
        return new Proposal(new Expr.Dict(pairs, Span.NONE), "pairs");
    }

    private static boolean isConstant(Expr expr) {
        return expr instanceof Expr.Constant || expr instanceof Expr.UnaryOp operation && isConstant(operation.operand())
                || expr instanceof Expr.Tuple tuple && tuple.elts().stream().allMatch(WriteLiteral::isConstant);
    }

    /** Whether all that is done with the set is to look for an item in it. */
    private static boolean isSearched(Expr.Call call, FileFacts facts) {
        if (!(facts.places().parent(call) instanceof Expr.Compare comparison)) {
            return false;
        }
        int last = comparison.ops().size() - 1;
        Expr.CompareOperator op = comparison.ops().get(last);
        return comparison.comparators().get(last) == call
                && (op == Expr.CompareOperator.IN || op == Expr.CompareOperator.NOT_IN);
    }

    private static List<Verdict> refuse(Because reason, Node at, Expr.Name type) {
        return List.of(new Verdict.Refuse(reason, at, type.id() + "()"));
    }
}
