package dev.hasten.syntax;

import dev.hasten.source.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the names and operators by which a copy of a node differs from it: tokens that can be replaced one by one. */
final class WordFinder {

    private final Original original;
    private final Parentheses parentheses;

    WordFinder(Original original, Parentheses parentheses) {
        this.original = original;
        this.parentheses = parentheses;
    }

    /**
     * The tokens of {@code old} that differ, each with what stands there in the copy; null if that is not all by which
     * the templates differ, or if the text has more between the children than the tokens of the template.
     */
    @Nullable Map<Integer, String> differing(Node old, Template before, Template after) {
        if (!before.fitsButForWords(after)) {
            return null;
        }
        Map<Integer, String> found = new TreeMap<>();
        int token = original.tokenAt(original.start(old));
        for (int i = 0; i < before.parts().size() && token >= 0; i++) {
            Template.Part part = before.parts().get(i);
            if (part instanceof Template.Text text) {
                int limit = i + 1 < before.parts().size() ? Span.start(span(before.parts().get(i + 1), old)) : old.end();
                token = match(text.words(), ((Template.Text) after.parts().get(i)).words(), token, limit, found);
            } else {
                token = Math.max(token, original.tokenEndingAt(Span.end(span(part, old))) + 1);
            }
        }
        return token < 0 ? null : found;
    }

    /** Where a child or block stands, with its own parentheses. */
    private long span(Template.Part part, Node parent) {
        if (part instanceof Template.Block block) {
            return Span.of(original.start(block.body().get(0)), block.body().get(block.body().size() - 1).end());
        } else if (part instanceof Template.Hole hole) {
            return hole.child() instanceof Clause ? hole.child().span() : parentheses.around(hole.child(), parent);
        }
        return parent.span();
    }

    /** Finds the words one after the other; the token after the last, or -1 if one is not found before {@code limit}. */
    private int match(List<String> words, List<String> newWords, int from, int limit, Map<Integer, String> found) {
        int token = from;
        int word = 0;
        while (token < original.tokens.size() && original.tokens.start(token) < limit) {
            if (word < words.size() && isWord(token, words.get(word))) {
                if (!words.get(word).equals(newWords.get(word))) {
                    found.put(token, newWords.get(word));
                }
                word++;
            }
            token++;
        }
        return word == words.size() ? token : -1;
    }

    private boolean isWord(int token, String word) {
        String text = original.tokens.text(token);
        return text.equals(word) || Normalizer.normalize(text, Normalizer.Form.NFKC).equals(word);
    }
}
