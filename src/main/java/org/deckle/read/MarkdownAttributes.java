package org.deckle.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Attributes in braces, as pandoc writes them, after headings and pictures: {@code {#id .class
 * alt="…"}}.
 */
final class MarkdownAttributes {

  private static final Pattern AT_END =
      Pattern.compile(
          "\\s*\\{((?:[#.][^{}\\s]+|\\w[\\w-]*=(?:\"[^\"]*\"|[^\\s{}]+)|\\s)+)\\}\\s*$");
  private static final Pattern AT_START =
      Pattern.compile(
          "^\\{((?:[#.][^{}\\s]+|\\w[\\w-]*=(?:\"[^\"]*\"|\'[^\']*\'|[^\\s{}]+)|\\s)+)\\}");
  private static final Pattern ID = Pattern.compile("#([^\\s}]+)");
  private static final Pattern ALT =
      Pattern.compile("\\balt=(?:\"([^\"]*)\"|'([^']*)'|([^\\s}]*))");

  private MarkdownAttributes() {}

  static void apply(Element block) {
    if (block.normalName().matches("h[1-6]")) {
      heading(block);
    }
    for (Element img : block.select("img")) {
      picture(img);
    }
  }

  private static void heading(Element heading) {
    Node last =
        heading.childNodeSize() == 0 ? null : heading.childNode(heading.childNodeSize() - 1);
    if (last instanceof TextNode text) {
      Matcher braces = AT_END.matcher(text.getWholeText());
      if (braces.find()) {
        Matcher id = ID.matcher(braces.group(1));
        if (id.find()) {
          heading.id(id.group(1));
        }
        text.text(text.getWholeText().substring(0, braces.start()));
      }
    }
  }

  private static void picture(Element img) {
    if (img.nextSibling() instanceof TextNode text) {
      Matcher braces = AT_START.matcher(text.getWholeText());
      if (braces.find()) {
        Matcher alt = ALT.matcher(braces.group(1));
        if (alt.find()) {
          img.attr(
              "alt",
              java.util.stream.IntStream.rangeClosed(1, 3)
                  .mapToObj(alt::group)
                  .filter(java.util.Objects::nonNull)
                  .findFirst()
                  .orElse(""));
        }
        text.text(text.getWholeText().substring(braces.end()));
      }
    }
  }
}
