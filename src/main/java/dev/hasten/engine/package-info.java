/** The pipeline: stages, rounds, cost decisions, and the verification of every file. */
@NullMarked
package dev.hasten.engine;

import org.jspecify.annotations.NullMarked;
