package org.deckle.edition.epub;

import java.awt.Shape;
import java.io.IOException;

/** Turns a line of text into outlines. */
interface Lettering {

  /** Whether each letter of a text can be drawn. */
  boolean covers(String text);

  /**
   * How wide a line becomes.
   *
   * @param tracking space between two letters, in parts of the size
   */
  double width(String text, double size, double tracking) throws IOException;

  /** The outlines of a line whose base line begins at a point. */
  Shape outline(String text, double size, double tracking, double x, double y) throws IOException;
}
