/** The transforms, one class each; none imports another. */
@NullMarked
package dev.hasten.transforms;

import org.jspecify.annotations.NullMarked;
