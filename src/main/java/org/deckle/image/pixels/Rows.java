package org.deckle.image.pixels;

/** A picture row by row, in sRGB, eight bits a sample, not premultiplied. */
interface Rows {

  int width();

  int height();

  /** Whether no pixel can be transparent. */
  boolean isOpaque();

  /** Whether the three samples of a pixel are equal by kind. */
  boolean isGrey();

  /**
   * The next row.
   *
   * @param argb takes {@link #width()} pixels
   */
  void next(int[] argb);
}
