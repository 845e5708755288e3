package org.deckle.repair.base;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Questions that several repairs ask of a block. */
public final class Blocks {

  private static final Evaluator PICTURE = QueryParser.parse("img");

  private Blocks() {}

  /** The text on one line: all kinds of spaces single, none at the ends. */
  public static String text(Element element) {
    return element.childNodeSize() == 1
            && element.childNode(0) instanceof TextNode only
            && isClean(only.getWholeText())
        ? only.getWholeText()
        : clean(element.text());
  }

  /** A text on one line: all kinds of spaces single, none at the ends. */
  public static String clean(String text) {
    return isClean(text) ? text : cleaned(text);
  }

  /** Most texts are: looking is cheaper than writing them anew. */
  private static boolean isClean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? before == ' ' : c < ' ' || c >= 0x7F && !isSeen(c)) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /** Letters, dashes, quotation marks, dots: neither spaces nor marks that are not seen. */
  private static boolean isSeen(char c) {
    return Character.isLetter(c) || c >= '\u2010' && c <= '\u2027';
  }

  private static String cleaned(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (c != '\u200B' && c != '\uFEFF') {
        if (space && line.length() > 0) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  public static boolean isHeading(Element block) {
    String name = block.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /** From 1 to 6. */
  public static int level(Element heading) {
    return heading.normalName().charAt(1) - '0';
  }

  public static boolean isParagraph(Element block) {
    return block.normalName().equals("p") && !block.hasClass("kicker");
  }

  /** Whether it is a paragraph, or a plain division that stands for one. */
  public static boolean isTextBlock(Element block) {
    return isParagraph(block)
        || block.normalName().equals("div")
            && block.classNames().isEmpty()
            && block.select("> p, > div").size() <= 1
            && block.selectFirst("ul, ol, table, pre, blockquote, figure") == null;
  }

  /** Whether an element of a kind stands in a block. */
  public static boolean contains(Element block, Evaluator kind) {
    return block.childrenSize() > 0 && block.selectFirst(kind) != null;
  }

  public static boolean isPictured(Element block) {
    return contains(block, PICTURE);
  }

  /** The one element that holds all of a block's text, if its name is one of those given. */
  public static Optional<Element> soleChild(Element block, String... names) {
    Element only = null;
    for (Node child : block.childNodes()) {
      if (child instanceof TextNode text && text.isBlank()) {
        continue;
      }
      if (!(child instanceof Element element) || only != null) {
        return Optional.empty();
      }
      only = element;
    }
    return Optional.ofNullable(only).filter(e -> List.of(names).contains(e.normalName()));
  }
}
