package org.deckle.edition.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the inside of one block. Signs stand for emphasis where CommonMark lets them. */
final class InlineWriter {

  private static final Map<String, String> MARKS =
      Map.of("em", "*", "i", "*", "strong", "**", "b", "**", "s", "~~", "del", "~~");

  /** A label with a word in it ("Chapter Seven") is known by it; a bare number is not. */
  private static final Pattern NAMED = Pattern.compile("(?![IVXLCDM]+\\.?$).*\\p{L}{2}.*");

  private final StringBuilder out = new StringBuilder();
  private final NoteLabels notes;
  private final String lineBreak;

  /** Where the last closing mark ended: a mark right behind it would be read together with it. */
  private int closed = -1;

  private InlineWriter(NoteLabels notes, String lineBreak) {
    this.notes = notes;
    this.lineBreak = lineBreak;
  }

  /** The inside of a paragraph, with hard breaks as lines of their own. */
  static String lines(List<Node> nodes, NoteLabels notes) {
    return of(nodes, notes, "\\\n");
  }

  /** The inside of a heading, caption or cell: one line. */
  static String line(List<Node> nodes, NoteLabels notes) {
    return of(nodes, notes, "<br>");
  }

  private static String of(List<Node> nodes, NoteLabels notes, String lineBreak) {
    InlineWriter writer = new InlineWriter(notes, lineBreak);
    nodes.forEach(writer::node);
    return withoutLastBreak(writer.out.toString(), lineBreak).replaceAll("^[ \\n]+|[ \\n]+$", "");
  }

  /** A break at the end breaks nothing, and its sign would be read as text. */
  private static String withoutLastBreak(String text, String lineBreak) {
    String last = text.replaceAll(" +$", "");
    return last.endsWith(lineBreak)
        ? withoutLastBreak(last.substring(0, last.length() - lineBreak.length()), lineBreak)
        : text;
  }

  private void node(Node node) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  private void text(String text) {
    String folded = text.replaceAll("[ \\t\\n\\r]+", " ");
    boolean spaced = out.isEmpty() || " \n".indexOf(out.charAt(out.length() - 1)) >= 0;
    out.append(
        MarkdownEscapes.inline(spaced && folded.startsWith(" ") ? folded.substring(1) : folded));
  }

  private void element(Element e) {
    switch (e.normalName()) {
      case "br" -> {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
          out.setLength(out.length() - 1);
        }
        out.append(lineBreak);
      }
      case "em", "i", "strong", "b", "s", "del" -> marked(e, MARKS.get(e.normalName()));
      case "math" -> out.append(FormulaWriter.write(e));
      case "code" -> out.append(e.wholeText().isEmpty() ? "" : MarkdownEscapes.code(e.wholeText()));
      case "img" -> {
        String id = notes.isTarget(e.id()) ? "#" + e.id() : "";
        out.append(picture(e, MarkdownEscapes.inline(e.attr("alt")), id));
      }
      case "input" -> out.append(e.hasAttr("checked") ? "[x] " : "[ ] ");
      case "a" -> link(e);
      case "span" -> span(e);
      default -> tagged(e);
    }
  }

  private void link(Element e) {
    if (e.hasAttr(Vocabulary.TEX)) {
      out.append(e.attr(Vocabulary.TEX));
    } else if (e.attr("role").equals(Vocabulary.ROLE_NOTEREF)
        && notes.isNote(e.attr("href").replaceFirst("^#", ""))) {
      out.append("[^").append(notes.label(e.attr("href").replaceFirst("^#", ""))).append(']');
    } else if (!e.hasAttr("href") || e.attr("role").equals(Vocabulary.ROLE_NOTEREF)) {
      tagged(e);
    } else if (e.hasAttr(Vocabulary.REF) && e.hasText()) {
      out.append(e.wholeText()); // a reference, as it was typed
    } else if (isTyped(e)) {
      out.append('<').append(e.wholeText()).append('>');
    } else {
      out.append('[');
      e.childNodes().forEach(this::node);
      out.append("](").append(MarkdownEscapes.destination(notes.destination(e.attr("href"))));
      out.append(title(e)).append(')');
    }
  }

  /** An address that is its own text. */
  private static boolean isTyped(Element e) {
    String text = e.wholeText();
    return e.attr("title").isEmpty()
        && (e.attr("href").equals(text) && text.matches("(?i)(https?|ftp)://[^\\s<>]+")
            || e.attr("href").equals("mailto:" + text)
                && text.matches("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"));
  }

  private static String title(Element e) {
    String title = e.attr("title").replaceAll("\\s+", " ").strip();
    return title.isEmpty() ? "" : " " + MarkdownEscapes.quoted(title);
  }

  private void span(Element e) {
    if (e.hasClass(Vocabulary.CLASS_LABEL) && !NAMED.matcher(e.text()).matches()) {
      out.append('[').append(MarkdownEscapes.inline(e.text())).append("]{.label}");
    } else if (e.hasClass(Vocabulary.CLASS_LABEL)) {
      e.childNodes().forEach(this::node);
      Node next = e.nextSibling();
      out.append(next == null ? "" : ":");
    } else if (e.attributesSize() == 0) {
      e.childNodes().forEach(this::node);
    } else {
      tagged(e);
    }
  }

  private void tagged(Element e) {
    out.append(openTag(e));
    e.childNodes().forEach(this::node);
    if (!e.normalName().equals("wbr")) {
      out.append("</").append(e.normalName()).append('>');
    }
  }

  /** Emphasis by signs; by tags where signs would not be read as emphasis. */
  private void marked(Element e, String mark) {
    String whole = e.wholeText();
    char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    char after = following(e);
    if (whole.isBlank()
        || closed == out.length()
        || !flanks(whole.charAt(0), before)
        || !flanks(whole.charAt(whole.length() - 1), after)
        || e.attributesSize() > 0
        || mark.equals("~~") && (before == '~' || after == '~')) {
      tagged(e);
      return;
    }
    out.append(mark);
    e.childNodes().forEach(this::node);
    out.append(mark);
    closed = out.length();
  }

  /** CommonMark 0.31 section 6.2: the inner sign against the one outside of the mark. */
  private static boolean flanks(char inner, char outer) {
    return !isSpace(inner) && (!isSign(inner) || isSpace(outer) || isSign(outer));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isSign(char c) {
    return !Character.isLetterOrDigit(c) && !isSpace(c) && !Character.isSurrogate(c);
  }

  private static char following(Node node) {
    for (Node n = node; n != null && !isBlock(n); n = n.parent()) {
      Node next = n.nextSibling();
      if (next instanceof TextNode text && !text.getWholeText().isEmpty()) {
        return text.getWholeText().charAt(0);
      }
      if (next != null) {
        return next.nameIs("br") ? ' ' : '*';
      }
    }
    return ' ';
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element e
        && (Vocabulary.BLOCKS.contains(e.normalName())
            || e.nameIs("li")
            || e.nameIs("td")
            || e.nameIs("th")
            || e.nameIs("figcaption"));
  }

  /**
   * A picture.
   *
   * @param words between the brackets, escaped
   * @param attributes in braces, or empty
   */
  static String picture(Element img, String words, String attributes) {
    String all = (attributes + size(img, "width") + size(img, "height")).strip();
    String braces = all.isEmpty() ? "" : "{" + all + "}";
    return "!["
        + words
        + "]("
        + MarkdownEscapes.destination(img.attr("src"))
        + title(img)
        + ")"
        + braces;
  }

  private static String size(Element img, String name) {
    return img.attr(name).matches("\\d{1,5}") ? " " + name + "=" + img.attr(name) : "";
  }

  /** A tag with its attributes, positions left out. */
  static String openTag(Element e) {
    StringBuilder tag = new StringBuilder("<").append(e.normalName());
    for (Attribute a : e.attributes()) {
      if (!a.getKey().equals(Vocabulary.SRC)) {
        tag.append(' ').append(a.getKey().toLowerCase(Locale.ROOT));
        tag.append("=\"")
            .append(a.getValue().replace("&", "&amp;").replace("\"", "&quot;"))
            .append('"');
      }
    }
    return tag.append('>').toString();
  }
}
