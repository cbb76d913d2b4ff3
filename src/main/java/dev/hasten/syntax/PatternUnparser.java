package dev.hasten.syntax;

import java.util.List;

/** Writes one pattern into a {@link Sink}, its parts as children (Python reference, section 8.6.4). */
final class PatternUnparser implements Visitor<Void> {

    private final Sink sink;

    PatternUnparser(Sink sink) {
        this.sink = sink;
    }

    @Override
    public Void visitNode(Node node) {
        throw new IllegalArgumentException("no pattern: " + node.getClass().getSimpleName());
    }

    @Override
    public Void visitMatchValue(Pattern.MatchValue node) {
        sink.child(node.value(), Slot.SUM);
        return null;
    }

    @Override
    public Void visitMatchSingleton(Pattern.MatchSingleton node) {
        sink.literal(node.value());
        return null;
    }

    @Override
    public Void visitMatchSequence(Pattern.MatchSequence node) {
        sink.open("[");
        list(node.patterns());
        sink.close("]");
        return null;
    }

    @Override
    public Void visitMatchMapping(Pattern.MatchMapping node) {
        sink.open("{");
        String separator = "";
        for (int i = 0; i < node.keys().size(); i++) {
            sink.text(separator);
            sink.child(node.keys().get(i), Slot.SUM);
            sink.text(": ");
            sink.child(node.patterns().get(i), Slot.PATTERN);
            separator = ", ";
        }
        if (node.rest() != null) {
            sink.text(separator + "**" + node.rest());
        }
        sink.close("}");
        return null;
    }

    @Override
    public Void visitMatchClass(Pattern.MatchClass node) {
        sink.child(node.cls(), Slot.PRIMARY);
        sink.open("(");
        list(node.patterns());
        String separator = node.patterns().isEmpty() ? "" : ", ";
        for (int i = 0; i < node.kwdAttrs().size(); i++) {
            sink.text(separator + node.kwdAttrs().get(i) + "=");
            sink.child(node.kwdPatterns().get(i), Slot.PATTERN);
            separator = ", ";
        }
        sink.close(")");
        return null;
    }

    @Override
    public Void visitMatchStar(Pattern.MatchStar node) {
        sink.text("*" + (node.name() == null ? "_" : node.name()));
        return null;
    }

    @Override
    public Void visitMatchAs(Pattern.MatchAs node) {
        if (node.pattern() != null) {
            sink.child(node.pattern(), Slot.AS_PATTERN);
            sink.text(" as ");
        }
        sink.text(node.name() == null ? "_" : node.name());
        return null;
    }

    @Override
    public Void visitMatchOr(Pattern.MatchOr node) {
        String separator = "";
        for (Pattern pattern : node.patterns()) {
            sink.text(separator);
            sink.child(pattern, Slot.ALTERNATIVE);
            separator = " | ";
        }
        return null;
    }

    private void list(List<Pattern> patterns) {
        String separator = "";
        for (Pattern pattern : patterns) {
            sink.text(separator);
            sink.child(pattern, Slot.PATTERN);
            separator = ", ";
        }
    }
}
