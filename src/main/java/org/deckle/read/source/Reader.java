package org.deckle.read.source;

import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;

/**
 * Reads one format. Implementations hold no state and are thread-safe.
 *
 * <p>A reader drops nothing: what it cannot express becomes a finding, and its text stays.
 */
public interface Reader {

  /**
   * Appends the blocks of one source to a manuscript's body; they conform to {@link
   * org.deckle.book.Vocabulary}, positions included.
   */
  void read(Source source, Element body, Findings findings);
}
