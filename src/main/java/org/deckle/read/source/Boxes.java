package org.deckle.read.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What pandoc's fenced divs mean: verse, epigraphs, quotations, notes beside the text. Those of
 * other classes are opened, and named. Stateless.
 */
public final class Boxes {

  /** Marks what was a fenced div, for a page's own divisions are layout. */
  public static final String FENCED = "data-fenced";

  private static final Set<String> VERSE =
      Set.of(Vocabulary.CLASS_VERSE, "poem", "poetry", "lyrics", "song", "stanza", "line-block");
  private static final Set<String> EPIGRAPH = Set.of("epigraph", "motto");
  private static final Set<String> QUOTATION =
      Set.of("quote", "quotation", "blockquote", "pullquote");
  private static final Set<String> NOTE =
      Set.of(
          Vocabulary.CLASS_NOTE,
          "tip",
          "warning",
          "caution",
          "important",
          "info",
          "danger",
          "hint",
          "callout",
          "admonition",
          "sidebar",
          "aside",
          "box",
          "notice",
          "callout-note",
          "callout-tip",
          "callout-warning",
          "callout-important",
          "callout-caution");

  private Boxes() {}

  /** Gives the fenced divs of a text their elements. */
  static void settle(Element parsed, Place start, Findings findings) {
    Set<String> others = new TreeSet<>();
    for (Element box : parsed.select("div[" + FENCED + "]")) {
      box.removeAttr(FENCED);
      if (isOf(box, VERSE)) {
        box.classNames(Set.of(Vocabulary.CLASS_VERSE));
        box.select("p").forEach(Boxes::breakLines);
      } else if (isOf(box, EPIGRAPH)) {
        quotation(box).attr("role", Vocabulary.ROLE_EPIGRAPH);
      } else if (isOf(box, QUOTATION)) {
        quotation(box);
      } else if (isOf(box, NOTE)) {
        box.tagName("aside").addClass(Vocabulary.CLASS_NOTE);
      } else if (!box.hasClass(Vocabulary.CLASS_KICKER)) {
        others.addAll(box.classNames());
      }
    }
    if (!others.isEmpty()) {
      findings.add(
          Finding.of(Code.HTML_CLEANED, start, start.file() + " boxes " + others)
              .what(
                  "Divisions of these classes have no form in the book: "
                      + String.join(", ", others)
                      + ". Their text stays in its place.")
              .hint("Deckle knows verse, epigraph, quote and note.")
              .build());
    }
  }

  private static boolean isOf(Element box, Set<String> classes) {
    return box.classNames().stream().anyMatch(classes::contains);
  }

  /** A quotation in the box is it; else the box itself is. */
  private static Element quotation(Element box) {
    Element only = box.firstElementChild();
    if (only != null && box.childrenSize() == 1 && only.nameIs("blockquote")) {
      return only;
    }
    box.tagName("blockquote");
    box.removeAttr("class");
    return box;
  }

  /** Lines of verse end where they end in the source. */
  private static void breakLines(Element stanza) {
    for (TextNode text : stanza.textNodes()) {
      List<String> lines = List.of(text.getWholeText().split("\n", -1));
      boolean broken = text.previousSibling() instanceof Element e && e.nameIs("br");
      for (int i = 0; i < lines.size() - 1; i++) {
        text.before(new TextNode(lines.get(i)));
        if (i > 0 || !broken || !lines.get(0).isEmpty()) {
          text.before(new Element("br"));
        }
      }
      text.text(lines.get(lines.size() - 1));
    }
  }
}
