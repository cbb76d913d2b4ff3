package dev.hasten.verify;

import dev.hasten.engine.Outcome;
import dev.hasten.source.Source;
import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.syntax.Stmt;
import dev.hasten.transform.Remark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the rewrites without which a difference goes away: whole files first, then functions, transforms, places. */
final class Blame {

    /** One rewrite, and where it is. */
    private record Piece(RewrittenFile file, int functionStart, Remark remark) {
    }

    private final Predicate<Map<Path, byte[]>> shows;

    private Blame(Predicate<Map<Path, byte[]>> shows) {
        this.shows = shows;
    }

    /**
     * The files at fault, each with those rewrites alone that are needed to see the difference.
     *
     * @param shows whether the project with these contents in place of the original ones shows the difference
     */
    static List<Culprit> find(List<RewrittenFile> files, PythonVersion oldest, Predicate<Map<Path, byte[]>> shows) {
        Blame blame = new Blame(shows);
        List<RewrittenFile> guilty = DeltaDebugging.minimize(files, some -> shows.test(whole(some)));
        List<Piece> pieces = new ArrayList<>();
        guilty.forEach(file -> pieces.addAll(pieces(file, oldest)));
        List<Piece> left = blame.narrow(pieces, piece -> List.of(piece.file.path(), piece.functionStart));
        left = blame.narrow(left, piece -> List.of(piece.file.path(), piece.functionStart, piece.remark.transform()));
        left = blame.narrow(left, piece -> piece);
        List<Culprit> culprits = new ArrayList<>();
        outcomes(left).forEach((file, outcome) -> culprits.add(new Culprit(file.path(), outcome)));
        return culprits;
    }

    private static Map<Path, byte[]> whole(List<RewrittenFile> files) {
        Map<Path, byte[]> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file.path(), RewrittenFile.bytes(file.outcome())));
        return contents;
    }

    private List<Piece> narrow(List<Piece> pieces, Function<Piece, Object> group) {
        Map<Object, List<Piece>> groups = new LinkedHashMap<>();
        pieces.forEach(piece -> groups.computeIfAbsent(group.apply(piece), any -> new ArrayList<>()).add(piece));
        return flat(DeltaDebugging.minimize(List.copyOf(groups.values()), some -> showsWith(flat(some))));
    }

    private static List<Piece> flat(List<List<Piece>> groups) {
        return groups.stream().flatMap(Collection::stream).toList();
    }

    private boolean showsWith(List<Piece> pieces) {
        Map<Path, byte[]> contents = new TreeMap<>();
        outcomes(pieces).forEach((file, outcome) -> contents.put(file.path(), RewrittenFile.bytes(outcome)));
        return shows.test(contents);
    }

    private static Map<RewrittenFile, Outcome> outcomes(List<Piece> pieces) {
        Map<RewrittenFile, Set<List<Object>>> wanted = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            wanted.computeIfAbsent(piece.file, any -> new HashSet<>()).add(key(piece.remark));
        }
        Map<RewrittenFile, Outcome> outcomes = new LinkedHashMap<>();
        wanted.forEach((file, keys) ->
                outcomes.put(file, file.again().apply(remark -> keys.contains(key(remark)))));
        return outcomes;
    }

    private static List<Object> key(Remark remark) {
        return List.of(remark.transform(), remark.line(), remark.column(), remark.candidate());
    }

    private static List<Piece> pieces(RewrittenFile file, PythonVersion oldest) {
        Source source = file.outcome().source();
        List<Node> functions = new ArrayList<>();
        collect(ModuleParser.parse(source.text(), oldest).root(), functions);
        List<Piece> pieces = new ArrayList<>();
        for (Remark remark : file.rewrites()) {
            int innermost = 0;
            for (Node function : functions) {
                if (source.lineAt(function.start()) <= remark.line()
                        && remark.line() <= source.lineAt(function.end() - 1)) {
                    innermost = Math.max(innermost, function.start());
                }
            }
            pieces.add(new Piece(file, innermost, remark));
        }
        return pieces;
    }

    private static void collect(Node node, List<Node> functions) {
        if (node instanceof Stmt.FunctionDef) {
            functions.add(node);
        }
        node.forEachChild(child -> collect(child, functions));
    }
}
