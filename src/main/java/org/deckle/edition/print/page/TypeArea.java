package org.deckle.edition.print.page;

/**
 * How high the text stands on the page, and the margins above and below it, in points.
 *
 * <p>All three are whole dots of the engine, and the height is a multiple of {@value #GRID} of
 * them. The engine counts dots down through all pages in a {@code float}, which from 2²⁴ on (page
 * 1,247 of 6 by 9 inches) knows even numbers only, and later fewer: were the top of a page odd, its
 * first line would reach into the page before and be printed there, too, out of sight but not out
 * of what is searched and copied.
 */
public record TypeArea(double top, double height, double bottom) {

  private static final double DOT = 72 / 96.0 / 20;
  private static final int GRID = 8;

  /** The area of a page so high that has at least these margins; the lower one gives way. */
  public static TypeArea of(double page, double top, double bottom) {
    long above = dots(top);
    long height = dots(page - top - bottom) / GRID * GRID;
    return new TypeArea(above * DOT, height * DOT, (dots(page) - above - height) * DOT);
  }

  private static long dots(double points) {
    return Math.round(points / DOT);
  }
}
