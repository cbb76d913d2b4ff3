package dev.hasten.rooms;

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
        return hundredths(value) + " (" + hundredths(low) + " to " + hundredths(high) + ")";
    }

    /** A positive number with two digits after the point; a run writes thousands of them, and Formatter takes its time. */
    private static String hundredths(double number) {
        long all = Math.round(number * 100);
        long rest = all % 100;
        return all / 100 + (rest < 10 ? ".0" : ".") + rest;
    }
}
