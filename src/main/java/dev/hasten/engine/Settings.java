package dev.hasten.engine;

import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Remark;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a run of the optimizer may do.
 *
 * @param targets the versions that the result must run on, oldest first; not empty
 * @param granted the assumptions in force
 * @param requested ids of transforms that are off by default and were asked for
 * @param disabled ids of transforms that were switched off
 * @param costPolicy whether only measured gains are applied
 * @param withoutGuards guards that are switched off to show that they are needed; empty in use
 * @param wanted which rewrites to apply of those that may be, by the remark that would be made on each; for finding
 *         the one that is to blame for something
 * @param account of which candidates the outcome must tell
 */
public record Settings(List<PythonVersion> targets, Set<Assumption> granted, Set<String> requested,
        Set<String> disabled, CostPolicy costPolicy, Set<Guard> withoutGuards, Predicate<Remark> wanted,
        Account account) {

    /** Of which candidates an outcome tells. */
    public enum Account {
        /** All, with the reason for each refusal. */
        EVERY_CANDIDATE,
        /** Those rewritten. Transforms that cannot rewrite anything for want of an assumption need not look. */
        REWRITES
    }

    /** Which rewrites pay. */
    public enum CostPolicy {
        /** Those whose room shows a gain on every target version. */
        MEASURED_GAINS,
        /** All: for measuring them, and for testing them on every version. */
        EVERYTHING
    }

    public Settings {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("no target version");
        }
        targets = List.copyOf(targets);
        granted = Set.copyOf(granted);
        requested = Set.copyOf(requested);
        disabled = Set.copyOf(disabled);
        withoutGuards = Set.copyOf(withoutGuards);
    }

    /** Settings that want every rewrite, and an account of every candidate. */
    public Settings(List<PythonVersion> targets, Set<Assumption> granted, Set<String> requested, Set<String> disabled,
            CostPolicy costPolicy, Set<Guard> withoutGuards) {
        this(targets, granted, requested, disabled, costPolicy, withoutGuards, remark -> true, Account.EVERY_CANDIDATE);
    }

    /** The same, of whose rewrites only the wanted ones are applied. */
    public Settings wanting(Predicate<Remark> some) {
        return new Settings(targets, granted, requested, disabled, costPolicy, withoutGuards, some, account);
    }

    /** The same, for an outcome that tells of the rewrites alone. */
    public Settings tellingOfRewrites() {
        return new Settings(targets, granted, requested, disabled, costPolicy, withoutGuards, wanted, Account.REWRITES);
    }

    /** Every transform that pays, under {@code granted}, with no exception made. */
    public static Settings of(List<PythonVersion> targets, Set<Assumption> granted) {
        return new Settings(targets, granted, Set.of(), Set.of(), CostPolicy.MEASURED_GAINS, Set.of());
    }
}
