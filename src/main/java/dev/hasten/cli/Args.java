package dev.hasten.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command line, sorted into options and the rest, as POSIX and GNU have it: {@code --name value},
 * {@code --name=value}, {@code -nvalue}, {@code -n value}; after {@code --} nothing is an option, and {@code -} alone
 * never is.
 */
final class Args {

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> positional = new ArrayList<>();

    private Args() {
    }

    /**
     * Sorts {@code words}.
     *
     * @throws UsageException if one of them does not fit {@code syntax}
     */
    static Args parse(List<String> words, Syntax syntax) throws UsageException {
        Args args = new Args();
        boolean optionsMayFollow = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!optionsMayFollow || !word.startsWith("-") || word.equals("-")) {
                args.addPositional(word, syntax);
            } else if (word.equals("--")) {
                optionsMayFollow = false;
            } else {
                String following = i + 1 < words.size() ? words.get(i + 1) : null;
                i += args.addOption(word, Optional.ofNullable(following), syntax);
            }
        }
        return args;
    }

    private void addPositional(String word, Syntax syntax) throws UsageException {
        if (syntax.positional().isEmpty()) {
            throw new UsageException("unexpected argument " + word);
        }
        positional.add(word);
    }

    /** Returns how many of the following words it took. */
    private int addOption(String word, Optional<String> following, Syntax syntax) throws UsageException {
        int equals = word.indexOf('=');
        boolean isLong = word.startsWith("--");
        String name = isLong ? (equals < 0 ? word : word.substring(0, equals)) : word.substring(0, 2);
        Optional<String> attached = isLong
                ? equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1))
                : word.length() == 2 ? Optional.empty() : Optional.of(word.substring(2));
        Option option = syntax.named(name).orElseThrow(() ->
                new UsageException("unknown option " + name + Similar.hint(name, syntax.names())));
        if (!option.takesValue()) {
            if (attached.isPresent()) {
                throw new UsageException(name + " takes no value");
            }
            values.put(option.key(), List.of());
            return 0;
        }
        String value = attached.or(() -> following).orElseThrow(() ->
                new UsageException(name + " needs a value: " + option.label()));
        if (option.kind() == Option.Kind.MANY) {
            values.computeIfAbsent(option.key(), key -> new ArrayList<>()).addAll(List.of(value.split(",")));
        } else {
            values.put(option.key(), List.of(value));
        }
        return attached.isPresent() ? 0 : 1;
    }

    /** Whether the option was given. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value of an option that takes one. */
    Optional<String> value(String key) {
        return has(key) ? Optional.of(values.get(key).get(0)) : Optional.empty();
    }

    /** The values of an option that takes many, in the order given. */
    List<String> values(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The words that are no options, in the order given. */
    List<String> positional() {
        return positional;
    }
}
