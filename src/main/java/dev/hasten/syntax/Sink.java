package dev.hasten.syntax;

import java.util.List;

/** Receives how one node is written: its own text, with its children in between, in the order of the source. */
interface Sink {

    /** Text of the node itself. */
    void text(String text);

    /** An opening bracket. */
    void open(String bracket);

    /** The bracket that closes the last one opened. */
    void close(String bracket);

    /** A blank that is there for the eye only. */
    void blank();

    /** A literal that is no f-string. */
    void literal(Literal value);

    /** An f-string or t-string, whose quotes depend on what its fields hold. */
    void interpolated(Expr string);

    /** A child and the kind of place it stands in. */
    void child(Node child, Slot slot);

    /** The start of another line of the same statement, such as {@code else:}. */
    void line();

    /** The statements under the line just written, which ends in a colon. */
    void block(List<Stmt> body);

    /** The cases under the line just written, which starts with {@code match}. */
    void cases(List<Clause.MatchCase> cases);

    /** What follows the body of an {@code if}: {@code elif}, or {@code else:} and a block. */
    void orelse(List<Stmt> orelse);
}
