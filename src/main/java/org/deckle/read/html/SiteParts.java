package org.deckle.read.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;

/**
 * Parts that wikis and blogs mark by classes of their own: edit links, share buttons, comments of
 * visitors. What is of one kind is left out, and listed, as a whole.
 */
final class SiteParts {

  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    for (String line : Resources.lines("site-parts.txt")) {
      String[] parts = line.split(":\\s+", 2);
      KINDS.put(parts[0], parts[1]);
    }
  }

  private SiteParts() {}

  static void leaveOut(Element main, String file, Findings findings) {
    KINDS.forEach(
        (kind, selector) -> {
          List<Element> parts =
              main.select(selector).stream().filter(e -> e != main && e.hasText()).toList();
          if (!parts.isEmpty()) {
            leaveOut(parts, kind, file, findings);
          }
        });
  }

  private static void leaveOut(List<Element> parts, String kind, String file, Findings findings) {
    String words = parts.stream().map(Element::text).collect(Collectors.joining(" "));
    int line = parts.get(0).sourceRange().start().lineNumber();
    Finding finding =
        Finding.of(Code.RESIDUE, new Place(file, line), words)
            .what("“" + Texts.excerpt(words) + "” belongs to the site, not to the page's text.")
            .why("By their classes these are " + kind + ".")
            .confidence(0.9)
            .hint("Reject this to keep it.")
            .change(Change.residue(words))
            .build();
    if (findings.accepts(finding)) {
      parts.forEach(Element::remove);
    }
  }
}
