package org.deckle.edition.print.page;

import java.util.Locale;
import org.deckle.book.BookConfig.PrintOptions;

/**
 * The page of the print book: margins in proportion to the trim, the wider one at the spine.
 *
 * @param rightToLeft whether the book opens from the right, so that its first page is a left one;
 *     to the engine it is a right one even so
 */
public record Trim(PrintOptions options, boolean rightToLeft) {

  private static final double LEADING = 14.5 / 11;

  private double inner() {
    return Math.max(45, options.trimWidth() * 0.138);
  }

  private double outer() {
    return options.trimWidth() * 0.116;
  }

  private TypeArea area() {
    double height = options.trimHeight();
    return TypeArea.of(height, height * 0.105, height * 0.115);
  }

  private double leading() {
    return options.fontSize() * LEADING;
  }

  public Measure measure() {
    return new Measure(
        options.trimWidth() - inner() - outer(), area().height(), options.fontSize(), leading());
  }

  /** The rules that depend on the options; the stylesheet does the rest. */
  public String css() {
    return String.format(
        Locale.ROOT,
        "@page{size:%1$.2fpt %2$.4fpt;margin:%3$.4fpt %6$.2fpt %4$.4fpt %5$.2fpt}"
            + "@page :left{margin:%3$.4fpt %5$.2fpt %4$.4fpt %6$.2fpt}"
            + "@page :right{margin:%3$.4fpt %6$.2fpt %4$.4fpt %5$.2fpt}"
            + "html{font-size:%7$.2fpt;line-height:%8$.2fpt}"
            + ".imprint div{height:%9$.2fpt}",
        options.trimWidth(),
        options.trimHeight(),
        area().top(),
        area().bottom(),
        rightToLeft ? outer() : inner(),
        rightToLeft ? inner() : outer(),
        options.fontSize(),
        leading(),
        measure().height() - 1);
  }
}
