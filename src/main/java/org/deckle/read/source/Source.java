package org.deckle.read.source;

/**
 * A source file, decoded.
 *
 * @param file path relative to the book's folder, with {@code /}
 * @param text line ends are {@code \n}; no byte order mark
 */
public record Source(String file, String text) {}
