package dev.hasten.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which parts of the given files run while another of them looks at the local variables of frames, or at all
 * containers.
 *
 * <p>Code that does so, such as a debugger, does so only if somebody calls or installs it. Who does must have it from
 * somewhere: so it mentions it by name, or something that mentions it. While it is at work, such code may run whatever
 * it mentions, and what that mentions, and so on; the function that looks at frames does not, if it is nothing else: only
 * its callers are there to be seen.
 */
final class Observers {

    private final Map<String, FileSummary> files;
    private final Resolver resolver;
    private final Map<Definition, Set<Definition>> mentions = new HashMap<>();
    private final Map<Definition, Set<Definition>> mentionedIn = new HashMap<>();

    Observers(Map<String, FileSummary> files, Resolver resolver) {
        this.files = files;
        this.resolver = resolver;
    }

    /** The parts that may run while one that {@code observes} does. */
    Set<Definition> observedBy(Predicate<CodePart> observes) {
        Set<Definition> observers = new HashSet<>();
        Set<Definition> involving = new HashSet<>();
        files.forEach((file, summary) -> {
            for (CodePart part : summary.parts()) {
                if (observes.test(part)) {
                    (part.involves() ? involving : observers).add(new Definition(file, part.name()));
                }
            }
        });
        observers.addAll(involving);
        if (observers.isEmpty()) {
            return observers;
        }
        if (mentions.isEmpty()) {
            files.forEach((file, summary) -> {
                Set<String> names = new HashSet<>();
                summary.parts().forEach(part -> names.add(part.name()));
                summary.parts().forEach(part -> noteAll(part, file, names));
            });
        }
        return observed(observers, involving, mentions, mentionedIn);
    }

    /** The observers, those that use them, and what these mention. */
    private static <T> Set<T> observed(Set<T> observers, Set<T> involving, Map<T, Set<T>> mentions,
            Map<T, Set<T>> mentionedIn) {
        Set<T> users = new HashSet<>(involving);
        observers.forEach(observer -> users.addAll(mentionedIn.getOrDefault(observer, Set.of())));
        Set<T> all = closure(closure(users, mentionedIn), mentions);
        all.addAll(observers);
        return all;
    }

    /** The parts of one file that may run while {@code observer} does, itself included. */
    static Set<String> reach(String observer, List<CodePart> parts) {
        Map<String, Set<String>> mentions = new HashMap<>();
        Map<String, Set<String>> mentionedIn = new HashMap<>();
        Set<String> names = new HashSet<>();
        parts.forEach(part -> names.add(part.name()));
        for (CodePart part : parts) {
            for (String own : part.own()) {
                // What is no part was made by the module's body.
                String mentioned = names.contains(own) ? own : CodePart.BODY;
                mentions.computeIfAbsent(part.name(), key -> new HashSet<>()).add(mentioned);
                mentionedIn.computeIfAbsent(mentioned, key -> new HashSet<>()).add(part.name());
            }
        }
        boolean plain = parts.stream().anyMatch(part -> part.name().equals(observer) && !part.involves());
        return observed(Set.of(observer), plain ? Set.of() : Set.of(observer), mentions, mentionedIn);
    }

    private static <T> Set<T> closure(Set<T> first, Map<T, Set<T>> leads) {
        Set<T> all = new HashSet<>(first);
        Deque<T> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            for (T next : leads.getOrDefault(open.pop(), Set.of())) {
                if (all.add(next)) {
                    open.add(next);
                }
            }
        }
        return all;
    }

    private void noteAll(CodePart part, String file, Set<String> names) {
        Definition user = new Definition(file, part.name());
        for (String name : part.own()) {
            // What is no part was made by the module's body.
            note(user, new Definition(file, name));
            if (!names.contains(name)) {
                note(user, new Definition(file, CodePart.BODY));
            }
        }
        for (String reference : part.imported()) {
            for (Definition meant : resolver.meanings(reference, file)) {
                noteMeaning(user, meant);
            }
            for (String module : resolver.importedBy(reference, file)) {
                note(user, new Definition(module, CodePart.BODY));
            }
        }
    }

    private void noteMeaning(Definition user, Definition meant) {
        int dot = meant.name().indexOf('.');
        String first = dot < 0 ? meant.name() : meant.name().substring(0, dot);
        if (!first.equals("*")) {
            note(user, new Definition(meant.file(), first));
            return;
        }
        for (CodePart part : files.get(meant.file()).parts()) {
            if (!part.name().equals(CodePart.SCRIPT)) {
                note(user, new Definition(meant.file(), part.name()));
            }
        }
    }

    private void note(Definition user, Definition mentioned) {
        mentions.computeIfAbsent(user, key -> new HashSet<>()).add(mentioned);
        mentionedIn.computeIfAbsent(mentioned, key -> new HashSet<>()).add(user);
    }
}
