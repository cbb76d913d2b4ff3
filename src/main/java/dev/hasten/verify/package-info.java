/** Runs a user's command against a project and its rewritten form, and finds the rewrite that makes a difference. */
@NullMarked
package dev.hasten.verify;

import org.jspecify.annotations.NullMarked;
