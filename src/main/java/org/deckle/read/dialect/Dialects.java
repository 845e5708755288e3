package org.deckle.read.dialect;

import java.util.function.UnaryOperator;
import org.deckle.finding.Findings;

/**
 * Rewrites the notations of other tools in a Markdown text to those that the Markdown reader knows,
 * one family after the other. Stateless.
 */
public final class Dialects {

  private Dialects() {}

  /**
   * The text without notations of other tools.
   *
   * @param file that findings name
   */
  public static SourceLines settle(SourceLines lines, String file, Findings findings) {
    UnaryOperator<SourceLines> all = Admonitions::rewrite;
    return all.apply(lines);
  }
}
