package dev.hasten.transforms.loops;

import dev.hasten.facts.Action;
import dev.hasten.facts.Answer;
import dev.hasten.facts.Doubt;
import dev.hasten.facts.ExactType;
import dev.hasten.facts.FileFacts;
import dev.hasten.facts.Places;
import dev.hasten.facts.Typed;
import dev.hasten.facts.Types;
import dev.hasten.facts.Variable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Expr.CompareOperator;
import dev.hasten.syntax.Expr.Operator;
import dev.hasten.syntax.Literal;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Grounds;
import dev.hasten.transform.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A loop that goes along rows of tables, and what has to be tested before it: that tables, rows and what else it
 * indexes are plain lists, and indices plain integers. Given that, it reads the same rows in each turn if nothing in
 * it changes a table.
 */
final class TableLoop {

    private final Stmt.For loop;
    private final Map<String, TableRow> rows;
    private final Unit unit;
    private final FileFacts facts;
    private final Grounds grounds;
    private final Places places;
    private final Map<Variable, ExactType> tested = new LinkedHashMap<>();
    private final Types types;
    private final Set<Variable> tables = new LinkedHashSet<>();
    private final Set<String> storedRows = new LinkedHashSet<>();
    private final Set<Variable> storedLists = new LinkedHashSet<>();

    /** @param rows those that are the same in each turn, by their text */
    TableLoop(Stmt.For loop, Map<String, TableRow> rows, Unit unit, Grounds grounds) {
        this.loop = loop;
        this.rows = rows;
        this.unit = unit;
        facts = unit.facts();
        this.grounds = grounds;
        places = facts.places();
        for (TableRow row : rows.values()) {
            tables.add(facts.scopes().resolve(row.table()));
            test(row.table(), ExactType.LIST);
        }
        boolean anyMayBeRead = unit.grants(Assumption.PLAIN_ATTRIBUTES) && !facts.effects().mayAccessesChangeItems();
        for (Node node : places.inside(loop)) {
            if (node instanceof Expr.Subscript item && item.value() instanceof Expr.Name list
                    && (item.ctx() != Expr.Context.LOAD || !anyMayBeRead)) {
                test(list, ExactType.LIST);
            }
        }
        testIterated(loop.iter());
        for (Node node : places.inside(loop)) {
            if (node instanceof Expr.Subscript item && item.slice() instanceof Expr.Name index && (row(item.value()) != null
                    || item.value() instanceof Expr.Name list && isTested(list))) {
                test(index, ExactType.INT);
            }
        }
        types = Types.given(facts, tested);
    }

    private boolean isTested(Expr.Name name) {
        return tested.containsKey(facts.scopes().resolve(name));
    }

    /** Notes that {@code name} must be of {@code type}, if nothing is known of it, and it can be told before the loop. */
    private void test(Expr.Name name, ExactType type) {
        Variable variable = facts.scopes().resolve(name);
        if (variable.owner() == facts.scopes().scopeOf(loop) && !isCertain(facts.types().of(variable))
                && Steady.are(List.of(variable), loop, facts, grounds)) {
            tested.putIfAbsent(variable, type);
        }
    }

    /** Whether it is known, resting on nothing but what is granted. */
    private boolean isCertain(Typed typed) {
        Grounds needed = new Grounds();
        return typed.type() != ExactType.UNKNOWN && needed.yes(new Answer(true, typed.doubts(), null))
                && needed.assumptions().stream().allMatch(unit::grants);
    }

    private void testIterated(Expr iterable) {
        if (iterable instanceof Expr.Name name) {
            test(name, ExactType.LIST);
        } else if (pairs(iterable) != null) {
            pairs(iterable).args().forEach(this::testIterated);
        }
    }

    /** The call of {@code enumerate} or {@code zip} that {@code iterable} is; null if it is none. */
    private Expr.@Nullable Call pairs(Expr iterable) {
        return iterable instanceof Expr.Call call && call.func() instanceof Expr.Name function
                && Set.of("enumerate", "zip").contains(function.id())
                && grounds.yes(facts.bindings().isBuiltin(function)) ? call : null;
    }

    private @Nullable TableRow row(Expr expr) {
        TableRow row = expr instanceof Expr.Subscript item ? TableRow.of(item, facts.scopes().scopeOf(loop), facts) : null;
        return row == null ? null : rows.get(row.text());
    }

    /** Whether, given the tests, nothing in a turn changes a table or runs code that may. */
    boolean keepsTables() {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (TableRow row : rows.values()) {
            doubts.addAll(row.doubts());
            doubts.addAll(types.of(row.table()).doubts());
            if (types.of(row.table()).type() != ExactType.LIST || !isInteger(row.expr().slice(), doubts)) {
                return false;
            }
        }
        Set<Action> actions = EnumSet.noneOf(Action.class);
        actions.addAll(facts.effects().ofNodeAlone(loop, types, doubts));
        List<Node> parts = new ArrayList<>(places.inside(loop.target()));
        loop.body().forEach(stmt -> parts.addAll(places.inside(stmt)));
        for (Node node : parts) {
            Set<Action> alone = ofNode(node, doubts);
            if (node instanceof Stmt.While || alone.contains(Action.STORE_ITEM) && !storesAside(node)) {
                return false;
            }
            actions.addAll(alone);
        }
        if (tested.keySet().stream().anyMatch(this::isOnlyRead)) {
            // Its class is compared with others.
            actions.add(Action.OPERATE);
        }
        return grounds.yes(ItemChanges.areExcluded(actions, doubts, facts.effects()));
    }

    /** What one node of a turn does. */
    private Set<Action> ofNode(Node node, Set<Doubt> doubts) {
        if (node == loop.target() && node instanceof Expr.Tuple && pairs(loop.iter()) != null) {
            return Set.of(Action.RAISE);
        }
        if (node instanceof Expr.Subscript item && row(item.value()) != null && isInteger(item.slice(), doubts)) {
            return item.ctx() == Expr.Context.LOAD ? Set.of(Action.RAISE) : Set.of(Action.RAISE, Action.STORE_ITEM);
        }
        Set<Action> actions = facts.effects().ofNodeAlone(node, types, doubts);
        if (node instanceof Stmt.AugAssign update && !mayEmpty(update, doubts)) {
            // A list that is updated in place gets longer: what it has stays where it is.
            actions.remove(Action.STORE_ITEM);
        }
        return actions;
    }

    private boolean isInteger(Expr index, Set<Doubt> doubts) {
        ExactType type = types.of(index).type();
        doubts.addAll(types.of(index).doubts());
        return type == ExactType.INT || type == ExactType.BOOL;
    }

    /** {@code x *= 0} empties a list. */
    private boolean mayEmpty(Stmt.AugAssign update, Set<Doubt> doubts) {
        ExactType factor = types.of(update.value()).type();
        doubts.addAll(types.of(update.value()).doubts());
        return update.op() == Operator.MULT && factor != ExactType.FLOAT && factor != ExactType.COMPLEX;
    }

    /** Whether what {@code node} stores into is no table, or can be tested to be none. */
    private boolean storesAside(Node node) {
        if (node instanceof Expr.Call call) {
            return call.func() instanceof Expr.Attribute method && method.value() instanceof Expr.Name list
                    && isAside(list);
        }
        if (!(node instanceof Expr.Subscript item) || item.ctx() != Expr.Context.STORE
                || item.slice() instanceof Expr.Slice) {
            return false;
        }
        TableRow row = row(item.value());
        if (row != null) {
            storedRows.add(row.text());
        }
        return row != null || item.value() instanceof Expr.Name list && isAside(list);
    }

    private boolean isAside(Expr.Name container) {
        Variable variable = facts.scopes().resolve(container);
        ExactType type = types.of(variable).type();
        if (tables.contains(variable) || type == ExactType.UNKNOWN) {
            return false;
        }
        if (tested.containsKey(variable)) {
            storedLists.add(variable);
            return true;
        }
        return grounds.yes(new Answer(true, types.of(variable).doubts(), null))
                && (type != ExactType.LIST || new LocalList(variable, facts, grounds).isOne());
    }

    /** Whether it is certain, and costs nothing that could be noticed, what the loop goes over. */
    boolean beginsPlainly() {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (Node node : places.inside(loop.iter())) {
            for (Action action : facts.effects().ofNodeAlone(node, types, doubts)) {
                if (action != Action.RAISE) {
                    return false;
                }
            }
        }
        return grounds.yes(new Answer(true, doubts, null));
    }

    /**
     * {@code m[i] if type(m) is list else None} for each row, in a local of the name that {@code names} has for it, and
     * no list in the first one if there is no such row.
     */
    Stmt reading(Map<String, String> names) {
        List<Stmt> reads = new ArrayList<>();
        for (TableRow row : rows.values()) {
            List<Expr> tests = new ArrayList<>();
            tested.forEach((variable, type) -> {
                if (isPartOf(row, variable)) {
                    tests.add(isOf(variable.name(), type));
                }
            });
            reads.add(Made.assign(names.get(row.text()), tests.isEmpty() ? row.copy()
                    : new Expr.IfExp(all(tests), row.copy(), none(), Span.NONE)));
        }
        String first = names.values().iterator().next();
        Clause.ExceptHandler missing = new Clause.ExceptHandler(Made.read("IndexError"), null,
                List.of(Made.assign(first, none())), Span.NONE);
        return new Stmt.Try(false, reads, List.of(missing), List.of(), List.of(), Span.NONE);
    }

    private boolean isPartOf(TableRow row, Variable variable) {
        return variable == facts.scopes().resolve(row.table()) || row.operands().contains(variable);
    }

    /** Whether it is a list as far as the loop goes, and a tuple or a text would do. */
    private boolean isOnlyRead(Variable variable) {
        return tested.get(variable) == ExactType.LIST && !tables.contains(variable) && !storedLists.contains(variable);
    }

    /** The tests that remain once the rows are in locals; {@link #keepsTables} must have been asked. */
    List<Expr> tests(Map<String, String> names) {
        List<Expr> tests = new ArrayList<>();
        names.values().forEach(name -> tests.add(isOf(name, ExactType.LIST)));
        tested.forEach((variable, type) -> {
            if (rows.values().stream().noneMatch(row -> isPartOf(row, variable))) {
                tests.add(isOnlyRead(variable) ? isSequence(variable.name()) : isOf(variable.name(), type));
            }
        });
        for (Variable table : tables) {
            storedRows.forEach(row -> tests.add(isNot(names.get(row), table)));
            storedLists.forEach(list -> tests.add(isNot(list.name(), table)));
        }
        return tests;
    }

    /** The tests as one expression. */
    static Expr all(List<Expr> tests) {
        return tests.size() == 1 ? tests.get(0) : new Expr.BoolOp(Expr.BoolOperator.AND, tests, Span.NONE);
    }

    private static Expr isNot(String list, Variable table) {
        return Made.compare(Made.read(list), CompareOperator.IS_NOT, Made.read(table.name()));
    }

    private static Expr none() {
        return new Expr.Constant(Literal.Singleton.NONE, Span.NONE);
    }

    private static Expr isOf(String name, ExactType type) {
        return Made.compare(typeOf(name), CompareOperator.IS, Made.read(type == ExactType.INT ? "int" : "list"));
    }

    /** {@code type(x) in (list, tuple, str)}: items of these are read by no code of anybody. */
    private static Expr isSequence(String name) {
        List<Expr> types = List.of(Made.read("list"), Made.read("tuple"), Made.read("str"));
        return Made.compare(typeOf(name), CompareOperator.IN, new Expr.Tuple(types, Expr.Context.LOAD, Span.NONE));
    }

    private static Expr typeOf(String name) {
        return new Expr.Call(Made.read("type"), List.of(Made.read(name)), List.of(), Span.NONE);
    }
}
