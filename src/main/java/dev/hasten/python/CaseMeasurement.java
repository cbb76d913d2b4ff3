package dev.hasten.python;

import dev.hasten.syntax.PythonVersion;

/**
 * The measured gain of one case of a room's benchmark under one interpreter.
 *
 * @param name the case
 * @param version what it ran on
 * @param gain the original against the rewritten code
 * @param control the original against itself, loaded twice: the noise of the measurement
 */
public record CaseMeasurement(String name, PythonVersion version, Spread gain, Spread control) {
}
