package dev.hasten.engine;

import dev.hasten.source.Edits;
import dev.hasten.source.Source;
import dev.hasten.source.Span;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.Reprinter;
import dev.hasten.syntax.Root;
import dev.hasten.syntax.SyntaxException;
import dev.hasten.syntax.SyntaxTree;
import dev.hasten.syntax.TreeEquality;
import dev.hasten.syntax.UnprintableException;
import java.util.HashMap;
import java.util.Map;

/**
 * A changed tree as text that was read again and found to be that tree, with every comment of the old text in it and
 * every new one.
 *
 * @param edits what turns the old text into the new one
 * @param tree the new text and what was read from it
 */
record Print(Edits edits, SyntaxTree tree) {

    /**
     * Prints {@code changed} and verifies the text.
     *
     * @param source the old text
     * @param before the tree of the old text
     * @param changed a tree that was made from it, with comments that are to be written
     * @param oldest the oldest version that must read the new text
     * @throws UnprintableException if it cannot be written as text
     * @throws VerificationException if the text is not what was meant
     */
    static Print verified(Source source, SyntaxTree before, TreeEditor.Edited changed, PythonVersion oldest)
            throws VerificationException {
        Edits edits = Reprinter.reprint(source, before, changed.root(), changed.notes(), oldest);
        SyntaxTree after;
        try {
            after = ModuleParser.parse(edits.apply(source.text()), oldest);
        } catch (SyntaxException e) {
            throw new VerificationException("does not parse: " + e.getMessage());
        }
        if (!TreeEquality.equal(changed.root(), after.root())) {
            throw new VerificationException("reads as another program");
        }
        Map<String, Integer> comments = comments(before);
        Map<String, Integer> present = comments(after);
        for (String note : changed.notes().all()) {
            if (!present.containsKey(note)) {
                throw new VerificationException("does not write the comment " + note);
            }
        }
        present.forEach((comment, count) -> comments.merge(comment, -count, Integer::sum));
        for (Map.Entry<String, Integer> comment : comments.entrySet()) {
            if (comment.getValue() > 0) {
                throw new VerificationException("loses the comment " + comment.getKey());
            }
        }
        return new Print(edits, after);
    }

    /** How often each comment stands in the text. */
    private static Map<String, Integer> comments(SyntaxTree tree) {
        Map<String, Integer> counts = new HashMap<>();
        tree.tokens().forEachComment(0, tree.text().length(), span ->
                counts.merge(tree.text().substring(Span.start(span), Span.end(span)), 1, Integer::sum));
        return counts;
    }
}
