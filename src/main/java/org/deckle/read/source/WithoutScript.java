package org.deckle.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;

/**
 * What a page shows where no program runs ({@code noscript}): a book runs none, so it is text. Left
 * out are pictures that count readers, a second copy of a picture that stands before it, and words
 * that ask for JavaScript.
 */
final class WithoutScript {

  private static final Pattern ASKS = Pattern.compile("(?i).*java-?script.*", Pattern.DOTALL);

  private WithoutScript() {}

  static void settle(Element parsed, Place start, Findings findings) {
    List<String> asked = new ArrayList<>();
    for (Element part : parsed.select("noscript")) {
      part.select("img").stream()
          .filter(i -> isUnseen(i) || isCopy(i, part))
          .forEach(Element::remove);
      if (ASKS.matcher(part.text()).matches()) {
        asked.add(part.text());
        part.remove();
      } else {
        part.unwrap();
      }
    }
    if (!asked.isEmpty()) {
      findings.add(
          Finding.of(Code.HTML_CLEANED, start, start.file() + " noscript " + asked)
              .what(
                  "What asks for JavaScript is not printed: “" + Texts.excerpt(asked.get(0)) + "”.")
              .change(Change.residue(String.join("\n", asked)))
              .build());
    }
  }

  private static boolean isUnseen(Element image) {
    return image.attr("width").matches("[01](?:px)?")
        || image.attr("height").matches("[01](?:px)?")
        || image.attr("style").replace(" ", "").contains("display:none");
  }

  /** The picture before it is the same one, for a program to load. */
  private static boolean isCopy(Element image, Element part) {
    Element before = part.previousElementSibling();
    Element shown = before == null || before.nameIs("img") ? before : before.selectFirst("> img");
    return shown != null
        && (shown.nextElementSibling() == part || shown.attr("src").equals(image.attr("src")));
  }
}
