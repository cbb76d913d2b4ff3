package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what stands in brackets and what commas hold together (Python reference, section 6.2): tuples, lists, sets,
 * dictionaries, comprehensions, targets, and the items of a {@code with}.
 */
public abstract class DisplayBuilder extends NodeBuilder {

    /** The items of a {@code with} whose parentheses have just been read. */
    private @Nullable List<Clause.WithItem> groupedItems;

    protected DisplayBuilder(TokenStream input) {
        super(input);
    }

    protected final Expr tupleOrOne(int at, int mark, boolean comma) {
        if (comma || nodes.size() - mark != 1) {
            return new Expr.Tuple(list(mark), Expr.Context.LOAD, span(at));
        }
        Expr one = (Expr) nodes.pop();
        if (one instanceof Expr.Starred && tokens.kinds[at] == STAR) {
            throw error(tokens.kinds[here()] == EQUAL ? "starred assignment target must be in a list or tuple"
                    : "can't use starred expression here", at);
        }
        return one;
    }

    /** What stands between parentheses, and is no generator expression: one element and no comma make no tuple. */
    protected final Expr group(int at, int mark, boolean comma) {
        groupedItems = null;
        if (tokens.kinds[here()] == COLON && at > 0 && tokens.kinds[at - 1] == WITH) {
            takeWithItems(at, mark);
        }
        if (comma || nodes.size() - mark != 1) {
            refuseWithItems(mark);
            return new Expr.Tuple(list(mark), Expr.Context.LOAD, span(at));
        }
        if (nodes.pop() instanceof Expr one && !(one instanceof Expr.Starred)) {
            return one;
        }
        throw error("invalid syntax", at + 1);
    }

    protected final Expr generator(int at, int mark, List<Clause.Comprehension> generators) {
        refuseWithItems(mark);
        scopes.comprehension("generator expression", span(at), generators);
        return new Expr.GeneratorExp(comprehended(nodes.pop()), generators, span(at));
    }

    protected final Expr listComp(int at, Expr elt, List<Clause.Comprehension> generators) {
        scopes.comprehension("list comprehension", span(at), generators);
        return new Expr.ListComp(comprehended(elt), generators, span(at));
    }

    private Expr comprehended(Object elt) {
        if (elt instanceof Expr.Starred starred) {
            throw error("iterable unpacking cannot be used in comprehension", starred);
        }
        return (Expr) elt;
    }

    protected final Expr bracesComp(int at, int mark, List<Clause.Comprehension> generators) {
        if (nodes.pop() instanceof Clause.DictItem item) {
            if (item.key() == null) {
                throw error("dict unpacking cannot be used in dict comprehension", item);
            }
            scopes.comprehension("dict comprehension", span(at), generators);
            return new Expr.DictComp(item.key(), item.value(), generators, span(at));
        }
        Expr elt = comprehended(nodes.get(mark));
        scopes.comprehension("set comprehension", span(at), generators);
        return new Expr.SetComp(elt, generators, span(at));
    }

    protected final Expr braces(int at, int mark) {
        boolean dict = nodes.get(mark) instanceof Clause.DictItem;
        for (int i = mark + 1; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Clause.DictItem != dict) {
                throw error("invalid syntax", (Node) nodes.get(i));
            }
        }
        return dict ? new Expr.Dict(list(mark), span(at)) : new Expr.SetDisplay(list(mark), span(at));
    }

    /** One element of a set. */
    protected final Expr setItem(int at, Expr value) {
        refuseBareNamedExprBefore310(value, at);
        return value;
    }

    protected final Clause.DictItem dictItem(int at, Expr key, Expr value) {
        if (isBareNamedExpr(key, at)) {
            throw error("invalid syntax", at);
        }
        return new Clause.DictItem(key, value, span(at));
    }

    protected final void comprehensionFor(int at, boolean async, Expr target, Expr iter, int mark) {
        if (async) {
            scopes.asyncComprehensionAt(tokens.starts[at]);
        }
        push(new Clause.Comprehension(async, target, iter, list(mark), span(at)));
    }

    protected final Expr starred(int at, Expr value) {
        return new Expr.Starred(bitwise(value, at + 1), Expr.Context.LOAD, span(at));
    }

    // ---- targets

    /** The expression as a target of assignment. */
    protected final Expr store(Expr target) {
        return Targets.store(target);
    }

    protected final Expr targets(int at, int mark, boolean comma) {
        if (comma || nodes.size() - mark != 1) {
            return new Expr.Tuple(list(mark), Expr.Context.STORE, span(at));
        }
        Expr one = (Expr) nodes.pop();
        if (one instanceof Expr.Starred) {
            throw error("starred assignment target must be in a list or tuple", one);
        }
        return one;
    }

    // ---- the items of a with

    protected final Clause.WithItem groupedWithItem(int at, Expr value, Expr target) {
        return new Clause.WithItem(value, target, span(at));
    }

    /**
     * If what stands in the parentheses of {@code with (...):}, the first of which is token {@code at}, are its items,
     * plain expressions or any with {@code as}, they are put aside for the statement; their expressions stay.
     */
    private void takeWithItems(int at, int mark) {
        int size = nodes.size();
        boolean as = false;
        for (int i = mark; i < size; i++) {
            Object node = nodes.get(i);
            as |= node instanceof Clause.WithItem;
            if (node instanceof Expr.Starred || node instanceof Expr.NamedExpr named && !hasOwnParentheses(named, at)) {
                return;
            }
        }
        if (as) {
            require(PythonVersion.V3_9, "a 'with' with its items in parentheses", at);
        } else if (!allows(PythonVersion.V3_9)) {
            return;
        }
        List<Clause.WithItem> items = new ArrayList<>();
        for (int i = mark; i < size; i++) {
            Object node = nodes.get(i);
            items.add(node instanceof Clause.WithItem item ? item
                    : new Clause.WithItem((Expr) node, null, ((Expr) node).span()));
            nodes.set(i, items.get(i - mark).contextExpr());
        }
        groupedItems = items;
    }

    /** Refuses {@code (a as b)} elsewhere. */
    private void refuseWithItems(int mark) {
        for (int i = mark; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Clause.WithItem item) {
                throw error("invalid syntax", item);
            }
        }
    }

    /** Whether a named expression among the items of the group at token {@code at} is in parentheses itself. */
    private boolean hasOwnParentheses(Expr.NamedExpr item, int at) {
        int before = here() - 1;
        while (tokens.starts[before] >= item.start()) {
            before--;
        }
        return tokens.kinds[before] == LPAR && before != at;
    }

    /** The items put aside by {@link #group}; only the first caller gets them. */
    final @Nullable List<Clause.WithItem> takeGroupedItems() {
        List<Clause.WithItem> items = groupedItems;
        groupedItems = null;
        return items;
    }
}
