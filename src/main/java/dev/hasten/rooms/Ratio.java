package dev.hasten.rooms;

import java.util.Locale;

/**
 * A measured speed-up: time before over time after, so that above 1 is a gain.
 *
 * @param value the median over processes
 * @param low the lower end of its interval
 * @param high the upper end of its interval
 * @param controlHigh the highest ratio that the same code reached against itself in that run: the noise
 */
public record Ratio(double value, double low, double high, double controlHigh) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", value, low, high);
    }
}
