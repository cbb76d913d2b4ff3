package dev.hasten.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one clause into a {@link Sink}: parameters, handlers, keywords, and so on. */
final class ClauseUnparser implements Visitor<Void> {

    private final Sink sink;

    ClauseUnparser(Sink sink) {
        this.sink = sink;
    }

    /** Whether there is no parameter at all. */
    static boolean isEmpty(Clause.Arguments args) {
        return args.posonlyargs().isEmpty() && args.args().isEmpty() && args.vararg() == null
                && args.kwonlyargs().isEmpty() && args.kwarg() == null;
    }

    @Override
    public Void visitNode(Node node) {
        throw new IllegalArgumentException("no clause: " + node.getClass().getSimpleName());
    }

    /** Python reference, section 8.7: {@code /} ends the positional-only parameters, {@code *} starts the others. */
    @Override
    public Void visitArguments(Clause.Arguments node) {
        String separator = parameters("", node.posonlyargs());
        if (!node.posonlyargs().isEmpty()) {
            sink.text(separator + "/");
        }
        separator = parameters(separator, node.args());
        if (node.vararg() != null) {
            sink.text(separator + "*");
            sink.child(node.vararg(), Slot.CLAUSE);
            separator = ", ";
        } else if (!node.kwonlyargs().isEmpty()) {
            sink.text(separator + "*");
            separator = ", ";
        }
        separator = parameters(separator, node.kwonlyargs());
        if (node.kwarg() != null) {
            sink.text(separator + "**");
            sink.child(node.kwarg(), Slot.CLAUSE);
        }
        return null;
    }

    private String parameters(String separator, List<Clause.Arg> args) {
        String next = separator;
        for (Clause.Arg arg : args) {
            sink.text(next);
            sink.child(arg, Slot.CLAUSE);
            next = ", ";
        }
        return next;
    }

    @Override
    public Void visitArg(Clause.Arg node) {
        sink.text(node.name());
        annotation(node.annotation());
        if (node.defaultValue() != null) {
            sink.text(node.annotation() == null ? "=" : " = ");
            sink.child(node.defaultValue(), Slot.TEST);
        }
        return null;
    }

    private void annotation(@Nullable Expr annotation) {
        if (annotation != null) {
            sink.text(": ");
            sink.child(annotation, Slot.TEST);
        }
    }

    @Override
    public Void visitKeyword(Clause.Keyword node) {
        sink.text(node.arg() == null ? "**" : node.arg() + "=");
        sink.child(node.value(), Slot.TEST);
        return null;
    }

    @Override
    public Void visitAlias(Clause.Alias node) {
        sink.text(node.name() + (node.asname() == null ? "" : " as " + node.asname()));
        return null;
    }

    @Override
    public Void visitWithItem(Clause.WithItem node) {
        sink.child(node.contextExpr(), Slot.TEST);
        if (node.optionalVars() != null) {
            sink.text(" as ");
            sink.child(node.optionalVars(), Slot.TEST);
        }
        return null;
    }

    @Override
    public Void visitExceptHandler(Clause.ExceptHandler node) {
        return handler(node, "except");
    }

    /** A handler that starts with {@code keyword}: {@code except} or {@code except*}. */
    Void handler(Clause.ExceptHandler node, String keyword) {
        sink.text(keyword);
        if (node.type() != null) {
            sink.text(" ");
            sink.child(node.type(), Slot.TEST);
        }
        if (node.name() != null) {
            sink.text(" as " + node.name());
        }
        sink.text(":");
        sink.block(node.body());
        return null;
    }

    @Override
    public Void visitMatchCase(Clause.MatchCase node) {
        sink.text("case ");
        sink.child(node.pattern(), Slot.PATTERN);
        if (node.guard() != null) {
            sink.text(" if ");
            sink.child(node.guard(), Slot.CONDITION);
        }
        sink.text(":");
        sink.block(node.body());
        return null;
    }

    @Override
    public Void visitComprehension(Clause.Comprehension node) {
        sink.text(node.async() ? "async for " : "for ");
        sink.child(node.target(), Slot.TARGET);
        sink.text(" in ");
        sink.child(node.iter(), Slot.OR);
        for (Expr condition : node.ifs()) {
            sink.text(" if ");
            sink.child(condition, Slot.OR);
        }
        return null;
    }

    @Override
    public Void visitDictItem(Clause.DictItem node) {
        if (node.key() == null) {
            sink.text("**");
            sink.child(node.value(), Slot.BIT_OR);
        } else {
            sink.child(node.key(), Slot.TEST);
            sink.text(": ");
            sink.child(node.value(), Slot.TEST);
        }
        return null;
    }

    @Override
    public Void visitTypeVar(Clause.TypeVar node) {
        sink.text(node.name());
        annotation(node.bound());
        return typeDefault(node.defaultValue());
    }

    @Override
    public Void visitParamSpec(Clause.ParamSpec node) {
        sink.text("**" + node.name());
        return typeDefault(node.defaultValue());
    }

    @Override
    public Void visitTypeVarTuple(Clause.TypeVarTuple node) {
        sink.text("*" + node.name());
        return typeDefault(node.defaultValue());
    }

    private Void typeDefault(@Nullable Expr defaultValue) {
        if (defaultValue != null) {
            sink.text(" = ");
            sink.child(defaultValue, Slot.TEST);
        }
        return null;
    }
}
