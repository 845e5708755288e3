package org.deckle.edition;

import java.util.List;
import org.deckle.book.FigureEntry;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Sets the labels of figures and tables ("Figure 3.") before their captions, the same in every
 * edition.
 */
public final class FigureLabels {

  private FigureLabels() {}

  /**
   * Puts {@code <span class="label">Figure 3.</span>} at the start of each labelled figure's or
   * table's caption, and takes the attribute {@link Vocabulary#LABEL} away. A labelled figure
   * without a caption gets one that holds the label alone. Chinese and Japanese labels are parted
   * from the words by a wide space instead of a full stop.
   *
   * @param root changed in place; a second call finds nothing to do
   */
  public static void show(Element root) {
    for (Element figure :
        root.select("figure[" + Vocabulary.LABEL + "], table[" + Vocabulary.LABEL + "]")) {
      String label = figure.attr(Vocabulary.LABEL).strip();
      figure.removeAttr(Vocabulary.LABEL);
      if (!label.isEmpty()) {
        prepend(caption(figure), label);
      }
    }
  }

  private static Element caption(Element figure) {
    Element caption = figure.selectFirst(figure.nameIs("table") ? "> caption" : "figcaption");
    if (figure.nameIs("table")) {
      return caption == null ? figure.prependElement("caption") : caption;
    }
    return caption == null ? figure.appendElement("figcaption") : caption;
  }

  private static void prepend(Element caption, String label) {
    Element first = caption.firstElementChild();
    boolean inParagraph =
        first != null && first.normalName().equals("p") && caption.ownText().isBlank();
    Element home = inParagraph ? first : caption;
    Element span = new Element("span").addClass(Vocabulary.CLASS_LABEL);
    if (home.hasText()) {
      home.prependChild(new TextNode(space(label)));
      span.text(closed(label));
    } else {
      span.text(label);
    }
    home.prependChild(span);
  }

  /**
   * The figures that a list of figures names, each with the opening of its caption: the list says
   * where to find what, so one without a caption is not in it.
   */
  public static List<FigureEntry> listed(List<FigureEntry> figures) {
    return figures.stream()
        .filter(f -> !f.caption().isBlank())
        .map(f -> new FigureEntry(f.id(), f.label(), Texts.opening(f.caption())))
        .toList();
  }

  /** Label and caption in one line, as in a list of figures; either may be empty. */
  public static String inLine(String label, String caption) {
    if (label.isBlank() || caption.isBlank()) {
      return (label + caption).strip();
    }
    return closed(label) + space(label) + caption.strip();
  }

  private static String closed(String label) {
    return isWide(label) || label.endsWith(".") ? label : label + ".";
  }

  private static String space(String label) {
    return isWide(label) ? "\u3000" : " ";
  }

  private static boolean isWide(String label) {
    return Character.isIdeographic(label.codePointAt(0));
  }
}
