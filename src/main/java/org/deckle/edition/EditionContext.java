package org.deckle.edition;

import java.time.Instant;
import org.deckle.book.Renditions;

/**
 * What an edition needs besides the book.
 *
 * @param theme stylesheets and fonts
 * @param renditions pictures in the form that the edition takes
 * @param modified the time that the output states as its own
 * @param measurements takes what the edition finds out about its pictures
 */
public record EditionContext(
    Theme theme, Renditions renditions, Instant modified, Measurements measurements) {

  /** A context whose measurements nobody reads. */
  public EditionContext(Theme theme, Renditions renditions, Instant modified) {
    this(theme, renditions, modified, new Measurements());
  }
}
