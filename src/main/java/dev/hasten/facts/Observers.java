package dev.hasten.facts;

import dev.hasten.facts.CodePart.Watch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    /** What somebody mentions other than to call it. */
    private final Set<Definition> handedOn = new HashSet<>();

    Observers(Map<String, FileSummary> files, Resolver resolver) {
        this.files = files;
        this.resolver = resolver;
    }

    /** The parts that may run while one looks that does {@code watch}. */
    Set<Definition> observedBy(Watch watch) {
        Map<Definition, Set<Watch>> observers = new HashMap<>();
        files.forEach((file, summary) -> {
            for (CodePart part : summary.parts()) {
                if (part.watches().contains(watch)) {
                    observers.put(new Definition(file, part.name()), part.watches());
                }
            }
        });
        if (observers.isEmpty()) {
            return Set.of();
        }
        if (mentions.isEmpty()) {
            files.forEach((file, summary) -> {
                Set<String> names = new HashSet<>();
                summary.parts().forEach(part -> names.add(part.name()));
                summary.parts().forEach(part -> noteAll(part, file, names));
            });
        }
        return observed(observers);
    }

    /** The observers, those that use them, and what these mention; of one that does not look far, who calls it. */
    private Set<Definition> observed(Map<Definition, Set<Watch>> observers) {
        Set<Definition> users = new HashSet<>();
        Set<Definition> callers = new HashSet<>();
        observers.forEach((observer, watches) -> {
            boolean near = !watches.contains(Watch.FAR) && !handedOn.contains(observer);
            (near ? callers : users).addAll(mentionedIn.getOrDefault(observer, Set.of()));
            if (watches.contains(Watch.INVOLVES)) {
                users.add(observer);
            }
        });
        Set<Definition> all = closure(closure(users, mentionedIn), mentions);
        all.addAll(callers);
        all.addAll(observers.keySet());
        return all;
    }

    /** The parts of one file that may run while {@code observer} looks, itself included. */
    static Set<String> reach(String observer, List<CodePart> parts) {
        Observers ofFile = new Observers(Map.of(), new Resolver(Map.of(), List.of()));
        Set<String> names = new HashSet<>();
        parts.forEach(part -> names.add(part.name()));
        parts.forEach(part -> ofFile.noteOwn(part, "", names));
        Set<Watch> watches = parts.stream().filter(part -> part.name().equals(observer)).findFirst()
                .map(CodePart::watches).orElse(EnumSet.allOf(Watch.class));
        return ofFile.observed(Map.of(new Definition("", observer), watches)).stream().map(Definition::name)
                .collect(Collectors.toSet());
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

    private void noteOwn(CodePart part, String file, Set<String> names) {
        Definition user = new Definition(file, part.name());
        for (String mention : part.own()) {
            boolean called = mention.endsWith(CodePart.CALLED);
            String name = called ? mention.substring(0, mention.length() - CodePart.CALLED.length()) : mention;
            note(user, new Definition(file, name), called);
            // What is no part was made by the module's body.
            if (!names.contains(name)) {
                note(user, new Definition(file, CodePart.BODY), true);
            }
        }
    }

    private void noteAll(CodePart part, String file, Set<String> names) {
        noteOwn(part, file, names);
        Definition user = new Definition(file, part.name());
        for (String reference : part.imported()) {
            for (Definition meant : resolver.meanings(reference, file)) {
                noteMeaning(user, meant);
            }
            for (String module : resolver.importedBy(reference, file)) {
                note(user, new Definition(module, CodePart.BODY), true);
            }
        }
    }

    private void noteMeaning(Definition user, Definition meant) {
        int dot = meant.name().indexOf('.');
        String first = dot < 0 ? meant.name() : meant.name().substring(0, dot);
        if (!first.equals("*") && !first.equals(CodePart.CALLED)) {
            note(user, new Definition(meant.file(), first), meant.name().equals(first + "." + CodePart.CALLED));
            return;
        }
        for (CodePart part : files.get(meant.file()).parts()) {
            if (!part.name().equals(CodePart.SCRIPT)) {
                note(user, new Definition(meant.file(), part.name()), false);
            }
        }
    }

    private void note(Definition user, Definition mentioned, boolean called) {
        if (!called) {
            handedOn.add(mentioned);
        }
        mentions.computeIfAbsent(user, key -> new HashSet<>()).add(mentioned);
        mentionedIn.computeIfAbsent(mentioned, key -> new HashSet<>()).add(user);
    }
}
