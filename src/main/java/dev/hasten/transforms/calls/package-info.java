/** Makes calls cheaper, or does without them. */
@NullMarked
package dev.hasten.transforms.calls;

import org.jspecify.annotations.NullMarked;
