package dev.hasten.rooms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Finds the examples in a room's README. A code block whose info string is {@code python before} is followed by its
 * {@code python after}; one that is {@code python refused} stands under a heading that names the guard in brackets.
 */
final class RoomReader extends AbstractVisitor {
    private static final Pattern GUARD = Pattern.compile("\\[([a-z0-9-]+)]");

    private final String id;
    private final List<Example> examples = new ArrayList<>();
    private final TextContentRenderer headings = TextContentRenderer.builder().build();
    private Optional<String> guard = Optional.empty();
    private FencedCodeBlock before;

    private RoomReader(String id) {
        this.id = id;
    }

    /**
     * The examples in {@code markdown}, in order.
     *
     * @throws IllegalArgumentException if a block has no partner, or a refusal no guard
     */
    static List<Example> examples(String id, String markdown) {
        RoomReader reader = new RoomReader(id);
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(markdown).accept(reader);
        if (reader.before != null) {
            throw reader.malformed(reader.before, "'before' without 'after'");
        }
        return reader.examples;
    }

    @Override
    public void visit(Heading heading) {
        Matcher matcher = GUARD.matcher(headings.render(heading));
        guard = matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public void visit(FencedCodeBlock block) {
        String[] words = block.getInfo().strip().split("\\s+");
        if (!words[0].equals("python") || words.length == 1) {
            return;
        }
        switch (words[1]) {
            case "before" -> before = block;
            case "after" -> {
                if (before == null) {
                    throw malformed(block, "'after' without 'before'");
                }
                examples.add(new Example(before.getLiteral(), Optional.of(block.getLiteral()), Optional.empty(),
                        options(before), line(before)));
                before = null;
            }
            case "refused" -> {
                if (guard.isEmpty()) {
                    throw malformed(block, "'refused' under a heading without a [guard]");
                }
                examples.add(new Example(block.getLiteral(), Optional.empty(), guard, options(block), line(block)));
            }
            default -> throw malformed(block, "unknown kind of example '" + words[1] + "'");
        }
    }

    private Map<String, String> options(FencedCodeBlock block) {
        Map<String, String> options = new HashMap<>();
        String[] words = block.getInfo().strip().split("\\s+");
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            if (pair.length != 2) {
                throw malformed(block, "not of the form name=value: " + words[i]);
            }
            options.put(pair[0], pair[1]);
        }
        return options;
    }

    private static int line(FencedCodeBlock block) {
        return block.getSourceSpans().get(0).getLineIndex() + 2;
    }

    private IllegalArgumentException malformed(FencedCodeBlock block, String what) {
        return new IllegalArgumentException("transforms/" + id + "/README.md:" + (line(block) - 1) + ": " + what);
    }
}
