package org.deckle.read.order;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What is known of the formats of texts by whoever reads them. */
public interface Formats {

  /** The endings of all files that are read, without the dot, in lower case. */
  Set<String> endings();

  /**
   * The text of a file.
   *
   * @return empty when it cannot be read
   */
  String text(Path file) throws IOException;

  /**
   * The blocks of a text, without findings.
   *
   * @return without children when it cannot be read
   */
  Element blocks(Path file) throws IOException;
}
