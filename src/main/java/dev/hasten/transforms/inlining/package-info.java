/** Puts the body of a function in the place of a call; for the transforms that know which function a call runs. */
@NullMarked
package dev.hasten.transforms.inlining;

import org.jspecify.annotations.NullMarked;
