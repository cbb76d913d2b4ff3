/** Text, spans, edits, encodings, unified diffs and atomic writes; knows no Python grammar. */
@NullMarked
package dev.hasten.source;

import org.jspecify.annotations.NullMarked;
