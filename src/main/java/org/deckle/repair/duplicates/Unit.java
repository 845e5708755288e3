package org.deckle.repair.duplicates;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deckle.book.Vocabulary;
import org.deckle.book.Words;
import org.jsoup.nodes.Element;

/**
 * A block as far as comparing needs it.
 *
 * @param index its place among the blocks
 * @param words folded; empty for a picture without text
 * @param key equal for blocks that say the same: the words, or the pictures where there are none
 * @param prose whether it is running text, which nobody writes twice on purpose; verse, quotations,
 *     lists, tables and code are repeated on purpose often enough
 * @param weight its words in words of an alphabetic script: a Han or kana sign is about half a word
 */
record Unit(
    int index, Element block, List<String> words, String key, boolean prose, double weight) {

  private static final Set<String> PROSE =
      Set.of("p", "figure", "h1", "h2", "h3", "h4", "h5", "h6");

  static Unit of(int index, Element block) {
    List<String> words = Words.of(block.text());
    String key =
        words.isEmpty()
            ? block.select("img").stream()
                .map(i -> "\0" + i.attr("src"))
                .collect(Collectors.joining())
            : String.join(" ", words);
    long alone = words.stream().filter(w -> w.length() == 1 && w.charAt(0) > 0x2E80).count();
    boolean prose = PROSE.contains(block.normalName()) && !block.hasClass(Vocabulary.CLASS_VERSE);
    return new Unit(index, block, words, key, prose, words.size() - alone * 0.45);
  }

  boolean isHeading() {
    return block.normalName().matches("h[1-6]");
  }

  /** Whether most of its words are single signs: shingles must be longer there to be rare. */
  boolean isIdeographic() {
    return !words.isEmpty() && weight < 0.8 * words.size();
  }

  boolean says(Unit other) {
    return !key.isEmpty() && key.equals(other.key);
  }
}
