package dev.hasten.facts;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a list display goes, and which of these places could tell if it were a tuple.
 *
 * <p>The value is followed from the display through variables, conditional expressions, slices and the displays
 * around it. Variables are followed without regard to the order of execution: every place that reads one counts. So
 * what is said of one display holds whatever else its variables may be bound to.
 */
public final class SequenceUses {

    /** How a place can tell a list from a tuple. */
    public enum Kind {
        /** The value goes where it is not followed: it is returned, stored, passed on. */
        ESCAPES,
        /** It is changed. */
        CHANGES,
        /** An operator, a method or a pattern treats the two differently. */
        TYPE_SHOWS,
        /** An index may be out of range or no index at all; the message of the exception names the type. */
        INDEX_MAY_FAIL,
        /** The locals of a function that holds it are read by other means than their names. */
        LOCALS_READ
    }

    /** A place that can tell. */
    public record Tell(Kind kind, Node node) {
    }

    /**
     * What is being followed: the display itself, or something that has it inside.
     *
     * @param depth how many times an item has to be taken to come to the display; 0 for the display itself
     * @param length how many items the display has; -1 if only a slice of it may be left
     */
    record Held(int depth, int length) {
        // Written out, as Java makes it at run time for a record, which takes a tenth of a short run.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Held held && depth == held.depth && length == held.length;
        }

        @Override
        public int hashCode() {
            return 31 * depth + length;
        }

        Held inside() {
            return new Held(depth + 1, length);
        }

        Held item() {
            return new Held(depth - 1, length);
        }

        Held sliced() {
            return depth == 0 ? new Held(0, -1) : this;
        }
    }

    /** A display is not followed through more displays around it: {@code x = [x]} in a loop would have no end. */
    private static final int MOST_DEPTH = 8;

    private record Visited(Variable variable, Held held) {
        // Written out, as Java makes it at run time for a record, which takes a tenth of a short run.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Visited visit && variable.equals(visit.variable) && held.equals(visit.held);
        }

        @Override
        public int hashCode() {
            return 31 * variable.hashCode() + held.hashCode();
        }
    }

    private final FileFacts facts;
    private final Places places;
    private final SequenceReaders readers;
    private final IndexBounds bounds;
    private final List<Tell> tells = new ArrayList<>();
    private final Set<Visited> visited = new HashSet<>();
    private Answer conditions = Answer.YES;
    private Node extent;

    private SequenceUses(Expr.ListDisplay display, FileFacts facts) {
        this.facts = facts;
        this.extent = display;
        this.places = facts.places();
        this.readers = new SequenceReaders(facts);
        this.bounds = new IndexBounds(display, facts);
    }

    /** The uses of the value of {@code display}, which stands in the file of {@code facts}. */
    public static SequenceUses of(Expr.ListDisplay display, FileFacts facts) {
        SequenceUses uses = new SequenceUses(display, facts);
        boolean starred = display.elts().stream().anyMatch(Expr.Starred.class::isInstance);
        while (!(uses.extent instanceof Stmt)) {
            uses.extent = uses.places.parent(uses.extent);
        }
        uses.follow(display, new Held(0, starred ? -1 : display.elts().size()));
        return uses;
    }

    /** The places that can tell, in the order in which they were met; none if nobody can. */
    public List<Tell> tells() {
        return List.copyOf(tells);
    }

    /** Yes, unless something that is not seen makes another place tell. */
    public Answer conditions() {
        return conditions;
    }

    /** The node inside which all of this is true: the statement, or the function that owns a variable. */
    public Node extent() {
        return extent;
    }

    private void follow(Expr value, Held held) {
        Node parent = places.parent(value);
        if (parent instanceof Expr outer) {
            throughExpression(value, held, outer);
        } else if (parent instanceof Stmt stmt) {
            intoStatement(value, held, stmt);
        } else if (parent instanceof Clause.Comprehension loop) {
            if (loop.iter() == value) {
                iterated(loop.async(), loop.target(), held, value);
            }
        } else if (!(parent instanceof Clause.MatchCase)) {
            tell(Kind.ESCAPES, value);
        }
    }

    private void throughExpression(Expr value, Held held, Expr outer) {
        if (outer instanceof Expr.IfExp choice) {
            if (choice.test() != value) {
                follow(outer, held);
            }
        } else if (outer instanceof Expr.BoolOp) {
            follow(outer, held);
        } else if (outer instanceof Expr.NamedExpr named) {
            bind(named.target(), held, value);
            follow(outer, held);
        } else if (outer instanceof Expr.UnaryOp operation) {
            tellUnless(operation.op() == Expr.UnaryOperator.NOT, Kind.TYPE_SHOWS, outer);
        } else if (outer instanceof Expr.Compare comparison) {
            compared(value, held, comparison);
        } else if (outer instanceof Expr.Subscript subscript) {
            subscripted(value, held, subscript);
        } else if (outer instanceof Expr.Starred) {
            starred(held, outer);
        } else if ((outer instanceof Expr.ListDisplay || outer instanceof Expr.Tuple) && held.depth() < MOST_DEPTH) {
            follow(outer, held.inside());
        } else if (outer instanceof Expr.Call call) {
            passed(value, held, call);
        } else if (outer instanceof Expr.Attribute attribute) {
            method(held, attribute);
        } else {
            boolean shown = outer instanceof Expr.BinOp || outer instanceof Expr.FormattedValue
                    || outer instanceof Expr.SetDisplay;
            tell(shown ? Kind.TYPE_SHOWS : Kind.ESCAPES, outer);
        }
    }

    private void compared(Expr value, Held held, Expr.Compare comparison) {
        int index = -1;
        for (int i = 0; i < comparison.comparators().size(); i++) {
            if (comparison.comparators().get(i) == value) {
                index = i;
            }
        }
        boolean searched = index < 0 || isBlind(comparison.ops().get(index), held.depth(),
                index == 0 ? comparison.left() : comparison.comparators().get(index - 1));
        boolean lastOperand = index == comparison.ops().size() - 1;
        boolean tested = lastOperand || isIdentityTest(comparison.ops().get(index + 1))
                && isSingleton(comparison.comparators().get(index + 1));
        tellUnless(searched && tested, Kind.TYPE_SHOWS, comparison);
    }

    /** Whether {@code left op sequence} is the same for lists and tuples. */
    private static boolean isBlind(Expr.CompareOperator op, int depth, Expr left) {
        boolean search = op == Expr.CompareOperator.IN || op == Expr.CompareOperator.NOT_IN;
        return search && depth == 0 || isIdentityTest(op) && isSingleton(left);
    }

    private static boolean isIdentityTest(Expr.CompareOperator op) {
        return op == Expr.CompareOperator.IS || op == Expr.CompareOperator.IS_NOT;
    }

    private static boolean isSingleton(Expr expr) {
        return expr instanceof Expr.Constant constant && constant.value() instanceof dev.hasten.syntax.Literal.Singleton;
    }

    private void subscripted(Expr value, Held held, Expr.Subscript subscript) {
        if (subscript.value() != value) {
            tell(Kind.ESCAPES, subscript);
        } else if (subscript.ctx() != Expr.Context.LOAD) {
            boolean replacesAnother = held.depth() > 0 && !(places.parent(subscript) instanceof Stmt.AugAssign);
            tellUnless(replacesAnother, Kind.CHANGES, subscript);
        } else if (subscript.slice() instanceof Expr.Slice) {
            follow(subscript, held.sliced());
        } else if (held.depth() > 0) {
            follow(subscript, held.item());
        } else {
            Answer fits = bounds.fits(subscript.slice(), held.length());
            demand(fits, Kind.INDEX_MAY_FAIL, subscript);
        }
    }

    private void starred(Held held, Expr starred) {
        Node around = places.parent(starred);
        if (held.depth() == 0) {
            tellUnless(around instanceof Expr, Kind.ESCAPES, starred);
        } else if (around instanceof Expr.ListDisplay || around instanceof Expr.Tuple) {
            follow((Expr) around, held);
        } else {
            tell(Kind.ESCAPES, starred);
        }
    }

    private void method(Held held, Expr.Attribute attribute) {
        boolean counts = attribute.attr().equals("count") && held.depth() == 0
                && places.parent(attribute) instanceof Expr.Call call && call.func() == attribute
                && call.args().size() == 1 && !(call.args().get(0) instanceof Expr.Starred)
                && call.keywords().isEmpty();
        boolean changes = SequenceReaders.CHANGING_METHODS.contains(attribute.attr());
        boolean leavesItems = held.depth() > 0 && SequenceReaders.METHODS_BLIND_TO_ITEMS.contains(attribute.attr());
        tellUnless(counts || leavesItems, changes ? Kind.CHANGES : Kind.TYPE_SHOWS, attribute);
    }

    private void passed(Expr value, Held held, Expr.Call call) {
        SequenceReaders.Reading reading = readers.reading(call, value, held.depth());
        conditions = conditions.and(reading.condition());
        switch (reading.what()) {
            case DRAINS -> {
            }
            case RETURNS -> follow(call, held);
            case WALKS -> walked(call, value, held);
            default -> tell(call.func() == value ? Kind.TYPE_SHOWS : Kind.ESCAPES, call);
        }
    }

    /** {@code walker} is a call such as {@code zip(a, b)}, whose result is an iterator over {@code value}. */
    private void walked(Expr.Call walker, Expr value, Held held) {
        Node parent = places.parent(walker);
        Expr target = null;
        if (parent instanceof Stmt.For loop && loop.iter() == walker && !loop.async()) {
            target = loop.target();
        } else if (parent instanceof Clause.Comprehension loop && loop.iter() == walker && !loop.async()) {
            target = loop.target();
        }
        if (held.depth() > 0) {
            Expr part = target == null ? null : SequenceReaders.targetOf(walker, value, target);
            if (part == null) {
                tell(Kind.ESCAPES, walker);
            } else {
                bind(part, held.item(), walker);
            }
        } else if (parent instanceof Expr.Call call) {
            passed(walker, held, call);
        } else {
            boolean unpacked = parent instanceof Stmt.Assign assign && assign.targets().stream()
                    .allMatch(each -> each instanceof Expr.Tuple || each instanceof Expr.ListDisplay);
            tellUnless(target != null || unpacked || parent instanceof Expr.Starred, Kind.ESCAPES, walker);
        }
    }

    private void intoStatement(Expr value, Held held, Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign) {
            assign.targets().forEach(target -> bind(target, held, value));
        } else if (stmt instanceof Stmt.For loop) {
            iterated(loop.async(), loop.target(), held, value);
        } else if (stmt instanceof Stmt.AugAssign assign) {
            boolean adds = held.depth() == 0 && assign.op() == Expr.Operator.ADD;
            demand(adds ? readers.extendsList(assign.target()) : Answer.NO, Kind.TYPE_SHOWS, assign);
        } else if (stmt instanceof Stmt.Match match) {
            for (Clause.MatchCase matchCase : match.cases()) {
                matched(matchCase.pattern(), held);
            }
        } else if (stmt instanceof Stmt.Assert check) {
            tellUnless(check.test() == value, Kind.ESCAPES, value);
        } else if (!(stmt instanceof Stmt.If || stmt instanceof Stmt.While || stmt instanceof Stmt.ExprStmt)) {
            tell(Kind.ESCAPES, value);
        }
    }

    private void iterated(boolean async, Expr target, Held held, Expr value) {
        if (async) {
            tell(Kind.TYPE_SHOWS, value);
        } else if (held.depth() > 0) {
            bind(target, held.item(), value);
        }
    }

    private void bind(Expr target, Held held, Expr value) {
        if (target instanceof Expr.Name name) {
            variable(facts.scopes().resolve(name), held, name);
        } else if (target instanceof Expr.Tuple tuple) {
            unpacked(tuple.elts(), held, value);
        } else if (target instanceof Expr.ListDisplay list) {
            unpacked(list.elts(), held, value);
        } else {
            tell(Kind.ESCAPES, value);
        }
    }

    private void unpacked(List<Expr> targets, Held held, Expr value) {
        if (held.depth() > 0) {
            for (Expr target : targets) {
                if (target instanceof Expr.Starred rest) {
                    bind(rest.value(), held, value);
                } else {
                    bind(target, held.item(), value);
                }
            }
        }
    }

    private void variable(Variable variable, Held held, Node binding) {
        if (!visited.add(new Visited(variable, held))) {
            return;
        }
        Scope owner = variable.owner();
        if (places.contains(owner.node(), extent)) {
            extent = owner.node();
        }
        if (!owner.kind().isFunctionLike()) {
            tell(Kind.ESCAPES, binding);
            return;
        }
        Answer read = facts.dynamics().readsLocals(owner);
        demand(new Answer(!read.expected(), read.doubts(), read.witness()), Kind.LOCALS_READ, binding);
        for (Occurrence occurrence : variable.occurrences()) {
            if (occurrence.role() == Occurrence.Role.READ) {
                follow((Expr) occurrence.node(), held);
            } else if (occurrence.role() == Occurrence.Role.UPDATED) {
                tell(Kind.CHANGES, occurrence.node());
            } else if (occurrence.role() == Occurrence.Role.ANNOTATED) {
                tell(Kind.TYPE_SHOWS, occurrence.node());
            }
        }
    }

    private void matched(Pattern pattern, Held held) {
        if (pattern instanceof Pattern.MatchSequence sequence) {
            if (held.depth() > 0) {
                sequence.patterns().forEach(part -> matched(part, held.item()));
            }
        } else if (pattern instanceof Pattern.MatchOr or) {
            or.patterns().forEach(part -> matched(part, held));
        } else if (pattern instanceof Pattern.MatchAs as) {
            tellUnless(as.name() == null, Kind.ESCAPES, as);
            if (as.pattern() != null) {
                matched(as.pattern(), held);
            }
        } else if (pattern instanceof Pattern.MatchStar star) {
            tellUnless(star.name() == null, Kind.ESCAPES, star);
        } else {
            boolean blind = pattern instanceof Pattern.MatchSingleton || pattern instanceof Pattern.MatchMapping;
            tellUnless(blind, Kind.TYPE_SHOWS, pattern);
        }
    }

    private void demand(Answer answer, Kind kind, Node node) {
        tellUnless(answer.expected(), kind, node);
        if (answer.expected()) {
            conditions = conditions.and(answer);
        }
    }

    private void tellUnless(boolean blind, Kind kind, Node node) {
        if (!blind) {
            tell(kind, node);
        }
    }

    private void tell(Kind kind, Node node) {
        tells.add(new Tell(kind, node));
    }
}
