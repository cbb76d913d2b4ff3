package dev.hasten.engine;

import dev.hasten.transform.Transform;
import java.util.List;

/**
 * Transforms that work side by side, until none of them finds anything more; only then does the next stage begin.
 *
 * @param name what the stage is for
 */
record Stage(String name, List<Transform<?>> transforms) {
    Stage {
        transforms = List.copyOf(transforms);
    }
}
