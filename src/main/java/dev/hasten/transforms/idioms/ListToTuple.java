package dev.hasten.transforms.idioms;

import dev.hasten.facts.CompilerWarnings;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.SequenceUses;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a list display in a function as a tuple: {@code names = ("a", "b")} for {@code names = ["a", "b"]}. */
public final class ListToTuple implements Transform<Expr.ListDisplay> {

    /** Why a display stays a list. */
    public enum Because implements Guard {
        IT_ESCAPES("It is returned, stored or passed on to code that may look at its type or change it."),
        IT_IS_CHANGED("It is changed, and a tuple cannot be."),
        ITS_TYPE_SHOWS("An operator or method of it is not the same for a tuple."),
        INDEX_MAY_FAIL("It is not known that the index fits, and the message of the error would name a tuple."),
        OBSERVED("Something in the file looks at the locals of functions."),
        CONTAINERS_ARE_LISTED("The file asks the garbage collector for the lists and tuples that there are."),
        COMPILER_WARNS("The compiler computes what is read from a constant tuple, and warns of what is done with it."),
        HAS_A_STAR("A tuple with a starred item is made from a list."),
        LONG_AND_NOT_CONSTANT("Python keeps short tuples for reuse; to make a long one takes longer than a list.");

        private final String sentence;

        Because(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }

        @Override
        public Purpose purpose() {
            return this == HAS_A_STAR || this == LONG_AND_NOT_CONSTANT ? Purpose.PROFIT : Purpose.SAFETY;
        }
    }

    /** CPython's free lists have tuples of up to this many items. */
    private static final int LONGEST_KEPT = 19;

    @Override
    public String id() {
        return "list-to-tuple";
    }

    @Override
    public Class<Expr.ListDisplay> subject() {
        return Expr.ListDisplay.class;
    }

    @Override
    public List<? extends Guard> guards() {
        return List.of(Because.values());
    }

    @Override
    public List<Verdict> consider(Expr.ListDisplay node, Unit unit) {
        FileFacts facts = unit.facts();
        if (node.ctx() != Expr.Context.LOAD || !facts.scopes().scopeOf(node).runsOften()
                || isLeftToCompiler(node, facts.places().parent(node))) {
            return List.of();
        }
        SequenceUses uses = SequenceUses.of(node, facts);
        Grounds grounds = new Grounds();
        boolean constant = becomesConstant(node, facts);
        for (SequenceUses.Tell tell : uses.tells()) {
            if (unit.stops(reason(tell.kind()), true)) {
                return refuse(reason(tell.kind()), tell.node());
            }
        }
        if (unit.stops(Because.CONTAINERS_ARE_LISTED, !grounds.no(
                facts.dynamics().seesContainers(facts.scopes().scopeOf(node))))) {
            return refuse(Because.CONTAINERS_ARE_LISTED, node);
        }
        if (unit.stops(Because.HAS_A_STAR, node.elts().stream().anyMatch(Expr.Starred.class::isInstance))) {
            return refuse(Because.HAS_A_STAR, node);
        }
        if (unit.stops(Because.LONG_AND_NOT_CONSTANT, !constant && node.elts().size() > LONGEST_KEPT)) {
            return refuse(Because.LONG_AND_NOT_CONSTANT, node);
        }
        if (!grounds.yes(uses.conditions())) {
            return refuse(Because.IT_ESCAPES, node);
        }
        Expr.Tuple tuple = new Expr.Tuple(node.elts(), Expr.Context.LOAD, Span.NONE);
        if (unit.stops(Because.COMPILER_WARNS, CompilerWarnings.wouldBeOf(tuple, node, facts.places()))) {
            return refuse(Because.COMPILER_WARNS, node);
        }
        return List.of(new Verdict.Rewrite(Change.replace(node, tuple), grounds.assumptions(), uses.extent(),
                new Gain(measuredCase(node, constant, facts.places().parent(node)), loopDepth(node, facts)), "make a tuple of the list"));
    }

    /** The guard that a place of this kind violates. */
    private static Because reason(SequenceUses.Kind kind) {
        return switch (kind) {
            case ESCAPES -> Because.IT_ESCAPES;
            case CHANGES -> Because.IT_IS_CHANGED;
            case TYPE_SHOWS -> Because.ITS_TYPE_SHOWS;
            case INDEX_MAY_FAIL -> Because.INDEX_MAY_FAIL;
            case LOCALS_READ -> Because.OBSERVED;
        };
    }

    private static List<Verdict> refuse(Because reason, Node at) {
        return List.of(new Verdict.Refuse(reason, at, "a list display"));
    }

    /** Whether the compiler makes a tuple of the display itself, or the display is a constant condition. */
    private static boolean isLeftToCompiler(Expr.ListDisplay display, @Nullable Node parent) {
        if (parent instanceof Expr.Compare comparison) {
            int last = comparison.ops().size() - 1;
            Expr.CompareOperator op = comparison.ops().get(last);
            boolean searched = op == Expr.CompareOperator.IN || op == Expr.CompareOperator.NOT_IN;
            return searched ? comparison.comparators().get(last) == display
                    : op == Expr.CompareOperator.IS || op == Expr.CompareOperator.IS_NOT;
        }
        return parent instanceof Stmt.For || parent instanceof Clause.Comprehension || parent instanceof Stmt.ExprStmt
                || parent instanceof Stmt.If || parent instanceof Stmt.While || parent instanceof Stmt.Assert
                || parent instanceof Expr.UnaryOp;
    }

    /** Whether the tuple is a constant, which it is if what is inside is, or becomes so by the same transform. */
    private static boolean becomesConstant(Expr expr, FileFacts facts) {
        if (expr instanceof Expr.ListDisplay list) {
            return list.elts().stream().allMatch(item -> becomesConstant(item, facts)
                    && (!(item instanceof Expr.ListDisplay inner) || SequenceUses.of(inner, facts).tells().isEmpty()));
        }
        if (expr instanceof Expr.Tuple tuple) {
            return tuple.elts().stream().allMatch(item -> becomesConstant(item, facts));
        }
        return expr instanceof Expr.Constant
                || expr instanceof Expr.UnaryOp operation && operation.operand() instanceof Expr.Constant;
    }

    private static String measuredCase(Expr.ListDisplay display, boolean constant, @Nullable Node parent) {
        if (parent instanceof Stmt.Assign assign && !(assign.targets().get(0) instanceof Expr.Name)) {
            return "unpacked";
        }
        if (constant) {
            return display.elts().isEmpty() ? "empty" : "constant";
        }
        return parent instanceof Expr.Call ? "argument" : "variables";
    }

    private static int loopDepth(Node node, FileFacts facts) {
        int depth = 0;
        for (@Nullable Node around = node; around != null && !(around instanceof Stmt.FunctionDef);
                around = facts.places().parent(around)) {
            if (around instanceof Stmt.For || around instanceof Stmt.While || around instanceof Expr.ListComp
                    || around instanceof Expr.SetComp || around instanceof Expr.DictComp
                    || around instanceof Expr.GeneratorExp) {
                depth++;
            }
        }
        return depth;
    }
}
