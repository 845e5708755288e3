package org.deckle.book.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deckle.book.Book;
import org.deckle.book.FigureEntry;
import org.deckle.book.Manuscript;
import org.deckle.book.Metadata;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.TocEntry;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes a book of a repaired manuscript: sections, ids, numbers, plates, tables of contents and
 * figures.
 */
public final class BookStructure {

  /** Headings deeper than this stay out of the table of contents. */
  private static final int CONTENTS_DEPTH = 3;

  private BookStructure() {}

  /** The book. The manuscript stays as it is. */
  public static Book of(Manuscript manuscript) {
    Document document = manuscript.document().clone();
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    Metadata metadata = MetadataDefaults.of(manuscript);
    document.title(metadata.title());
    document.selectFirst("html").attr("lang", metadata.language());
    BoxLabels.show(body, metadata.language());
    ContentModel.mend(body);
    Sections.nest(document, metadata.language());
    Ids.assign(body);
    FigureNumbers.assign(body, metadata.language());
    TableNumbers.assign(body, metadata.language());
    References.settle(body);
    PictureLinks links = PictureLinks.resolve(body, manuscript.pictures(), metadata.language());
    return new Book(
        metadata,
        document,
        contents(body),
        figures(body),
        links.there(),
        cover(manuscript),
        manuscript.config());
  }

  private static Optional<Picture> cover(Manuscript manuscript) {
    return manuscript
        .config()
        .cover()
        .map(ref -> manuscript.pictures().resolve(ref, Place.of("manuscript/book.yaml")))
        .filter(Picture::isThere);
  }

  private static List<TocEntry> contents(Element body) {
    List<TocEntry> entries = new ArrayList<>();
    boolean inPart = false;
    for (Element section : body.children()) {
      boolean part = section.attr("role").equals(Vocabulary.ROLE_PART);
      inPart =
          part
              || inPart
                  && !section.hasClass(Vocabulary.CLASS_FRONT)
                  && !section.hasClass(Vocabulary.CLASS_BACK);
      boolean below = inPart && !part;
      for (Element heading : section.select("> h1, > h2, > h3")) {
        int level = heading.normalName().charAt(1) - '0' + (below ? 1 : 0);
        if (level <= CONTENTS_DEPTH && heading.hasText()) {
          entries.add(entry(heading, level));
        }
      }
    }
    return entries;
  }

  private static TocEntry entry(Element heading, int level) {
    Element copy = heading.clone();
    copy.select("a[role=" + Vocabulary.ROLE_NOTEREF + "]").remove();
    Element label = copy.selectFirst("span." + Vocabulary.CLASS_LABEL);
    String number = label == null ? "" : label.text();
    if (label != null) {
      label.remove();
    }
    return new TocEntry(level, heading.id(), number, copy.text());
  }

  private static List<FigureEntry> figures(Element body) {
    List<FigureEntry> entries = new ArrayList<>();
    for (Element figure : body.select("figure[" + Vocabulary.LABEL + "]")) {
      Element caption = figure.selectFirst("figcaption");
      entries.add(
          new FigureEntry(
              figure.id(),
              figure.attr(Vocabulary.LABEL),
              caption == null ? "" : Texts.words(caption)));
    }
    return entries;
  }
}
