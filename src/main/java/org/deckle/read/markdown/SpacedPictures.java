package org.deckle.read.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.deckle.book.PictureAddress;

/**
 * Pictures whose file name was typed as it is, with spaces or a single parenthesis: {@code ![](Sea
 * view (1).png)}. CommonMark (section 6.3) takes them for text; what stands behind an exclamation
 * mark and ends like a picture's file is a picture.
 */
final class SpacedPictures implements LinkProcessor {

  private static final int LONGEST = 400;
  private static final int DEEPEST = 4;
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\s*(\\S.*?"
              + PictureAddress.SUFFIX
              + "(?:[?#]\\S*)?)"
              + "(?:\\s+(?:\"([^\"]*)\"|'([^']*)'))?\\s*",
          Pattern.CASE_INSENSITIVE);

  @Override
  public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
    boolean picture = link.marker() != null && link.marker().getLiteral().equals("!");
    if (!picture || link.destination() != null) {
      return LinkResult.none();
    }
    Position start = scanner.position();
    scanner.setPosition(link.afterTextBracket());
    Matcher inside = inside(scanner);
    if (inside == null) {
      scanner.setPosition(start);
      return LinkResult.none();
    }
    String title = inside.group(2) != null ? inside.group(2) : inside.group(3);
    Image image = new Image(inside.group(1), title);
    return LinkResult.wrapTextIn(image, scanner.position()).includeMarker();
  }

  /** What stands between the parentheses on this line, the scanner behind it; null if nothing. */
  private static Matcher inside(Scanner scanner) {
    if (!scanner.next('(')) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    int open = 0;
    while (text.length() < LONGEST && open <= DEEPEST && scanner.peek() != '\n') {
      char c = scanner.peek();
      if (c == Scanner.END) {
        return null;
      }
      scanner.next();
      if (c == ')') {
        Matcher inside = INSIDE.matcher(text);
        if (inside.matches()) {
          return inside;
        }
        if (open-- == 0) {
          return null;
        }
      } else if (c == '(') {
        open++;
      }
      text.append(c);
    }
    return null;
  }
}
