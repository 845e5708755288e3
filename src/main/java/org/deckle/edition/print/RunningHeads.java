package org.deckle.edition.print;

import java.util.List;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/**
 * What stands over the pages: the book's title on the left, on the right the chapter's. Where the
 * two are the same, the right page names the section that starts on it or goes on from before, and
 * nothing before the first section.
 *
 * <p>The stylesheet shows the first head that is set on a page, else the one from before; an empty
 * one at the start of a chapter keeps its opening free. A section's head stands in its heading, so
 * that both go to the same page.
 */
final class RunningHeads {

  private static final String NOTHING = "\u00A0";

  private RunningHeads() {}

  static void add(List<Element> sections, String bookTitle) {
    for (Element section : sections) {
      Element heading = section.selectFirst("> h1");
      String title = heading == null ? bookTitle : words(heading);
      boolean same = title.equalsIgnoreCase(bookTitle);
      if (same) {
        section.select("> h2").forEach(h -> h.prependChild(head(words(h))));
      }
      section.prependChild(head(same ? NOTHING : title));
      section.prependChild(head(NOTHING));
    }
  }

  private static Element head(String words) {
    return new Element("div").addClass("running-section").text(words);
  }

  /** A heading without its number and notes; its number alone where it has nothing else. */
  private static String words(Element heading) {
    Element copy = heading.clone();
    copy.select(".footnote, [role=" + Vocabulary.ROLE_NOTEREF + "]").remove();
    String all = copy.text();
    copy.select("." + Vocabulary.CLASS_LABEL).remove();
    return Texts.excerpt(copy.hasText() ? copy.text() : all);
  }
}
