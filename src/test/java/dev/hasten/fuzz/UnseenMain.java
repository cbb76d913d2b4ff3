package dev.hasten.fuzz;

import dev.hasten.python.Comparison;
import dev.hasten.python.Interpreter;
import dev.hasten.python.Interpreters;
import dev.hasten.python.Limits;
import dev.hasten.python.PythonWorker;
import dev.hasten.syntax.SyntaxException;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Breaks assumptions by code that cannot be seen: {@code UnseenMain [SEED [COUNT]]}. With everything granted, some
 * programs then behave differently; with the broken assumption revoked, none may.
 */
final class UnseenMain {

    /**
     * What became of the programs that break one assumption.
     *
     * @param rewritten programs that were rewritten with everything granted
     * @param broken those that behave differently then
     * @param byAnother those of them that become right if only some other assumption is revoked, since the rewrite
     *         rests on both
     * @param stillBroken programs that behave differently though the assumption is revoked
     */
    record Result(int rewritten, int broken, int byAnother, List<String> stillBroken) {
    }

    private UnseenMain() {
    }

    public static void main(String[] args) {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        Interpreter interpreter = Interpreters.discover().found().stream()
                .filter(each -> each.hasFork() && Rewriting.everyVersion().contains(each.version()))
                .reduce((older, newer) -> newer).orElseThrow();
        try (PythonWorker worker = PythonWorker.start(interpreter, Limits.time(Duration.ofSeconds(3)))) {
            for (UnseenCode unseen : UnseenCode.ALL) {
                Result result = run(new Judge(worker), seed, count, unseen);
                System.out.printf("%-24s %6d programs %6d rewritten %5d broken, %5d by another too, %3d still%n",
                        unseen.breaks().id(), count, result.rewritten, result.broken, result.byAnother,
                        result.stillBroken.size());
                result.stillBroken.forEach(System.out::println);
            }
        }
    }

    /** Runs {@code count} programs. */
    static Result run(Judge judge, long seed, int count, UnseenCode unseen) {
        ProgramGenerator generator = new ProgramGenerator();
        int rewritten = 0;
        int broken = 0;
        int byAnother = 0;
        List<String> stillBroken = new ArrayList<>();
        for (long number = 0; number < count; number++) {
            String program = generator.program(seed, number, unseen);
            try {
                String text = without(null).rewrite(program).text();
                if (text.equals(program)) {
                    continue;
                }
                rewritten++;
                if (differs(judge, program, text)) {
                    broken++;
                    byAnother += isRepairedByAnother(judge, program, unseen.breaks()) ? 1 : 0;
                }
                if (differs(judge, program, without(unseen.breaks()).rewrite(program).text())) {
                    stillBroken.add(Shrinker.shrink(program, smaller -> isStillBroken(judge, smaller, unseen)));
                }
            } catch (SyntaxException notPython) {
                continue;
            }
        }
        return new Result(rewritten, broken, byAnother, stillBroken);
    }

    private static boolean isStillBroken(Judge judge, String program, UnseenCode unseen) {
        return judge.difference(program, without(unseen.breaks())).isPresent();
    }

    private static boolean isRepairedByAnother(Judge judge, String program, Assumption broken) {
        return Set.of(Assumption.values()).stream().filter(each -> each != broken)
                .anyMatch(each -> !differs(judge, program, without(each).rewrite(program).text()));
    }

    private static boolean differs(Judge judge, String before, String after) {
        return !before.equals(after) && judge.compare(before, after) instanceof Comparison.Different;
    }

    private static Rewriting without(@Nullable Assumption revoked) {
        Set<Assumption> granted = EnumSet.copyOf(Level.O3.grants());
        granted.remove(revoked);
        return new Rewriting(Rewriting.everyVersion(), granted, Set.of());
    }
}
