package dev.hasten.syntax;

import static dev.hasten.syntax.antlr.PythonParser.NEWLINE;

import dev.hasten.source.Edit;
import dev.hasten.source.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lays a program out as nastily as the language allows, so that it is still the same program. */
final class Scrambler {

    private final Random random;
    private final List<Edit> edits = new ArrayList<>();
    private String text;
    private SyntaxTree tree;
    private int comments;

    private Scrambler(String text, Random random) {
        this.random = random;
        this.text = text;
        this.tree = ModuleParser.parse(text);
    }

    /** The same program in another layout. */
    static String scramble(String text, Random random) {
        Scrambler scrambler = new Scrambler(text, random);
        scrambler.joinStatements(scrambler.tree.root());
        scrambler.apply();
        scrambler.parenthesize(scrambler.tree.root());
        scrambler.apply();
        scrambler.breakLines();
        scrambler.apply();
        return scrambler.newlines();
    }

    private void apply() {
        List<Edit> apart = new ArrayList<>();
        int end = 0;
        edits.sort((a, b) -> Integer.compare(a.start(), b.start()));
        for (Edit edit : edits) {
            if (edit.start() >= end) {
                apart.add(edit);
                end = edit.end();
            }
        }
        edits.clear();
        text = Edits.of(apart).apply(text);
        tree = ModuleParser.parse(text);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    // ---- statements on one line

    private void joinStatements(Node node) {
        List<Stmt> children = new ArrayList<>();
        node.forEachChild(child -> {
            if (child instanceof Stmt stmt) {
                children.add(stmt);
            }
            joinStatements(child);
        });
        boolean loose = !(node instanceof Root) && !children.isEmpty() && children.size() < 4
                && children.stream().noneMatch(Attachments::isCompound);
        boolean oneBlock = node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef || node instanceof Stmt.With
                || node instanceof Clause || node instanceof Stmt.If branch && branch.orelse().isEmpty();
        if (loose && oneBlock && oneIn(3) && !hasComment(children.get(0).start(), node.end())) {
            int first = tree.tokens().first(children.get(0).span());
            int colon = first - 1;
            while (tree.tokens().isLayout(colon)) {
                colon--;
            }
            if (text.substring(tree.tokens().end(colon), tree.tokens().start(first)).isBlank()) {
                edits.add(new Edit(tree.tokens().end(colon), tree.tokens().start(first), " "));
                join(children, 1);
            }
        } else {
            join(children, 10);
        }
    }

    private void join(List<Stmt> stmts, int rarity) {
        for (int i = 1; i < stmts.size(); i++) {
            Stmt above = stmts.get(i - 1);
            Stmt below = stmts.get(i);
            if (!Attachments.isCompound(above) && !Attachments.isCompound(below) && oneIn(rarity)
                    && text.substring(above.end(), below.start()).isBlank()) {
                edits.add(new Edit(above.end(), below.start(), "; "));
            } else if (!Attachments.isCompound(above) && oneIn(20) && text.startsWith("\n", above.end())) {
                edits.add(new Edit(above.end(), above.end(), ";"));
            }
        }
    }

    private boolean hasComment(int from, int to) {
        boolean[] found = {false};
        tree.tokens().forEachComment(from, to, span -> found[0] = true);
        return found[0];
    }

    // ---- parentheses

    private void parenthesize(Node node) {
        if (node instanceof Expr.JoinedStr || node instanceof Expr.TemplateStr || node instanceof Pattern) {
            return;
        }
        node.forEachChild(child -> {
            if (child instanceof Expr expr && isGroupable(expr) && oneIn(25) && !(node instanceof Stmt.FunctionDef)
                    && !(node instanceof Stmt.ClassDef)) {
                group(expr);
            } else {
                parenthesize(child);
            }
        });
    }

    private static boolean isGroupable(Expr expr) {
        return !(expr instanceof Expr.Starred || expr instanceof Expr.Slice || expr instanceof Expr.GeneratorExp
                || expr instanceof Expr.Name name && name.ctx() != Expr.Context.LOAD
                || expr instanceof Expr.NamedExpr || expr instanceof Expr.Tuple tuple
                && (tuple.ctx() != Expr.Context.LOAD || tuple.elts().stream().anyMatch(Expr.Slice.class::isInstance))
                || expr instanceof Expr.ListDisplay list && list.ctx() != Expr.Context.LOAD
                || expr instanceof Expr.Attribute attribute && attribute.ctx() != Expr.Context.LOAD
                || expr instanceof Expr.Subscript subscript && subscript.ctx() != Expr.Context.LOAD);
    }

    private void group(Expr expr) {
        int start = expr.start();
        int end = expr.end();
        boolean tight = start > 1 && text.charAt(start - 1) == ' ' && Character.isLetter(text.charAt(start - 2));
        boolean tightAfter = end + 1 < text.length() && text.charAt(end) == ' '
                && Character.isLetter(text.charAt(end + 1));
        String open = oneIn(4) ? "( (" : oneIn(4) ? "(  # group " + comments++ + "\n  " : "(";
        String close = open.startsWith("( (") ? ") )" : ")";
        edits.add(new Edit(tight ? start - 1 : start, start, open));
        edits.add(new Edit(end, tightAfter ? end + 1 : end, close));
    }

    // ---- line breaks and comments

    private void breakLines() {
        Tokens tokens = tree.tokens();
        int depth = 0;
        int strings = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int kind = tokens.kind(i);
            depth += Original.opens(kind) ? 1 : Original.closes(kind) ? -1 : 0;
            strings += Original.opensString(kind) ? 1 : Original.closesString(kind) ? -1 : 0;
            boolean plain = tokens.end(i) <= tokens.start(i + 1)
                    && text.substring(tokens.end(i), tokens.start(i + 1)).chars().allMatch(c -> c == ' ');
            if (kind == NEWLINE) {
                lineComment(tokens.end(i), tokens.start(i + 1));
            } else if (strings > 0 || tokens.isLayout(i) || !plain) {
                continue;
            } else if (tokens.kind(i + 1) == NEWLINE) {
                if (oneIn(15)) {
                    edits.add(new Edit(tokens.end(i), tokens.start(i + 1), "  # after " + comments++));
                }
            } else if (depth > 0 && oneIn(40)) {
                String comment = oneIn(2) ? "  # inside " + comments++ : "";
                edits.add(new Edit(tokens.end(i), tokens.start(i + 1), comment + "\n" + blanks()));
            } else if (depth == 0 && !tokens.isLayout(i + 1) && tokens.kind(i + 1) >= 0 && oneIn(60)) {
                edits.add(new Edit(tokens.end(i), tokens.start(i + 1), " \\\n" + blanks()));
            }
        }
    }

    private void lineComment(int at, int next) {
        if (oneIn(15)) {
            int line = text.lastIndexOf('\n', next - 1) + 1;
            String indent = oneIn(3) || next <= line ? blanks() : text.substring(line, next);
            if (indent.isBlank()) {
                edits.add(new Edit(at, at, indent + "# own line " + comments++ + "\n" + (oneIn(3) ? "\f\n" : "")));
            }
        }
    }

    private String blanks() {
        return " ".repeat(random.nextInt(12));
    }

    // ---- the characters between lines

    private String newlines() {
        String result = text;
        if (oneIn(3)) {
            result = tabs();
        }
        if (oneIn(3)) {
            result = result.stripTrailing();
        }
        return oneIn(3) ? result.replace("\n", "\r\n") : oneIn(8) ? result.replace("\n", "\r") : result;
    }

    private String tabs() {
        Tokens tokens = tree.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean starts = !tokens.isLayout(i) && (i == 0 || tokens.isLayout(i - 1));
            int line = text.lastIndexOf('\n', tokens.start(i) - 1) + 1;
            String indent = starts ? text.substring(line, tokens.start(i)) : "";
            if (indent.length() > 3 && indent.chars().allMatch(c -> c == ' ') && indent.length() % 4 == 0) {
                edits.add(new Edit(line, tokens.start(i), "\t".repeat(indent.length() / 4)));
            } else if (starts && !indent.isEmpty()) {
                edits.clear();
                return text;
            }
        }
        apply();
        return text;
    }
}
