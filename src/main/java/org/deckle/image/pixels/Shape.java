package org.deckle.image.pixels;

import org.deckle.book.Renditions.Purpose;
import org.deckle.book.Renditions.Target;
import org.deckle.image.format.PictureFormat;
import org.deckle.image.format.Probe;

/**
 * What a conversion makes: equal pictures in equal shapes are equal.
 *
 * @param width in pixels, after orientation
 * @param height in pixels, after orientation
 * @param step which pixels are taken from the source: each, each second, …
 */
public record Shape(int width, int height, boolean grey, boolean opaque, int step) {

  /** Source pixels for each one of a thumbnail, across and down: fewer would show. */
  private static final int ENOUGH = 3;

  /** Pixels of a drawing: more no page shows. */
  private static final long MOST_DRAWN = 16_000_000;

  /** The largest that the target takes, in the picture's proportions; never enlarged. */
  public static Shape of(Probe probe, Target target) {
    double width = probe.width();
    double height = probe.height();
    double scale =
        Math.min(
            Math.min(target.width() / width, target.height() / height),
            Math.sqrt(target.pixels() / (width * height)));
    return scale >= 1
        ? new Shape(probe.width(), probe.height(), target.grey(), target.opaque(), 1)
        : new Shape(
            whole(width * scale),
            whole(height * scale),
            target.grey(),
            target.opaque(),
            step(probe, target, scale));
  }

  /** The largest that the target takes, for a drawing, which has no pixels of its own. */
  public static Shape filling(Probe probe, Target target) {
    double width = probe.width();
    double height = probe.height();
    double scale =
        Math.min(
            Math.min(target.width() / width, target.height() / height),
            Math.sqrt(Math.min(target.pixels(), MOST_DRAWN) / (width * height)));
    return new Shape(
        whole(width * scale), whole(height * scale), target.grey(), target.opaque(), 1);
  }

  /** A part of a GIF's canvas may be all that is drawn, so its pixels are not counted off. */
  private static int step(Probe probe, Target target, double scale) {
    return target.purpose() == Purpose.THUMBNAIL
            && probe.format().orElseThrow() != PictureFormat.GIF
        ? Math.max(1, (int) (1 / scale / ENOUGH))
        : 1;
  }

  /** Rounded down, but for what only the calculation took away. */
  private static int whole(double pixels) {
    return Math.max(1, (int) (pixels + 1e-6));
  }

  /** Whether a picture has no more pixels than this. */
  public boolean holds(Probe probe) {
    return probe.width() <= width && probe.height() <= height;
  }

  public String key() {
    return width
        + "x"
        + height
        + (grey ? "-grey" : "")
        + (opaque ? "-opaque" : "")
        + (step > 1 ? "-by" + step : "");
  }
}
