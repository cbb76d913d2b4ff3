package dev.hasten.fuzz;

import dev.hasten.python.BeforeAfter;
import dev.hasten.python.BeforeAfter.Pair;
import dev.hasten.python.Behaviour;
import dev.hasten.python.Comparison;
import dev.hasten.python.Compilation;
import dev.hasten.python.Limits;
import dev.hasten.python.PythonWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs programs before and after, and says which differ. */
final class Judge {
    private final PythonWorker worker;

    Judge(PythonWorker worker) {
        this.worker = worker;
    }

    /** What one comparison said, with differences left aside that mean nothing. */
    Comparison compare(String before, String after) {
        Pair pair = Pair.of(before, after);
        return conclusive(BeforeAfter.in(worker).compare(pair), pair);
    }

    /** Compares many; those that patch what other programs use as well run in processes of their own. */
    List<Comparison> compareAll(List<Pair> pairs) {
        List<Pair> together = pairs.stream().filter(pair -> !patches(pair)).toList();
        List<Comparison> compared = together.isEmpty() ? List.of() : BeforeAfter.compareAll(worker, together);
        List<Comparison> all = new ArrayList<>();
        int next = 0;
        for (Pair pair : pairs) {
            all.add(conclusive(patches(pair) ? BeforeAfter.in(worker).compare(pair) : compared.get(next++), pair));
        }
        return all;
    }

    private static boolean patches(Pair pair) {
        String text = pair.before().source();
        return text.contains("stub") || text.contains("builtins") || text.contains("fromhex");
    }

    private Comparison conclusive(Comparison comparison, Pair pair) {
        if (comparison instanceof Comparison.Different different) {
            Behaviour.Difference difference = different.difference();
            if (difference.what().equals("time")) {
                return new Comparison.Inconclusive("the rewritten program timed out");
            }
            if (plain(difference.before()).equals(plain(difference.after()))) {
                return new Comparison.Inconclusive("only addresses differ");
            }
            if (differsInOrderOfWarnings(difference)) {
                return new Comparison.Inconclusive("the compiler warns in another order");
            }
            if (difference.before().contains("RecursionError") || recursesWithoutEnd(pair.before().source())) {
                return new Comparison.Inconclusive("recurses without end");
            }
        }
        return comparison;
    }

    /** The compiler warns while it compiles, so the order says where in the text the code stands, and nothing of what it does. */
    private static boolean differsInOrderOfWarnings(Behaviour.Difference difference) {
        Map<Boolean, List<String>> before = byKind(difference.before());
        Map<Boolean, List<String>> after = byKind(difference.after());
        return difference.what().equals("stderr") && before.get(false).equals(after.get(false))
                && before.get(true).stream().sorted().toList().equals(after.get(true).stream().sorted().toList());
    }

    private static Map<Boolean, List<String>> byKind(String stderr) {
        return stderr.lines().collect(Collectors.partitioningBy(line -> line.startsWith("SyntaxWarning: ")));
    }

    /**
     * How often such a function is entered before it is stopped depends on the frames that each round takes; it may also
     * be stopped by the time that it takes.
     */
    private boolean recursesWithoutEnd(String program) {
        return !program.contains("__future__") && !(BeforeAfter.in(worker).compare(Pair.of(program,
                "__import__('sys').setrecursionlimit(1300)\n" + program)) instanceof Comparison.Same);
    }

    private static String plain(String text) {
        return text.replaceAll("0x[0-9a-f]+", "0x");
    }

    /** What differs when {@code program} is rewritten; empty if nothing does, or it cannot be rewritten. */
    Optional<Behaviour.Difference> difference(String program, Rewriting rewriting) {
        try {
            String after = rewriting.rewrite(program).text();
            if (!after.equals(program) && compare(program, after) instanceof Comparison.Different different) {
                return Optional.of(different.difference());
            }
        } catch (RuntimeException notPython) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether the interpreter compiles it. */
    boolean compiles(String program) {
        return worker.compile(List.of(Compilation.ofText("program.py", program))).get(0).isEmpty();
    }

    PythonWorker worker() {
        return worker;
    }

    /** One with a new worker in place of one that was lost. */
    Judge restarted(Limits limits) {
        try {
            worker.close();
        } catch (RuntimeException lost) {
            // It is gone already.
        }
        return new Judge(PythonWorker.start(worker.interpreter(), limits));
    }
}
