package dev.hasten.engine;

import dev.hasten.transform.Transform;
import dev.hasten.transform.Verdict;

/** A verdict and the transform that gave it. */
record Proposal(Transform<?> transform, Verdict verdict) {
}
