/** Keeps what a computation or a loop needs again, and does less around it. */
@NullMarked
package dev.hasten.transforms.loops;

import org.jspecify.annotations.NullMarked;
