package org.deckle.image.pixels;

import org.deckle.image.format.Srgb;

/** Makes pixels fit for presses that have no colours, or take no transparency. */
public final class Inks {

  /** Shares of red, green and blue in the lightness of a colour (IEC 61966-2-1, ITU-R BT.709). */
  private static final float RED = 0.2126f;

  private static final float GREEN = 0.7152f;
  private static final float BLUE = 0.0722f;

  private Inks() {}

  /** Shades as light as the colours were; what shines through goes on doing so. */
  static Pixels grey(Pixels from) {
    if (from.grey()) {
      return from;
    }
    int[] argb = new int[from.argb().length];
    for (int i = 0; i < argb.length; i++) {
      int p = from.argb()[i];
      int r = p >> 16 & 0xFF;
      int g = p >> 8 & 0xFF;
      int b = p & 0xFF;
      int v = r == g && g == b ? r : shade(r, g, b);
      argb[i] = p & 0xFF000000 | v << 16 | v << 8 | v;
    }
    return new Pixels(from.width(), from.height(), argb, from.isOpaque(), from.isOpaque());
  }

  private static int shade(int r, int g, int b) {
    return Srgb.sample(RED * Srgb.light(r) + GREEN * Srgb.light(g) + BLUE * Srgb.light(b));
  }

  /** On white paper, as a page shows it. */
  static Pixels onWhite(Pixels from) {
    if (from.isOpaque()) {
      return from;
    }
    int[] argb = new int[from.argb().length];
    for (int i = 0; i < argb.length; i++) {
      int p = from.argb()[i];
      int a = p >>> 24;
      argb[i] = 0xFF000000 | over(p >> 16, a) << 16 | over(p >> 8, a) << 8 | over(p, a);
    }
    return new Pixels(from.width(), from.height(), argb, true, from.grey());
  }

  /** Takes back that colours were multiplied with their alpha when they were written. */
  static void divide(int[] argb) {
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

  private static int over(int sample, int alpha) {
    return ((sample & 0xFF) * alpha + 255 * (255 - alpha) + 127) / 255;
  }
}
