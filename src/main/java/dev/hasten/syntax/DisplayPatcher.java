package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.LAST_COMMA;

import java.util.List;

/**
 * Turns a list into a tuple, and a call with keywords into a dictionary, item by item: its lines and comments stay, and
 * only the brackets change and what stands between a key and its value.
 */
final class DisplayPatcher {
    private final NodePatcher nodes;
    private final Splicer splicer;
    private final Original original;
    private final Patch patch;
    private final Strings strings;

    /** Adds to {@code patch}, and has the items patched by {@code nodes}. */
    DisplayPatcher(NodePatcher nodes, Splicer splicer, Patch patch, Strings strings) {
        this.nodes = nodes;
        this.splicer = splicer;
        this.original = splicer.original;
        this.patch = patch;
        this.strings = strings;
    }

    /** Whether {@code now} has an item for each item of {@code old}. */
    static boolean canPatch(Node old, Node now) {
        if (old instanceof Expr.ListDisplay list) {
            return now instanceof Expr.Tuple tuple && list.elts().size() == tuple.elts().size();
        }
        if (!(old instanceof Expr.Call call) || !call.args().isEmpty() || call.keywords().isEmpty()
                || !(now instanceof Expr.Dict dict) || dict.items().size() != call.keywords().size()) {
            return false;
        }
        for (int i = 0; i < dict.items().size(); i++) {
            String name = call.keywords().get(i).arg();
            boolean same = name != null && dict.items().get(i).key() instanceof Expr.Constant key
                    && key.value().equals(new Literal.Str(name, false));
            if (!same) {
                return false;
            }
        }
        return call.func() instanceof Expr.Name;
    }

    /** Makes {@code old} read as {@code now}, of which it is known that it {@link #canPatch}. */
    void patch(Expr old, Expr now) {
        if (old instanceof Expr.Call call) {
            keywords(call, (Expr.Dict) now);
        } else {
            items((Expr.ListDisplay) old, (Expr.Tuple) now);
        }
    }

    /** A lone item gets its comma. */
    private void items(Expr.ListDisplay old, Expr.Tuple now) {
        patch.replace(old.start(), old.start() + 1, () -> "(");
        children(old, now.elts());
        boolean lone = now.elts().size() == 1 && original.kind(original.tokenEndingAt(old.end() - 1)) != LAST_COMMA;
        patch.replace(old.end() - 1, old.end(), () -> lone ? ",)" : ")");
    }

    private void children(Node parent, List<Expr> now) {
        int next = 0;
        for (Template.Part part : Template.of(parent, Slot.TEST).parts()) {
            if (part instanceof Template.Hole hole) {
                nodes.child(parent, hole, now.get(next++));
            }
        }
    }

    private void keywords(Expr.Call old, Expr.Dict now) {
        int bracket = original.tokenAt(old.keywords().get(0).start()) - 1;
        int end = original.tokens.end(bracket);
        patch.replace(old.start(), end, () -> nodes.apart(old.start(), "{", end));
        for (int i = 0; i < now.items().size(); i++) {
            keyword(old.keywords().get(i), now.items().get(i));
        }
        patch.replace(old.end() - 1, old.end(), () -> "}");
    }

    private void keyword(Clause.Keyword old, Clause.DictItem now) {
        int equal = original.tokenAt(old.start()) + 1;
        int end = original.tokens.end(equal);
        boolean blank = original.text.charAt(end) == ' ';
        patch.replace(old.start(), end, () -> {
            SplicingSink sink = splicer.sink("", strings.at(old.start()));
            sink.child(now.key(), Slot.TEST);
            return sink.written() + (blank ? ":" : ": ");
        });
        children(old, List.of(now.value()));
    }
}
