/** What is known of a file and of a project. Facts are lazy and read-only, and answer yes, no or unknown; nothing here edits. */
@NullMarked
package dev.hasten.facts;

import org.jspecify.annotations.NullMarked;
