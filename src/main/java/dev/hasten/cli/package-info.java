/** The commands; the only code that prints or exits. */
@NullMarked
package dev.hasten.cli;

import org.jspecify.annotations.NullMarked;
