/** Tokens, tree, builder and reprinter of Python; the only importer of ANTLR. */
@NullMarked
package dev.hasten.syntax;

import org.jspecify.annotations.NullMarked;
