package dev.hasten.transforms.caching;

import dev.hasten.facts.FileFacts;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.Root;
import dev.hasten.transform.Level;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a transform says of a program, in words. */
final class Offers {
    private Offers() {
    }

    /** The verdicts on all nodes of {@code program}: what is done, or the candidate and its guard. */
    static <N extends Node> List<String> of(Transform<N> transform, PythonVersion target, String program) {
        Root root = ModuleParser.parse(program, target).root();
        Unit unit = new Unit(root, FileFacts.of(root), List.of(target), Level.O3.grants(), Set.of());
        List<String> offers = new ArrayList<>();
        for (Node node : unit.facts().places().all()) {
            if (transform.subject().isInstance(node)) {
                for (Verdict verdict : transform.consider(transform.subject().cast(node), unit)) {
                    offers.add(verdict instanceof Verdict.Rewrite rewrite ? words(rewrite)
                            : words((Verdict.Refuse) verdict));
                }
            }
        }
        return offers;
    }

    /** What is done, how many reads it replaces, and which measurement at which depth stands for it. */
    private static String words(Verdict.Rewrite rewrite) {
        return rewrite.summary() + " x" + (rewrite.change().steps().size() - 1) + " as "
                + rewrite.gain().measuredCase() + " at " + rewrite.gain().loopDepth();
    }

    private static String words(Verdict.Refuse refuse) {
        return refuse.candidate() + ": " + refuse.guard().id();
    }
}
