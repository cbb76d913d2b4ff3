/** Reads the rooms of the transforms: documentation, examples, benchmark and measured costs. */
@NullMarked
package dev.hasten.rooms;

import org.jspecify.annotations.NullMarked;
