package org.deckle.read.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/** Holds what was read against what the converter made of it: no word may vanish in silence. */
final class LostWords {

  private final Map<String, Integer> words = new HashMap<>();

  /** Enters the text of a part. */
  void expect(Element root) {
    for (Element paragraph : root.select("w|p")) {
      StringBuilder text = new StringBuilder();
      for (Element t : paragraph.select("w|t, w|tab, w|br, w|rStyle")) {
        boolean own = t.nameIs("w:t") && t.closest("w|p") == paragraph && !isSlot(t);
        text.append(own ? t.wholeText() : t.nameIs("w:rstyle") ? "" : " ");
      }
      Words.of(text.toString()).forEach(w -> words.merge(w, 1, Integer::sum));
    }
  }

  private static boolean isSlot(Element text) {
    return text.parent().selectFirst("> w|rPr > w|rStyle[w:val=DeckleSlot]") != null;
  }

  /** Reports the words that the HTML does not have. */
  void check(Element html, String file, Findings findings) {
    Map<String, Integer> left = new HashMap<>(words);
    for (Element block : html.children()) {
      Words.of(block.text()).forEach(w -> left.merge(w, -1, Integer::sum));
    }
    TreeSet<String> lost = new TreeSet<>();
    String all = html.text();
    left.forEach(
        (word, count) -> {
          if (count > 0 && !all.contains(word)) {
            lost.add(word);
          }
        });
    if (!lost.isEmpty()) {
      List<String> told = List.copyOf(lost);
      findings.add(
          Finding.of(Code.WORDS_LOST, Place.of(file), file + told)
              .what("Words of this file are not in the book: " + String.join(", ", told) + ".")
              .hint("Save the file anew in Word, and look for these words in the book.")
              .build());
    }
  }
}
