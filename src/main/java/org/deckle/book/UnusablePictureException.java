package org.deckle.book;

import java.io.IOException;

/**
 * A picture's file can be read, but nobody can draw what is in it. The message is the end of a
 * sentence about the picture, as "is damaged".
 */
public final class UnusablePictureException extends IOException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong with the picture. */
  public UnusablePictureException(String problem) {
    super(problem);
  }

  /** The same, with what a decoder said. */
  public UnusablePictureException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
