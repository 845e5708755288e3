package org.deckle.read.source;

import java.util.Optional;
import java.util.Set;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;

/**
 * Reads one format. Implementations hold no state, are thread-safe, and open nothing but the bytes
 * that they are given.
 *
 * <p>A reader drops nothing: what it cannot express becomes a finding, and its text stays.
 */
public interface Reader {

  /** The endings of the names of its files, in lower case, without the dot; never empty. */
  Set<String> endings();

  /**
   * Appends the blocks of one file to a manuscript's body; they conform to {@link
   * org.deckle.book.Vocabulary}, positions included.
   *
   * @return the text of the file; empty when it is not of this format, which the findings say
   */
  Optional<Source> read(RawSource raw, Element body, Findings findings);
}
