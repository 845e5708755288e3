package org.deckle.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/**
 * The promise that no word is lost, kept while a document is repaired: the words of its blocks are
 * counted once, and each batch of edits is posted with the findings that explain it. A batch is
 * refused when a word is gone that no finding accounts for. Linear in the text; not thread-safe.
 */
public final class WordLedger {

  private final Map<String, Integer> counts = new HashMap<>();

  private WordLedger() {}

  /** Counts the words of a document's blocks. */
  public static WordLedger of(Element body) {
    WordLedger ledger = new WordLedger();
    for (Element block : body.children()) {
      count(block.text(), ledger.counts);
    }
    return ledger;
  }

  /** What a batch of edits did to the text of the blocks that it changed. Not thread-safe. */
  public static final class Posting {
    private final Map<String, Integer> before = new HashMap<>();
    private final Map<String, Integer> after = new HashMap<>();
    private final WordAccounts accounts = new WordAccounts();

    /**
     * Counts words.
     *
     * @param before the texts of the blocks that were changed or taken out
     * @param after the texts of the blocks that stand for them
     */
    public Posting(List<String> before, List<String> after) {
      before.forEach(text -> count(text, this.before));
      after.forEach(text -> count(text, this.after));
    }

    /**
     * Adds a finding that accounts for some of the words.
     *
     * @param answer the author's answer to it, if there is one
     */
    public void explain(Finding finding, Optional<String> answer) {
      accounts.add(finding, answer);
    }
  }

  /**
   * Enters a batch, if it balances.
   *
   * @return the words that are gone and not accounted for, sorted; when there are any, nothing is
   *     entered
   */
  public List<String> post(Posting posting) {
    Set<String> lost = new TreeSet<>(posting.accounts.hidden());
    posting.before.forEach(
        (word, count) -> {
          int gone = count - posting.after.getOrDefault(word, 0);
          boolean last = gone > 0 && gone >= counts.getOrDefault(word, 0);
          if (gone > posting.accounts.listed(word) || last && !posting.accounts.mayVanish(word)) {
            lost.add(word);
          }
        });
    if (lost.isEmpty()) {
      posting.before.forEach((word, n) -> counts.merge(word, -n, Integer::sum));
      posting.after.forEach((word, n) -> counts.merge(word, n, Integer::sum));
    }
    return List.copyOf(lost);
  }

  private static void count(String text, Map<String, Integer> words) {
    for (String word : Words.of(text)) {
      words.merge(word, 1, Integer::sum);
    }
  }
}
