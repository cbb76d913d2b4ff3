package dev.hasten.python;

import java.util.List;
import java.util.Locale;

/**
 * What several processes measured of one ratio, the time before over the time after: above 1 is a gain.
 *
 * @param median the median over the processes
 * @param low the lower end of its interval: the true median lies in the interval with a probability of at least 93 %,
 *     whatever the distribution. With five processes that is from the least to the greatest; with nine the two
 *     extremes are left out, with eleven the four. With fewer than five it is less sure
 * @param high the upper end of that interval
 */
public record Spread(double median, double low, double high) {
    private static final double CONFIDENCE = 0.93;

    /** The spread of some ratios, in any order; at least one. */
    public static Spread of(List<Double> ratios) {
        double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        int extremes = extremesLeftOut(sorted.length);
        return new Spread(median, sorted[extremes], sorted[sorted.length - 1 - extremes]);
    }

    /** The width of the interval. */
    public double width() {
        return high - low;
    }

    /**
     * How many ratios may be left out at each end: the median lies outside what remains if at most that many of
     * {@code count} fair coins show heads, or tails.
     */
    private static int extremesLeftOut(int count) {
        int extremes = 0;
        double combinations = 1;
        double outside = combinations / Math.pow(2, count);
        while (true) {
            combinations *= (double) (count - extremes) / (extremes + 1);
            outside += combinations / Math.pow(2, count);
            if (1 - 2 * outside < CONFIDENCE) {
                return extremes;
            }
            extremes++;
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, low, high);
    }
}
