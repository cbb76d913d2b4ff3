/** Reads what a loop reads again and again once, before it. */
@NullMarked
package dev.hasten.transforms.caching;

import org.jspecify.annotations.NullMarked;
