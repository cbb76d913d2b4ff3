package dev.hasten.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be thrown again: the same seed and number give the same throws, whatever was thrown before. */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    /**
     * @param seed of a campaign
     * @param number of a program in it
     */
    Dice(long seed, long number) {
        this.random = new SplittableRandom(seed * GOLDEN ^ Long.reverse(number));
    }

    /** A number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Yes once in {@code n} throws. */
    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** One of {@code all}. */
    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
