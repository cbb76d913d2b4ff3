package dev.hasten.transforms.loops;

import dev.hasten.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a statement that its own function runs. */
final class Blocks {

    private Blocks() {
    }

    /** The blocks directly inside {@code stmt}, in the order of the source. */
    static List<List<Stmt>> of(Stmt stmt) {
        if (stmt instanceof Stmt.If choice) {
            return List.of(choice.body(), choice.orelse());
        }
        if (stmt instanceof Stmt.For loop) {
            return List.of(loop.body(), loop.orelse());
        }
        if (stmt instanceof Stmt.While loop) {
            return List.of(loop.body(), loop.orelse());
        }
        if (stmt instanceof Stmt.With with) {
            return List.of(with.body());
        }
        List<List<Stmt>> blocks = new ArrayList<>();
        if (stmt instanceof Stmt.Try attempt) {
            blocks.add(attempt.body());
            attempt.handlers().forEach(handler -> blocks.add(handler.body()));
            blocks.add(attempt.orelse());
            blocks.add(attempt.finalbody());
        } else if (stmt instanceof Stmt.Match match) {
            match.cases().forEach(each -> blocks.add(each.body()));
        }
        return blocks;
    }
}
