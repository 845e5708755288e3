package org.deckle.repair.duplicates;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What is read besides words: signs of arithmetic and money, the signs of code, where links go. */
final class DuplicateSymbols {

  private static final String LINK = "a[href~=^\\w+:]";

  private DuplicateSymbols() {}

  /**
   * Whether blocks have signs or links that those kept lack.
   *
   * @param bothWays whether the words are the same on both sides, so that the signs must be, too
   */
  static boolean differ(List<Element> own, List<Element> kept, boolean bothWays) {
    String here = signs(own);
    String there = signs(kept);
    return !isPart(here, there)
        || bothWays && here.length() != there.length()
        || !DuplicateMarkup.passes(own, kept) && !links(kept).containsAll(links(own));
  }

  private static Set<String> links(List<Element> blocks) {
    Set<String> links = new HashSet<>();
    for (Element block : blocks) {
      links.addAll(block.select(LINK).eachAttr("href"));
    }
    return links;
  }

  private static String signs(List<Element> blocks) {
    StringBuilder signs = new StringBuilder();
    for (Element block : blocks) {
      boolean code = block.normalName().equals("pre");
      String text = code ? block.wholeText() : block.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (code ? !Character.isWhitespace(c) : isSign(c) || isMinus(text, i)) {
          signs.append(c);
        }
      }
    }
    return signs.toString();
  }

  private static boolean isSign(char c) {
    int type = Character.getType(c);
    return type == Character.MATH_SYMBOL
        || type == Character.CURRENCY_SYMBOL
        || c == '%'
        || c == '‰'
        || c == '°';
  }

  /** A dash right before a number and not behind a word. */
  private static boolean isMinus(String text, int at) {
    return "-–−".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  /** Whether all characters of one text stand in another in the same order. */
  private static boolean isPart(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      if (whole.charAt(i) == part.charAt(at)) {
        at++;
      }
    }
    return at == part.length();
  }
}
