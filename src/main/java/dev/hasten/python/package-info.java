/** Runs real interpreters: finds them, measures and compares with them. */
@NullMarked
package dev.hasten.python;

import org.jspecify.annotations.NullMarked;
