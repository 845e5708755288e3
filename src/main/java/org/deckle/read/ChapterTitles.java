package org.deckle.read;

import org.deckle.book.Place;
import org.jsoup.nodes.Element;

/**
 * Where a book has several files, a file's front matter names its chapter and not the book: the
 * title becomes the heading that the file lacks.
 */
final class ChapterTitles {

  private ChapterTitles() {}

  /**
   * Gives a file its heading.
   *
   * @param listed the title that a list of files gives it; taken where it has no other, may be
   *     empty
   */
  static void apply(ChapterFile chapter, String listed) {
    Element body = chapter.document().body();
    String title = chapter.said("title").orElse("");
    chapter.document().head().select("meta[name=title]").remove();
    if (body.childrenSize() == 0) {
      return;
    }
    if (!title.isEmpty() && body.selectFirst("> h1") == null) {
      head(chapter, title);
    } else if (title.isEmpty()
        && !listed.isEmpty()
        && body.selectFirst("> h1, > h2, > h3, > h4, > h5, > h6") == null) {
      head(chapter, listed);
    }
  }

  private static void head(ChapterFile chapter, String title) {
    Element heading = new Element("h1").text(title);
    new Place(chapter.name(), 1).mark(heading);
    chapter.document().body().prependChild(heading);
  }
}
