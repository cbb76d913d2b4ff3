package dev.hasten.python;

/**
 * The measured gain of one case of a room's benchmark under one interpreter.
 *
 * @param name the case
 * @param python the version it ran on, such as {@code 3.8}
 * @param gain the original against the rewritten code
 * @param control the original against itself, loaded twice: the noise of the measurement
 */
public record CaseMeasurement(String name, String python, Spread gain, Spread control) {
}
