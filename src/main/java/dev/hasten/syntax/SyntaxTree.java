package dev.hasten.syntax;

/**
 * What the parser knows of a file.
 *
 * @param text   what was parsed; all spans are offsets into it
 * @param tokens its tokens
 * @param root   its tree
 */
public record SyntaxTree(String text, Tokens tokens, Root root) {
}
