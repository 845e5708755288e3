package org.deckle.read.docx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The paragraphs before the text that are set in Word's styles for title and author: they name the
 * book, and are not its first chapter.
 */
final class TitleBlock {

  private static final Map<String, String> NAMES =
      Map.of("title", "title", "author", "author", "authors", "author");

  private TitleBlock() {}

  /**
   * Takes them out of a document and into the head of the manuscript.
   *
   * @param head absent when nobody wants to know
   */
  static void take(Element root, RunStyles styles, Optional<Document> head) {
    if (head.isEmpty()) {
      return;
    }
    List<Element> paragraphs = root.select("> w|body > w|p");
    boolean chapters =
        paragraphs.stream().anyMatch(p -> styles.styleName(p).matches("heading \\d|.*chapter.*"));
    for (Element paragraph : paragraphs) {
      String words = LeftOut.text(paragraph).replaceAll("\\s+", " ").strip();
      String name = NAMES.get(styles.styleName(paragraph));
      if (words.isEmpty() && paragraph.selectFirst("w|drawing, w|pict") == null) {
        continue;
      }
      if (name == null || !chapters) {
        return;
      }
      head.get().head().appendElement("meta").attr("name", name).attr("content", words);
      paragraph.remove();
    }
  }
}
