package org.deckle.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.source.Source;
import org.deckle.text.Words;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The promise that no word is lost, for readers: each word of a source stands in the blocks made of
 * it or in a finding. Takes time in proportion to the text. Stateless.
 */
final class SourceLedger {

  private static final int SAMPLES = 20;

  /** More missing words than this are not looked for within others one by one. */
  private static final int MOST_SEARCHED = 2_000;

  private SourceLedger() {}

  /**
   * Says which words of a source are gone.
   *
   * @param words of the source with their lines, taken in another way than the reader's
   * @param made the blocks, and what the source says of itself
   * @param said what the reader found
   * @param losses gets an error when there are any
   */
  static void check(
      Source source,
      Map<String, Integer> words,
      List<Element> made,
      Findings said,
      Findings losses) {
    StringBuilder kept = new StringBuilder();
    made.forEach(block -> append(block, kept));
    Set<String> known = new HashSet<>(Words.of(kept.toString()));
    List<String> lost = words.keySet().stream().filter(word -> !known.contains(word)).toList();
    if (!lost.isEmpty()) {
      said.all().stream()
          .filter(f -> f.place().file().equals(source.file()))
          .forEach(finding -> append(finding, kept));
      known.addAll(Words.of(kept.toString()));
      lost = lost.stream().filter(word -> !known.contains(word)).toList();
      lost = withoutParts(lost, known, words.keySet());
    }
    if (!lost.isEmpty()) {
      losses.add(finding(source.file(), words, lost));
    }
  }

  /** Words that markup or the end of a line parted are whole in the blocks, or the other way. */
  private static List<String> withoutParts(
      List<String> words, Set<String> known, Set<String> inSource) {
    List<String> own = known.stream().filter(word -> !inSource.contains(word)).toList();
    String all = words.isEmpty() ? "" : String.join(" ", own);
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (i >= MOST_SEARCHED || !all.contains(word) && !isMadeOf(word, known)) {
        lost.add(word);
      }
    }
    return lost;
  }

  /** Whether a word consists of two that are kept: markup within a word may part it. */
  private static boolean isMadeOf(String word, Set<String> known) {
    for (int i = 1; i < word.length(); i++) {
      String start = word.substring(0, i);
      String end = word.substring(i);
      if (known.contains(start) && known.contains(end)) {
        return true;
      }
    }
    return false;
  }

  private static void append(Element block, StringBuilder kept) {
    kept.append(block.wholeText()).append('\n');
    for (Element e : block.getAllElements()) {
      for (Attribute attribute : e.attributes()) {
        kept.append(attribute.getValue()).append('\n');
      }
    }
  }

  private static void append(Finding finding, StringBuilder kept) {
    kept.append(finding.what()).append('\n').append(finding.why()).append('\n');
    for (Change change : finding.changes()) {
      kept.append(change.before()).append('\n').append(change.after()).append('\n');
    }
  }

  private static Finding finding(String file, Map<String, Integer> words, List<String> lost) {
    String some = String.join(", ", lost.subList(0, Math.min(SAMPLES, lost.size())));
    String more = lost.size() > SAMPLES ? " and " + (lost.size() - SAMPLES) + " more" : "";
    return Finding.of(Code.WORDS_LOST, new Place(file, words.get(lost.get(0))), file + lost)
        .what("Words of this file are not in the book: " + some + more + ".")
        .why("The text was read in two ways, and only one of them found the words.")
        .hint("Look at the markup before the first of them: something is opened and not closed.")
        .change(Change.residue(String.join(" ", lost)))
        .build();
  }
}
