/** Random programs, rewritten and run before and after. */
@NullMarked
package dev.hasten.fuzz;

import org.jspecify.annotations.NullMarked;
