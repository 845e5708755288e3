package org.deckle.image;

import java.util.Arrays;

/**
 * Scales down by area averaging: each new pixel is the mean of what it covers, so that fine lines
 * neither vanish nor flicker.
 */
final class Scaling {

  private static final int CHANNELS = 4;

  private Scaling() {}

  /** The same picture in fewer pixels; neither side may grow. */
  static Pixels down(Pixels from, int width, int height) {
    int[] argb = new int[width * height];
    float[] sums = new float[width * CHANNELS];
    float[] row = new float[width * CHANNELS];
    double step = (double) from.height() / height;
    int loaded = -1;
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      double top = y * step;
      double bottom = Math.min(top + step, from.height());
      for (int sy = (int) top; sy < bottom; sy++) {
        if (sy != loaded) {
          narrow(from, sy, row, width);
          loaded = sy;
        }
        float weight = (float) ((Math.min(bottom, sy + 1) - Math.max(top, sy)) / step);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += row[i] * weight;
        }
      }
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = packed(sums, x * CHANNELS);
      }
    }
    return new Pixels(width, height, argb, from.isOpaque(), from.grey());
  }

  /** One row in fewer columns, premultiplied with alpha. */
  private static void narrow(Pixels from, int y, float[] row, int width) {
    Arrays.fill(row, 0);
    double step = (double) from.width() / width;
    int[] argb = from.argb();
    int start = y * from.width();
    for (int x = 0; x < width; x++) {
      double left = x * step;
      double right = Math.min(left + step, from.width());
      for (int sx = (int) left; sx < right; sx++) {
        float weight = (float) ((Math.min(right, sx + 1) - Math.max(left, sx)) / step);
        int p = argb[start + sx];
        float alpha = (p >>> 24) / 255f * weight;
        row[x * CHANNELS] += alpha;
        row[x * CHANNELS + 1] += (p >> 16 & 0xFF) * alpha;
        row[x * CHANNELS + 2] += (p >> 8 & 0xFF) * alpha;
        row[x * CHANNELS + 3] += (p & 0xFF) * alpha;
      }
    }
  }

  private static int packed(float[] sums, int at) {
    float alpha = sums[at];
    if (alpha <= 0) {
      return 0;
    }
    int a = Math.min(255, Math.round(alpha * 255));
    int r = Math.min(255, Math.round(sums[at + 1] / alpha));
    int g = Math.min(255, Math.round(sums[at + 2] / alpha));
    int b = Math.min(255, Math.round(sums[at + 3] / alpha));
    return a << 24 | r << 16 | g << 8 | b;
  }
}
