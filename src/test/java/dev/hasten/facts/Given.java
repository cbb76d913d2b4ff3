package dev.hasten.facts;

import dev.hasten.syntax.ModuleParser;
import dev.hasten.syntax.Root;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that are given together, by their paths below one directory. */
record Given(Map<String, String> texts, Project project) {

    private static final String ROOT = "/project/";

    /** @param pathsAndTexts a path, its text, a path, its text, and so on */
    static Given of(String... pathsAndTexts) {
        Map<String, String> texts = new TreeMap<>();
        Map<String, FileSummary> summaries = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(ROOT + pathsAndTexts[i], pathsAndTexts[i + 1]);
            summaries.put(ROOT + pathsAndTexts[i], Parsed.of(pathsAndTexts[i + 1]).facts().summary());
        }
        return new Given(texts, new Project(summaries, List.of("/project"),
                path -> Optional.of(parse(texts.get(path)))));
    }

    private static Root parse(String text) {
        return ModuleParser.parse(text).root();
    }

    /** What is known of one of the files. */
    FileFacts facts(String path) {
        return FileFacts.of(parse(texts.get(ROOT + path)), project.around(ROOT + path));
    }

    /** What a dotted name in one of the files means: {@code path:name}; empty if nothing certain. */
    String meaning(String path, String dotted) {
        return project.meaning(dotted, ROOT + path)
                .map(found -> found.file().substring(ROOT.length()) + ":" + found.name()).orElse("");
    }
}
