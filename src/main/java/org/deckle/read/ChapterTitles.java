package org.deckle.read;

import java.util.List;
import org.deckle.book.Place;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a book has several files, a file's front matter names its chapter and not the book: the
 * title becomes the heading that the file lacks.
 */
final class ChapterTitles {

  private ChapterTitles() {}

  /**
   * Gives the blocks of the file that was read last their heading.
   *
   * @param from the index of the file's first block
   * @param hints how many titles the head held before the file
   */
  static void apply(Document document, int from, int hints, String file) {
    List<Element> titles = titles(document);
    List<Element> blocks = document.body().children();
    if (titles.size() <= hints || blocks.size() <= from) {
      return;
    }
    Element hint = titles.get(hints);
    hint.remove();
    if (blocks.subList(from, blocks.size()).stream().noneMatch(b -> b.nameIs("h1"))) {
      Element heading = new Element("h1").text(hint.attr("content"));
      new Place(file, 1).mark(heading);
      blocks.get(from).before(heading);
    }
  }

  /** The titles that front matter has given so far. */
  static List<Element> titles(Document document) {
    return document.head().select("meta[name=title]");
  }
}
