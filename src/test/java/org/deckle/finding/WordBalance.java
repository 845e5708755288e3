package org.deckle.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/**
 * The promise that no word is lost, checked from outside, over all repairs at once: each visible
 * word that is gone was listed by a finding, and each word of a removed copy stands in the very
 * text that was kept for it, or in a question. {@link WordLedger} keeps it batch by batch.
 */
public final class WordBalance {

  private final Map<String, Integer> before;
  private final Set<String> earlier;

  private WordBalance(Map<String, Integer> before, Set<String> earlier) {
    this.before = before;
    this.earlier = earlier;
  }

  /** Counts the words of a manuscript's body before anything is changed or said. */
  public static WordBalance before(Element body) {
    return before(body, new Findings());
  }

  /**
   * Counts the words of a manuscript's body before it is repaired.
   *
   * @param said findings of the readers: what they changed is not in the body, and accounts for
   *     nothing
   */
  public static WordBalance before(Element body, Findings said) {
    Set<String> earlier = said.all().stream().map(Finding::id).collect(Collectors.toSet());
    return new WordBalance(count(body), earlier);
  }

  /**
   * Compares with what is left.
   *
   * @throws IllegalStateException when a word is gone that no finding accounts for: a bug of ours
   */
  public void verify(Element body, Findings findings) {
    List<String> lost = lost(body, findings);
    if (!lost.isEmpty()) {
      throw new IllegalStateException(
          "the repairs lost words: "
              + String.join(", ", lost.subList(0, Math.min(20, lost.size()))));
    }
  }

  /** The words that are gone and not accounted for, sorted. */
  public List<String> lost(Element body, Findings findings) {
    Map<String, Integer> after = count(body);
    WordAccounts accounts = new WordAccounts();
    for (Finding finding : findings.all()) {
      if (!earlier.contains(finding.id())) {
        accounts.add(finding, findings.decided(finding));
      }
    }
    Set<String> lost = new TreeSet<>(accounts.hidden());
    before.forEach(
        (word, count) -> {
          int left = after.getOrDefault(word, 0);
          if (count - left > accounts.listed(word) || left == 0 && !accounts.mayVanish(word)) {
            lost.add(word);
          }
        });
    return List.copyOf(lost);
  }

  private static Map<String, Integer> count(Element body) {
    Map<String, Integer> words = new HashMap<>();
    for (Element block : body.children()) {
      for (String word : Words.of(block.text())) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }
}
