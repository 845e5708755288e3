package org.deckle.edition.epub;

import java.util.List;
import java.util.Set;
import org.deckle.book.Vocabulary;
import org.deckle.edition.Language;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Leaves only elements and attributes that are valid in an EPUB's XHTML; what is not allowed is
 * turned into the nearest that is, and text always stays.
 */
final class CleanXhtml {

  private static final Set<String> NUMBERS =
      Set.of("colspan", "rowspan", "width", "height", "span", "start", "value");

  private static final String MATHML = "http://www.w3.org/1998/Math/MathML";

  private CleanXhtml() {}

  /** Cleans in place all that stands below an element. */
  static void clean(Element root) {
    for (Element element : root.getAllElements()) {
      if (element != root) {
        replaceObsolete(element);
      }
    }
    for (Element element : root.getAllElements()) {
      if (element.closest("math") == null) {
        cleanAttributes(element);
      }
      for (Node child : List.copyOf(element.childNodes())) {
        if (child instanceof TextNode text) {
          cleanText(text);
        } else if (child instanceof Comment) {
          child.remove();
        }
      }
    }
    root.select("math").forEach(CleanXhtml::declare);
  }

  /** MathML keeps its own attributes; the TeX that it came from is not part of the book. */
  private static void declare(Element math) {
    math.removeAttr(Vocabulary.TEX).attr("xmlns", MATHML);
    math.select("annotation").remove();
  }

  private static void cleanText(TextNode text) {
    String whole = text.getWholeText();
    String legal = Xml.legal(whole);
    if (!legal.equals(whole)) {
      text.text(legal);
    }
  }

  private static void replaceObsolete(Element element) {
    switch (element.normalName()) {
      case "input" -> element.replaceWith(checkbox(element));
      case "time", "rb" -> element.unwrap();
      case "ruby" -> {
        if (element.selectFirst("rt") == null) {
          element.unwrap();
        }
      }
      case "bdo" -> {
        if (!element.hasAttr("dir")) {
          element.unwrap();
        }
      }
      default -> {
        if (!isKnown(element)) {
          element.tagName(element.isBlock() ? "div" : "span");
        }
      }
    }
  }

  private static boolean isKnown(Element element) {
    return Vocabulary.BLOCKS.contains(element.normalName())
        || Vocabulary.isInner(element)
        || element.nameIs("section");
  }

  /** A ticked or empty box: a form would not work in a book. */
  private static Node checkbox(Element input) {
    if (!input.attr("type").equals("checkbox")) {
      return new TextNode("");
    }
    return new TextNode(input.hasAttr("checked") ? "\u2611" : "\u2610");
  }

  private static void cleanAttributes(Element element) {
    String name = element.normalName();
    for (Attribute attribute : element.attributes().asList()) {
      String key = attribute.getKey();
      element.removeAttr(key);
      if (Vocabulary.allowed(name, key)) {
        keep(element, key, Xml.legal(attribute.getValue()).strip());
      }
    }
    if (name.equals("img") && !element.hasAttr("alt")) {
      element.attr("alt", "");
    }
  }

  private static void keep(Element element, String key, String value) {
    switch (key) {
      case "align" -> element.addClass("align-" + value.replaceAll("\\W", ""));
      case "lang" ->
          Language.wellFormed(value)
              .ifPresent(tag -> element.attr("lang", tag).attr("xml:lang", tag));
      case "dir" -> keepIf(value.matches("ltr|rtl|auto"), element, key, value);
      case "scope" -> keepIf(value.matches("(row|col)(group)?"), element, key, value);
      case "type" -> keepIf(value.matches("[1aAiI]"), element, key, value);
      case "reversed" -> element.attr("reversed", "reversed");
      case "alt" -> element.attr("alt", value);
      case "role" -> keepIf(Roles.fits(element.normalName(), value), element, key, value);
      case Vocabulary.SRC, Vocabulary.TEX -> {}
      default -> {
        boolean number = NUMBERS.contains(key);
        keepIf(number ? isNumber(value) : !value.isEmpty(), element, key, value);
      }
    }
  }

  private static boolean isNumber(String value) {
    return value.matches("[1-9]\\d{0,3}");
  }

  private static void keepIf(boolean fine, Element element, String key, String value) {
    if (fine) {
      element.attr(key, value);
    }
  }
}
