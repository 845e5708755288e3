package org.deckle.image;

import java.util.Arrays;

/**
 * Scales down with Lanczos' filter over three lobes, as wide as the pixels that become one: sharper
 * than a mean, and fine lines neither vanish nor flicker.
 */
final class Scaling {

  private static final int CHANNELS = 4;
  private static final double LOBES = 3;

  private final Rows rows;
  private final Taps across;
  private final int[] source;
  private final float[][] narrowed;
  private int read;

  private Scaling(Rows rows, int width, int taps) {
    this.rows = rows;
    this.across = Taps.of(rows.width(), width);
    this.source = new int[rows.width()];
    this.narrowed = new float[taps][width * CHANNELS];
  }

  /** The same picture in fewer pixels; neither side may grow. */
  static Pixels down(Rows rows, int width, int height) {
    Taps down = Taps.of(rows.height(), height);
    Scaling scaling = new Scaling(rows, width, down.most());
    int[] argb = new int[width * height];
    float[] sums = new float[width * CHANNELS];
    for (int y = 0; y < height; y++) {
      scaling.mix(down.start()[y], down.weights()[y], sums);
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = packed(sums, x * CHANNELS);
      }
    }
    return Pixels.of(rows, width, height, argb);
  }

  /**
   * The weights of the old pixels in each new one.
   *
   * @param start the first old pixel
   */
  private record Taps(int[] start, float[][] weights) {

    static Taps of(int from, int to) {
      double step = (double) from / to;
      double reach = LOBES * step;
      Taps taps = new Taps(new int[to], new float[to][]);
      for (int i = 0; i < to; i++) {
        double centre = (i + 0.5) * step;
        int first = Math.max(0, (int) Math.ceil(centre - reach - 0.5));
        int last = Math.min(from - 1, (int) Math.floor(centre + reach - 0.5));
        taps.start[i] = first;
        taps.weights[i] = weights(first, last, centre, step);
      }
      return taps;
    }

    private static float[] weights(int first, int last, double centre, double step) {
      double[] raw = new double[last - first + 1];
      double sum = 0;
      for (int i = 0; i < raw.length; i++) {
        raw[i] = lanczos((first + i + 0.5 - centre) / step);
        sum += raw[i];
      }
      float[] weights = new float[raw.length];
      for (int i = 0; i < raw.length; i++) {
        weights[i] = (float) (raw[i] / sum);
      }
      return weights;
    }

    private static double lanczos(double x) {
      double t = Math.PI * x;
      return Math.abs(t) < 1e-9
          ? 1
          : LOBES * StrictMath.sin(t) * StrictMath.sin(t / LOBES) / (t * t);
    }

    int most() {
      return Arrays.stream(weights).mapToInt(w -> w.length).max().orElse(0);
    }
  }

  private void mix(int first, float[] weights, float[] sums) {
    while (read < first + weights.length) {
      rows.next(source);
      narrow(narrowed[read++ % narrowed.length]);
    }
    Arrays.fill(sums, 0);
    for (int i = 0; i < weights.length; i++) {
      float[] row = narrowed[(first + i) % narrowed.length];
      float weight = weights[i];
      for (int c = 0; c < sums.length; c++) {
        sums[c] += row[c] * weight;
      }
    }
  }

  /** One row in fewer columns, premultiplied with alpha. */
  private void narrow(float[] row) {
    for (int x = 0; x * CHANNELS < row.length; x++) {
      float[] weights = across.weights()[x];
      int first = across.start()[x];
      float alphas = 0;
      float reds = 0;
      float greens = 0;
      float blues = 0;
      for (int i = 0; i < weights.length; i++) {
        int p = source[first + i];
        float alpha = (p >>> 24) * weights[i];
        alphas += alpha;
        reds += (p >> 16 & 0xFF) * alpha;
        greens += (p >> 8 & 0xFF) * alpha;
        blues += (p & 0xFF) * alpha;
      }
      row[x * CHANNELS] = alphas;
      row[x * CHANNELS + 1] = reds;
      row[x * CHANNELS + 2] = greens;
      row[x * CHANNELS + 3] = blues;
    }
  }

  private static int packed(float[] sums, int at) {
    float alpha = sums[at];
    if (alpha < 0.5f) {
      return 0;
    }
    return sample(alpha) << 24
        | sample(sums[at + 1] / alpha) << 16
        | sample(sums[at + 2] / alpha) << 8
        | sample(sums[at + 3] / alpha);
  }

  private static int sample(float value) {
    return Math.max(0, Math.min(255, Math.round(value)));
  }
}
