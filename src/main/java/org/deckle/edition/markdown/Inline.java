package org.deckle.edition.markdown;

import java.util.regex.Pattern;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes what stands inside a paragraph. Only signs that would be read as markup are escaped. */
final class Inline {

  private static final Pattern SPECIAL =
      Pattern.compile("([\\\\`*_\\[\\]]|<(?=[A-Za-z/!?])|&(?=#?\\w+;))");
  private static final Pattern AT_START =
      Pattern.compile("^(\\s*)([#>+-]|\\d{1,9}(?=[.)]\\s))(?=\\s|[.)]|$)");
  private static final Pattern INSIDE_WORD = Pattern.compile("(?<=\\p{Alnum})\\\\_(?=\\p{Alnum})");

  private Inline() {}

  static String write(Element parent) {
    StringBuilder out = new StringBuilder();
    parent.childNodes().forEach(n -> node(n, out));
    String text = out.toString().strip();
    return AT_START
        .matcher(text)
        .replaceFirst("$1\\\\$2")
        .replaceFirst("^\\\\(\\d{1,9})(?=[.)])", "$1\\\\");
  }

  private static void node(Node node, StringBuilder out) {
    if (node instanceof TextNode text) {
      String words = text.getWholeText().replaceAll("[ \\t\\n]+", " ");
      String escaped = SPECIAL.matcher(words).replaceAll("\\\\$1");
      out.append(INSIDE_WORD.matcher(escaped).replaceAll("_"));
    } else if (node instanceof Element e) {
      element(e, out);
    }
  }

  private static void element(Element e, StringBuilder out) {
    switch (e.normalName()) {
      case "em", "i", "cite" -> around(e, "*", out);
      case "strong", "b" -> around(e, "**", out);
      case "s", "del" -> around(e, "~~", out);
      case "code" -> code(e, out);
      case "br" -> out.append("\\\n");
      case "img" -> out.append(picture(e));
      case "a" -> link(e, out);
      case "sub", "sup", "u", "mark", "kbd", "small", "q", "ruby", "rt", "rp" -> {
        out.append('<').append(e.normalName()).append('>');
        e.childNodes().forEach(n -> node(n, out));
        out.append("</").append(e.normalName()).append('>');
      }
      default -> e.childNodes().forEach(n -> node(n, out));
    }
  }

  private static void around(Element e, String mark, StringBuilder out) {
    StringBuilder inner = new StringBuilder();
    e.childNodes().forEach(n -> node(n, inner));
    String text = inner.toString();
    if (text.isBlank()) {
      out.append(text);
      return;
    }
    // Marks must touch the words that they emphasise (CommonMark 6.2).
    int from = text.length() - text.stripLeading().length();
    int to = text.stripTrailing().length();
    out.append(text, 0, from)
        .append(mark)
        .append(text, from, to)
        .append(mark)
        .append(text.substring(to));
  }

  private static void code(Element e, StringBuilder out) {
    String text = e.wholeText();
    String tick = "`";
    while (text.contains(tick)) {
      tick += "`";
    }
    String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    out.append(tick).append(pad).append(text).append(pad).append(tick);
  }

  private static void link(Element e, StringBuilder out) {
    String href = e.attr("href");
    if (e.attr("role").equals(Vocabulary.ROLE_NOTEREF)) {
      out.append("[^").append(href.substring(Math.min(1, href.length()))).append(']');
    } else if (href.isEmpty()) {
      e.childNodes().forEach(n -> node(n, out));
    } else if (e.text().equals(href)) {
      out.append('<').append(href).append('>');
    } else {
      out.append('[');
      e.childNodes().forEach(n -> node(n, out));
      out.append("](").append(target(href)).append(')');
    }
  }

  static String picture(Element img) {
    return "!["
        + img.attr("alt").replaceAll("([\\[\\]\\\\])", "\\\\$1")
        + "]("
        + target(img.attr("src"))
        + ")";
  }

  private static String target(String href) {
    return href.matches("[^\\s()<>]*")
        ? href
        : "<" + href.replace(">", "%3E").replace("<", "%3C") + ">";
  }
}
