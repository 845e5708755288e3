package org.deckle.image;

/** Rows whose colours were multiplied with their alpha when they were written. */
record Divided(Rows rows) implements Rows {

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
    for (int i = 0; i < argb.length; i++) {
      int p = argb[i];
      int a = p >>> 24;
      if (a > 0 && a < 255) {
        argb[i] = a << 24 | part(p >> 16, a) << 16 | part(p >> 8, a) << 8 | part(p, a);
      }
    }
  }

  private static int part(int sample, int alpha) {
    return Math.min(255, ((sample & 0xFF) * 255 + alpha / 2) / alpha);
  }
}
