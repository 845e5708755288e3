package org.deckle.image;

/** Rows of a PNG whose colours are brought to sRGB. */
record Calibrated(Rows rows, PngColours colours) implements Rows {

  @Override
  public int width() {
    return rows.width();
  }

  @Override
  public int height() {
    return rows.height();
  }

  @Override
  public boolean isOpaque() {
    return rows.isOpaque();
  }

  /** What is grey by kind has equal samples afterwards, too: white stays white. */
  @Override
  public boolean isGrey() {
    return rows.isGrey();
  }

  @Override
  public void next(int[] argb) {
    rows.next(argb);
    colours.toSrgb(argb);
  }
}
