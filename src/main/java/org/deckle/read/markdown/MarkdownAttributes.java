package org.deckle.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Attributes in braces, as pandoc writes them, after headings, pictures, links and bracketed words:
 * {@code {#id .class alt="…"}}. One object reads one file: those behind pictures are put aside
 * before the Markdown is parsed, so that nothing in them is taken for markup.
 */
final class MarkdownAttributes {

  private static final String ONE =
      "(?:#[^{}\\s\"']++|\\.[A-Za-z][\\w-]*+|-|[A-Za-z][\\w-]*+="
          + "(?:\"(?:[^\"\\\\]{1,4000}+|\\\\.)*+\"|'[^'\\n]{0,4000}+'|[^\\s{}\"']++))";
  private static final String BRACES = "\\{(\\s*+(?:" + ONE + "\\s*+)++)\\}";
  private static final Pattern BEHIND = Pattern.compile("\\)" + BRACES);
  private static final Pattern SPAN =
      Pattern.compile("(?<!\\\\)\\[([^\\[\\]\\n`]++)\\]\\{\\s*+\\.([A-Za-z][\\w-]*+)\\s*+\\}");
  private static final Pattern AT_END = Pattern.compile("\\s*" + BRACES + "\\s*$");
  private static final Pattern ASIDE = Pattern.compile("\\{=(\\d+)\\}");
  private static final Pattern ID = Pattern.compile("(?:^|\\s)#([^\\s}]+)");
  private static final Pattern CLASS = Pattern.compile("(?:^|\\s)\\.([A-Za-z][\\w-]*)");
  private static final Pattern ALT =
      Pattern.compile("\\balt=(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|'([^']*+)'|([^\\s}]*+))");

  private static final Pattern SIZE =
      Pattern.compile("\\b(width|height)=\"?(\\d{1,5})(?:px)?\"?(?=\\s|$)");

  private final List<String> aside = new ArrayList<>();

  /** The text with the attributes behind pictures and links put aside. Keeps the line count. */
  String extract(String markdown) {
    String spans =
        markdown.indexOf("]{") < 0
            ? markdown
            : SPAN.matcher(markdown).replaceAll(MarkdownAttributes::span);
    if (spans.indexOf("){") < 0) {
      return spans;
    }
    return BEHIND
        .matcher(spans)
        .replaceAll(
            m -> {
              aside.add(m.group(1));
              long lines = m.group(1).chars().filter(c -> c == '\n').count();
              return "){=" + (aside.size() - 1) + "}" + "\n".repeat((int) lines);
            });
  }

  private static String span(java.util.regex.MatchResult m) {
    String name = m.group(2);
    String tag = name.equals("mark") ? "mark" : "span class=\"" + name + "\"";
    return Matcher.quoteReplacement(
        "<" + tag + ">" + m.group(1) + "</" + tag.split(" ", 2)[0] + ">");
  }

  /** Gives the attributes to the elements of a block. */
  void apply(Element block) {
    for (Element e : block.getAllElements()) {
      if (e.normalName().matches("h[1-6]")) {
        atEnd(e, e);
      } else if (e.nameIs("caption")) {
        atEnd(e, e.parent());
      } else if (e.nameIs("img") || e.nameIs("a")) {
        behind(e);
        CaptionedPictures.join(e);
      }
    }
    if (!aside.isEmpty()) {
      block.forEachNode(
          n -> {
            if (n instanceof TextNode text && text.getWholeText().contains("{=")) {
              text.text(restored(text.getWholeText()));
            }
          });
    }
  }

  /** Braces that belong to nothing (in code, say) are text. */
  private String restored(String text) {
    return ASIDE
        .matcher(text)
        .replaceAll(
            m -> {
              int n = Integer.parseInt(m.group(1));
              return Matcher.quoteReplacement(
                  n < aside.size() ? "{" + aside.get(n) + "}" : m.group());
            });
  }

  private static void atEnd(Element heading, Element named) {
    Node last =
        heading.childNodeSize() == 0 ? null : heading.childNode(heading.childNodeSize() - 1);
    if (last instanceof TextNode text) {
      Matcher braces = AT_END.matcher(text.getWholeText());
      if (braces.find()) {
        named(named, braces.group(1));
        text.text(text.getWholeText().substring(0, braces.start()));
      }
    }
  }

  private static void named(Element e, String attributes) {
    Matcher id = ID.matcher(attributes);
    if (id.find()) {
      e.id(id.group(1));
    }
    CLASS.matcher(attributes).results().forEach(c -> e.addClass(c.group(1)));
  }

  private void behind(Element e) {
    if (aside.isEmpty() || !(e.nextSibling() instanceof TextNode text)) {
      return;
    }
    Matcher braces = ASIDE.matcher(text.getWholeText());
    if (!braces.lookingAt() || Integer.parseInt(braces.group(1)) >= aside.size()) {
      return;
    }
    String attributes = aside.get(Integer.parseInt(braces.group(1)));
    text.text(text.getWholeText().substring(braces.end()));
    named(e, attributes);
    if (!e.nameIs("img")) {
      return;
    }
    SIZE.matcher(attributes).results().forEach(size -> e.attr(size.group(1), size.group(2)));
    Matcher alt = ALT.matcher(attributes);
    if (alt.find()) {
      String value = alt.group(1) != null ? alt.group(1).replaceAll("\\\\(.)", "$1") : "";
      value = alt.group(2) != null ? alt.group(2) : value;
      value = alt.group(3) != null ? alt.group(3) : value;
      e.attr("alt", value.replaceAll("\\s+", " ").strip());
    }
  }

  /** Whether a text is nothing but attributes that were put aside. */
  static boolean isAside(String text) {
    return ASIDE.matcher(text.strip()).matches();
  }

  /** Whether what stands behind a picture gives it a description. */
  boolean describes(String behind) {
    return holds(behind, ALT);
  }

  /** Whether what stands behind a picture gives it an id. */
  boolean names(String behind) {
    return holds(behind, ID);
  }

  private boolean holds(String behind, Pattern attribute) {
    Matcher braces = ASIDE.matcher(behind.strip());
    return braces.matches()
        && Integer.parseInt(braces.group(1)) < aside.size()
        && attribute.matcher(aside.get(Integer.parseInt(braces.group(1)))).find();
  }
}
