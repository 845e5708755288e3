package org.deckle.image.pixels;

import java.util.function.Consumer;

/**
 * Rows whose colours are changed.
 *
 * @param colours changes the pixels of a row; equal samples stay equal, and alpha as it is
 */
record Recoloured(Rows rows, Consumer<int[]> colours) implements Rows {

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

  @Override
  public boolean isGrey() {
    return rows.isGrey();
  }

  @Override
  public void next(int[] argb) {
    rows.next(argb);
    colours.accept(argb);
  }
}
