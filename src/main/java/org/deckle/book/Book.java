package org.deckle.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A repaired text with its metadata, structure and numbering: what every edition is made of.
 *
 * <p>Each child of the document's body is a {@code section} (a part, a chapter, front or back
 * matter) with an id; headings and figures have ids; figures have their label ({@link
 * Vocabulary#LABEL}). Editions that change the document work on {@link #copy()}, so that several
 * can be made at once.
 *
 * @param pictures by the {@code src} of the {@code img} in the document; only those with a file
 * @param cover the configured cover's picture
 */
public record Book(
    Metadata metadata,
    Document document,
    List<TocEntry> contents,
    List<FigureEntry> figures,
    Map<String, Picture> pictures,
    Optional<Picture> cover,
    BookConfig config) {

  /** Defensive copies; the pictures keep their order, which reaches the output. */
  public Book {
    contents = List.copyOf(contents);
    figures = List.copyOf(figures);
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
  }

  /** The same book, of which one edition is made. */
  public Book only(EditionRequest edition) {
    return new Book(metadata, document, contents, figures, pictures, cover, config.only(edition));
  }

  /** A deep copy of the document, without source positions. */
  public Document copy() {
    Document copy = document.clone();
    copy.outputSettings().prettyPrint(false);
    copy.select("[" + Vocabulary.SRC + "]").removeAttr(Vocabulary.SRC);
    return copy;
  }

  /** The sections, in reading order. */
  public List<Element> sections() {
    return List.copyOf(document.body().children());
  }
}
