package org.deckle.book.structure;

import java.util.Locale;
import org.deckle.book.Vocabulary;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Sets over each box beside the text what it is ("Warning"), before its own title if it has one:
 * readers of a printed page see no class, and those who listen no frame.
 */
final class BoxLabels {

  private static final String ROLE_TIP = "doc-tip";

  private BoxLabels() {}

  static void show(Element body, String language) {
    Labels words = Labels.of(language);
    for (Element box : body.select("aside." + Vocabulary.CLASS_NOTE)) {
      String kind = kind(box);
      if (kind.equals("tip") && box.attr("role").isEmpty()) {
        box.attr("role", ROLE_TIP); // DPUB-ARIA 1.1, section 4
      }
      if (!kind.equals(Vocabulary.KIND_BOX)) {
        label(box, words.get("box-" + kind));
      }
    }
  }

  private static String kind(Element box) {
    return box.classNames().stream()
        .filter(Vocabulary.BOX_KINDS::contains)
        .filter(c -> !c.equals(Vocabulary.CLASS_NOTE))
        .findFirst()
        .orElse(Vocabulary.CLASS_NOTE);
  }

  private static void label(Element box, String word) {
    Element title = box.selectFirst("> p." + Vocabulary.CLASS_LABEL + ":first-child");
    String begins = (title == null ? box : title).text().toLowerCase(Locale.ROOT);
    if (begins.startsWith(word.toLowerCase(Locale.ROOT))) {
      return;
    }
    if (title == null) {
      box.prependElement("p").addClass(Vocabulary.CLASS_LABEL).text(word);
      return;
    }
    title.prependChild(new TextNode(" "));
    title.prependElement("span").addClass(Vocabulary.CLASS_KIND).text(word);
  }
}
