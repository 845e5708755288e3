package org.deckle.edition.epub;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Random;

/** A sheet whose upper edge is a deckle edge: the rough edge of handmade paper. */
final class TornPaper {

  private static final int STEP = 4;

  private TornPaper() {}

  /**
   * The sheet, from its edge down to the foot.
   *
   * @param top the height around which the edge runs
   * @param swing how far it rises and falls over the width
   * @param seed the same seed tears the same way
   */
  static Shape sheet(int width, int height, double top, double swing, long seed) {
    double[] edge = edge(width / STEP + 2, swing, new Random(seed));
    Path2D.Double sheet = new Path2D.Double();
    sheet.moveTo(0, height);
    for (int i = 0; i < edge.length; i++) {
      sheet.lineTo((double) i * STEP, top + edge[i]);
    }
    sheet.lineTo(width, height);
    sheet.closePath();
    return sheet;
  }

  /** Octaves of noise: long swings, and fibres at the end. */
  private static double[] edge(int points, double swing, Random random) {
    double[] edge = new double[points];
    double amplitude = swing;
    for (int span = points / 2; span >= 1; span /= 2) {
      double[] knots = new double[points / span + 2];
      for (int k = 0; k < knots.length; k++) {
        knots[k] = (random.nextDouble() * 2 - 1) * amplitude;
      }
      for (int i = 0; i < points; i++) {
        double t = (double) (i % span) / span;
        double smooth = t * t * (3 - 2 * t);
        edge[i] += knots[i / span] * (1 - smooth) + knots[i / span + 1] * smooth;
      }
      amplitude *= 0.52;
    }
    return edge;
  }
}
