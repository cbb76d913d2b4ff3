package dev.hasten.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of compound statements (Python reference, section 8). */
public final class Blocks {

    private Blocks() {
    }

    /** The blocks directly inside {@code node}, those of its handlers or cases and empty ones among them, in order. */
    public static List<List<Stmt>> of(Node node) {
        if (node instanceof Stmt.If branch) {
            return List.of(branch.body(), branch.orelse());
        }
        if (node instanceof Stmt.For loop) {
            return List.of(loop.body(), loop.orelse());
        }
        if (node instanceof Stmt.While loop) {
            return List.of(loop.body(), loop.orelse());
        }
        if (node instanceof Stmt.Try attempt) {
            List<List<Stmt>> blocks = new ArrayList<>(List.of(attempt.body()));
            attempt.handlers().forEach(handler -> blocks.add(handler.body()));
            blocks.add(attempt.orelse());
            blocks.add(attempt.finalbody());
            return blocks;
        }
        if (node instanceof Stmt.Match match) {
            return match.cases().stream().map(Clause.MatchCase::body).toList();
        }
        return node instanceof Stmt.FunctionDef def ? List.of(def.body())
                : node instanceof Stmt.With with ? List.of(with.body())
                : node instanceof Clause.ExceptHandler handler ? List.of(handler.body())
                : node instanceof Clause.MatchCase matched ? List.of(matched.body())
                : node instanceof Stmt.ClassDef cls ? List.of(cls.body())
                : node instanceof Root root ? List.of(root.body()) : List.of();
    }

    /** The block of {@code parent} that {@code stmt} stands in; null if it is not a statement of one. */
    public static @Nullable List<Stmt> around(Node stmt, Node parent) {
        for (List<Stmt> block : of(parent)) {
            if (stmt.isAmong(block)) {
                return block;
            }
        }
        return null;
    }
}
