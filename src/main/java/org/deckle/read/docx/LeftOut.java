package org.deckle.read.docx;

import java.util.List;
import java.util.stream.Collectors;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;

/** Tells the author which words of a document are not in the book. */
final class LeftOut {

  private final String file;
  private final Findings findings;

  LeftOut(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Says words that were left out; nothing when there are none. */
  void say(String what, String words, String hint) {
    String told = words.strip().replaceAll("\\s+", " ");
    if (!told.isEmpty()) {
      findings.add(
          Finding.of(Code.INPUT_LEFT_OUT, Place.of(file), what + told)
              .what(what)
              .change(Change.residue(told))
              .hint(hint)
              .build());
    }
  }

  /** Says something that holds no words of its own. */
  void note(String what, String hint) {
    findings.add(
        Finding.of(Code.INPUT_LEFT_OUT, Place.of(file), what).what(what).hint(hint).build());
  }

  /** The words of runs below an element, a space after each paragraph. */
  static String text(Element e) {
    List<Element> texts = e.select("w|t, w|delText, m|t, a|t, w|tab, w|br, w|p");
    return texts.stream()
        .map(t -> t.normalName().endsWith(":t") ? t.wholeText() : " ")
        .collect(Collectors.joining());
  }
}
