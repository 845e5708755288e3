package org.deckle.read.source;

import org.deckle.read.encoding.Encodings;

/**
 * A source file as it lies on the disk.
 *
 * @param file path relative to the book's folder, with {@code /}
 * @param bytes its content; not copied, so nobody may change it
 * @param encodings what the author says about encodings
 * @param beside gives other files of the book that the text includes
 */
public record RawSource(String file, byte[] bytes, Encodings encodings, Source.Beside beside) {}
