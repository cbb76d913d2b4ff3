package dev.hasten.facts;

import dev.hasten.syntax.Expr;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Stmt;

/** A program and its facts, with its nodes found by their text. */
record Parsed(String text, FileFacts facts) {

    static Parsed of(String text) {
        return new Parsed(text, FileFacts.of(ModuleParser.parse(text).root()));
    }

    /** The first node of this class whose text is {@code wanted}. */
    <N extends Node> N node(Class<N> type, String wanted) {
        return node(type, wanted, 0);
    }

    /** As {@link #node(Class, String)}, with {@code earlier} such nodes passed over. */
    <N extends Node> N node(Class<N> type, String wanted, int earlier) {
        int left = earlier;
        for (Node node : facts.places().all()) {
            if (type.isInstance(node) && text.substring(node.start(), node.end()).strip().equals(wanted)
                    && left-- == 0) {
                return type.cast(node);
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " " + wanted);
    }

    /** The first node of this class. */
    <N extends Node> N first(Class<N> type) {
        for (Node node : facts.places().all()) {
            if (type.isInstance(node)) {
                return type.cast(node);
            }
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    /** The first expression with this text. */
    Expr expr(String wanted) {
        return node(Expr.class, wanted);
    }

    /** The n-th name {@code id}, counted from 0. */
    Expr.Name name(String id, int earlier) {
        return node(Expr.Name.class, id, earlier);
    }

    /** The scope of the first function or class of this name. */
    Scope scope(String name) {
        for (Node node : facts.places().all()) {
            if (node instanceof Stmt.FunctionDef def && def.name().equals(name)
                    || node instanceof Stmt.ClassDef cls && cls.name().equals(name)) {
                return facts.scopes().opened(node);
            }
        }
        throw new AssertionError("no function or class " + name);
    }

    /** The text of {@code node}, up to the end of its first line. */
    String show(Node node) {
        return text.substring(node.start(), node.end()).lines().findFirst().orElse("");
    }
}
