package org.deckle.text;

import java.util.regex.Pattern;

/**
 * Formulas in TeX's notation within running text. They are kept as they are typed: no sign in them
 * is markup, and no repair of typography fits them.
 */
public final class Formulas {

  /**
   * A formula between dollar signs, as pandoc has it: nothing but a formula's signs begins behind
   * the first and ends before the second, no digit follows, and something in it is typical of
   * formulas (so that "$5 and $6" is none).
   */
  public static final Pattern INLINE =
      Pattern.compile(
          "\\$\\$(?=[^$]{0,600}[\\\\^_={}])[^$]{1,600}\\$\\$"
              + "|\\$(?![\\s$])(?=[^$\\n]{0,400}[\\\\^_={}])[^$\\n]{1,400}(?<!\\s)\\$(?!\\d)");

  /** No formula is longer, in characters. */
  public static final int LONGEST = 604;

  private Formulas() {}
}
