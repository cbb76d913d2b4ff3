package dev.hasten.transform;

/**
 * Which measurement tells what a rewrite gains.
 *
 * @param measuredCase the case of the room's benchmark that stands for it
 * @param loopDepth how many loops of its function enclose the place; 0 for straight-line code
 */
public record Gain(String measuredCase, int loopDepth) {
}
