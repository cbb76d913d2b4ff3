/** Says the same in the form that runs the fastest. */
@NullMarked
package dev.hasten.transforms.idioms;

import org.jspecify.annotations.NullMarked;
