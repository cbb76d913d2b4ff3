package dev.hasten.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the given files run functions while another of them looks at the local variables of frames.
 *
 * <p>Code that reads all locals of frames, such as a debugger, does so only if somebody calls or installs it. Who does
 * must have it from somewhere: so it mentions it by name, or something that mentions it. While it is at work, a file
 * that mentions it may run whatever it imports.
 */
final class Observers {

    private final Map<String, FileSummary> files;
    private final Resolver resolver;

    Observers(Map<String, FileSummary> files, Resolver resolver) {
        this.files = files;
        this.resolver = resolver;
    }

    /** The files whose functions may be observed. */
    Set<String> observed() {
        Set<String> observed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (Definition part : active()) {
            if (observed.add(part.file())) {
                open.add(part.file());
            }
        }
        while (!open.isEmpty()) {
            String file = open.pop();
            for (String module : files.get(file).names().imported()) {
                for (String other : resolver.importedBy(module, file)) {
                    if (observed.add(other)) {
                        open.add(other);
                    }
                }
            }
        }
        return observed;
    }

    /** The parts of files that read frames, and those that mention one of these, or one that mentions one, and so on. */
    private Set<Definition> active() {
        Set<Definition> active = new HashSet<>();
        files.forEach((file, summary) -> {
            for (CodePart part : summary.parts()) {
                if (part.readsFrames()) {
                    active.add(new Definition(file, part.name()));
                }
            }
        });
        if (active.isEmpty()) {
            return active;
        }
        Map<Definition, List<Definition>> mentionedIn = mentions();
        Deque<Definition> open = new ArrayDeque<>(active);
        while (!open.isEmpty()) {
            for (Definition user : mentionedIn.getOrDefault(open.pop(), List.of())) {
                if (active.add(user)) {
                    open.add(user);
                }
            }
        }
        return active;
    }

    private Map<Definition, List<Definition>> mentions() {
        Map<Definition, List<Definition>> mentionedIn = new HashMap<>();
        files.forEach((file, summary) -> {
            for (CodePart part : summary.parts()) {
                Definition user = new Definition(file, part.name());
                for (String name : part.own()) {
                    note(mentionedIn, new Definition(file, name), user);
                }
                for (String reference : part.imported()) {
                    for (Definition meant : resolver.meanings(reference, file)) {
                        noteMeaning(mentionedIn, meant, user);
                    }
                    for (String module : resolver.importedBy(reference, file)) {
                        note(mentionedIn, new Definition(module, CodePart.BODY), user);
                    }
                }
            }
        });
        return mentionedIn;
    }

    private void noteMeaning(Map<Definition, List<Definition>> mentionedIn, Definition meant, Definition user) {
        int dot = meant.name().indexOf('.');
        String first = dot < 0 ? meant.name() : meant.name().substring(0, dot);
        if (first.equals("*")) {
            for (CodePart part : files.get(meant.file()).parts()) {
                if (!part.name().equals(CodePart.SCRIPT)) {
                    note(mentionedIn, new Definition(meant.file(), part.name()), user);
                }
            }
        } else {
            note(mentionedIn, new Definition(meant.file(), first), user);
        }
    }

    private static void note(Map<Definition, List<Definition>> mentionedIn, Definition mentioned, Definition user) {
        mentionedIn.computeIfAbsent(mentioned, key -> new ArrayList<>()).add(user);
    }
}
