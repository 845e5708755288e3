package org.deckle.read.source;

import java.util.Optional;

/**
 * A source file, decoded.
 *
 * @param file path relative to the book's folder, with {@code /}
 * @param text line ends are {@code \n}; no byte order mark
 * @param beside gives other files of the book that the text includes
 */
public record Source(String file, String text, Beside beside) {

  /** Gives the files that a text includes. */
  @FunctionalInterface
  public interface Beside {
    /**
     * A text file within the book's folder.
     *
     * @param name as the text names it
     * @param from the file that names it, relative to the book's folder
     * @return empty when there is none, or it is no text, or lies outside
     */
    Optional<Source> read(String name, String from);
  }

  /** A source that includes nothing. */
  public Source(String file, String text) {
    this(file, text, (name, from) -> Optional.empty());
  }
}
