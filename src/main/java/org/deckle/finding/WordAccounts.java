package org.deckle.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.deckle.text.Words;

/** What findings say of the words that they took out, word by word. */
final class WordAccounts {

  private static final Optional<String> REJECTED = Optional.of(Decisions.Decision.REJECT);

  private final Map<String, Integer> listed = new HashMap<>();
  private final Map<String, Integer> mayVanish = new HashMap<>();
  private final Set<String> hidden = new TreeSet<>();

  /**
   * Enters a finding.
   *
   * @param answer the author's answer to it, if there is one
   */
  void add(Finding finding, Optional<String> answer) {
    boolean question = finding.severity() == Severity.QUESTION;
    boolean done = (!question || answer.isPresent()) && !answer.equals(REJECTED);
    for (Change change : finding.changes()) {
      Map<String, Integer> before = count(change.before());
      Map<String, Integer> after = count(change.after());
      if (change.kind() == Change.Kind.DUPLICATE && (question || done)) {
        duplicate(before, after, question, answer.isPresent());
      } else if (done) {
        takenOut(before);
        if (change.kind() == Change.Kind.REPLACED) {
          after.forEach((word, n) -> listed.merge(word, -n, Integer::sum));
        }
      }
    }
  }

  private void takenOut(Map<String, Integer> words) {
    words.forEach((word, n) -> listed.merge(word, n, Integer::sum));
    mayVanish.putAll(words);
  }

  /** Where the author chose, either wording may be the one that went. */
  private void duplicate(
      Map<String, Integer> before, Map<String, Integer> after, boolean asked, boolean decided) {
    before.forEach((word, n) -> listed.merge(word, n, Integer::sum));
    Set<String> own = surplus(before, after).keySet();
    if (!asked) {
      hidden.addAll(own);
      return;
    }
    own.forEach(word -> mayVanish.put(word, 1));
    if (decided) {
      Map<String, Integer> others = surplus(after, before);
      others.forEach((word, n) -> listed.merge(word, n, Integer::sum));
      mayVanish.putAll(others);
    }
  }

  private static Map<String, Integer> surplus(
      Map<String, Integer> words, Map<String, Integer> others) {
    Map<String, Integer> surplus = new HashMap<>();
    words.forEach(
        (word, n) -> {
          int more = n - others.getOrDefault(word, 0);
          if (more > 0) {
            surplus.put(word, more);
          }
        });
    return surplus;
  }

  /** How often a word may be gone at most. */
  int listed(String word) {
    return Math.max(0, listed.getOrDefault(word, 0));
  }

  /** Whether the last of its kind may be gone: it was no part of the text, or the author knows. */
  boolean mayVanish(String word) {
    return mayVanish.containsKey(word);
  }

  /** Words of removed copies that do not stand in the text kept for them. */
  Set<String> hidden() {
    return hidden;
  }

  private static Map<String, Integer> count(String text) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : Words.of(text)) {
      words.merge(word, 1, Integer::sum);
    }
    return words;
  }
}
