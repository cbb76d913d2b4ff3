package dev.hasten.facts;

import java.util.Random;

/**
 * Random functions over one local {@code x}. Each statement that binds it binds a number of its own, so that a run
 * tells which one reached a read; each read logs first what it is about to see.
 */
final class RandomFunctions {

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int tag;

    RandomFunctions(long seed) {
        random = new Random(seed);
    }

    /** The text of a function {@code name}. */
    String function(String name) {
        text.setLength(0);
        text.append("def ").append(name).append(random.nextBoolean() ? "():\n" : "(x=%d):\n".formatted(++tag));
        block(1, 4, false);
        return text.toString();
    }

    private void line(int indent, String line) {
        text.append("    ".repeat(indent)).append(line).append('\n');
    }

    private void block(int indent, int depth, boolean inLoop) {
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            statement(indent, depth, inLoop);
        }
    }

    private void statement(int indent, int depth, boolean inLoop) {
        switch (random.nextInt(depth > 0 ? 16 : 8)) {
            case 0, 1 -> line(indent, "L(%d, locals()) or x".formatted(++tag));
            case 2 -> line(indent, "x = %d".formatted(++tag));
            case 3 -> binding(indent);
            case 4 -> line(indent, "L(%d, locals()) or (C() and (x := %d))".formatted(++tag, ++tag));
            case 5 -> jump(indent, inLoop);
            case 6 -> line(indent, "L(%d, locals()) or M(x)".formatted(++tag));
            case 7 -> line(indent, "(x := %d) and C() or M()".formatted(++tag));
            case 8 -> ifStatement(indent, depth, inLoop);
            case 9 -> loop(indent, depth, "while C():");
            case 10 -> loop(indent, depth, "for x in R(%d):".formatted(++tag));
            case 11 -> loop(indent, depth, random.nextBoolean() ? "while True:" : "while (x := %d) and C():".formatted(++tag));
            case 12 -> {
                line(indent, random.nextBoolean() ? "with W(%d) as x:".formatted(++tag) : "with W(0):");
                block(indent + 1, depth - 1, inLoop);
            }
            default -> tryStatement(indent, depth, inLoop);
        }
    }

    private void binding(int indent) {
        switch (random.nextInt(4)) {
            case 0 -> line(indent, "del x");
            case 1 -> line(indent, "L(%d, locals()); x += V(%d)".formatted(0, ++tag));
            case 2 -> line(indent, "M(); x = M(%d)".formatted(++tag));
            default -> line(indent, "x, y = %d, M()".formatted(++tag));
        }
    }

    private void jump(int indent, boolean inLoop) {
        switch (random.nextInt(inLoop ? 5 : 2)) {
            case 0 -> line(indent, "if C(): return");
            case 1 -> line(indent, "if C(): raise E");
            case 2 -> line(indent, "if C(): break");
            case 3 -> line(indent, "break");
            default -> line(indent, "if C(): continue");
        }
    }

    private void ifStatement(int indent, int depth, boolean inLoop) {
        line(indent, random.nextBoolean() ? "if C():" : "if C() and (x := %d):".formatted(++tag));
        block(indent + 1, depth - 1, inLoop);
        if (random.nextBoolean()) {
            line(indent, "else:");
            block(indent + 1, depth - 1, inLoop);
        }
    }

    private void loop(int indent, int depth, String header) {
        line(indent, header);
        line(indent + 1, "T()");
        block(indent + 1, depth - 1, true);
        if (random.nextInt(3) == 0) {
            line(indent, "else:");
            block(indent + 1, depth - 1, false);
        }
    }

    private void tryStatement(int indent, int depth, boolean inLoop) {
        line(indent, "try:");
        block(indent + 1, depth - 1, inLoop);
        int shape = random.nextInt(4);
        if (shape != 0) {
            line(indent, random.nextBoolean() ? "except E as x:" : "except M(E):");
            block(indent + 1, depth - 1, inLoop);
            if (random.nextInt(3) == 0) {
                line(indent, "except NameError:");
                block(indent + 1, depth - 1, inLoop);
            }
            if (random.nextInt(3) == 0) {
                line(indent, "else:");
                block(indent + 1, depth - 1, inLoop);
            }
        }
        if (shape != 1) {
            line(indent, "finally:");
            block(indent + 1, depth - 1, false);
        }
    }
}
