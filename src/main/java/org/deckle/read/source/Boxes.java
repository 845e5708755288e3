package org.deckle.read.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

  /** Marks the title of a fenced div, its first child. */
  public static final String TITLE = "data-fenced-title";

  private static final Set<String> VERSE =
      Set.of(Vocabulary.CLASS_VERSE, "poem", "poetry", "lyrics", "song", "stanza", "line-block");
  private static final Set<String> EPIGRAPH = Set.of("epigraph", "motto");
  private static final Set<String> QUOTATION =
      Set.of("quote", "quotation", "blockquote", "pullquote");

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
      } else if (kind(box).isPresent()) {
        note(box, kind(box).get());
      } else if (!box.hasClass(Vocabulary.CLASS_KICKER)) {
        others.addAll(box.classNames());
      }
    }
    parsed.select("[" + TITLE + "]").forEach(Boxes::title);
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

  private static Optional<String> kind(Element box) {
    return box.classNames().stream().map(BoxKinds::of).flatMap(Optional::stream).findFirst();
  }

  /** The names that tools have for kinds go; classes of the author's own stay. */
  private static void note(Element box, String kind) {
    Set<String> classes = new LinkedHashSet<>(List.of(Vocabulary.CLASS_NOTE, kind));
    box.classNames().stream().filter(c -> BoxKinds.of(c).isEmpty()).forEach(classes::add);
    box.tagName("aside").classNames(classes);
  }

  /** The title of a box is its label; in other divisions it is a line of its own. */
  private static void title(Element title) {
    title.removeAttr(TITLE);
    title.select("> p").unwrap();
    title.tagName("p");
    if (title.parent() != null && title.parent().is("aside." + Vocabulary.CLASS_NOTE)) {
      title.addClass(Vocabulary.CLASS_LABEL);
    } else {
      Element words = new Element("strong").appendChildren(List.copyOf(title.childNodes()));
      title.appendChild(words);
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
