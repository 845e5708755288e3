package org.deckle.edition.print.lines;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Keeps the last two words of a title on one line, so that no short word stands there alone. */
public final class LastWords {

  /** Four words or more, of which the last two are short. */
  private static final Pattern END =
      Pattern.compile("(?s)(\\S+\\s+\\S+\\s+.*?\\S{1,12}) (\\S{1,9}\\s*)");

  private LastWords() {}

  public static void keep(Element root) {
    root.select("h1, h2, h3, .line a, .half-title p, .title-page p").forEach(LastWords::join);
  }

  private static void join(Element title) {
    if (title.childNodeSize() > 0) {
      Node last = title.childNode(title.childNodeSize() - 1);
      if (last instanceof TextNode text) {
        Matcher end = END.matcher(text.getWholeText());
        if (end.matches()) {
          text.text(end.group(1) + "\u00A0" + end.group(2));
        }
      }
    }
  }
}
