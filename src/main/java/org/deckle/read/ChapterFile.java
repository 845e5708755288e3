package org.deckle.read;

import java.nio.file.Path;
import java.util.Optional;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A source file that was read, in a document of its own until the order is settled.
 *
 * @param name of the file, relative to the book's folder
 * @param document its head holds what the file says of itself; the body may be empty
 * @param source absent when the file was not of its format
 */
record ChapterFile(Path path, String name, Document document, Optional<Source> source) {

  /** What the file's head says under a name. */
  Optional<String> said(String key) {
    Element meta = document.head().selectFirst("meta[name=" + key + "]");
    return Optional.ofNullable(meta).map(m -> m.attr("content"));
  }
}
