/** The vocabulary of transforms: what one is, what it may say, and what it may rest on. */
@NullMarked
package dev.hasten.transform;

import org.jspecify.annotations.NullMarked;
