package org.deckle.repair.duplicates;

import java.util.HashSet;
import java.util.Set;
import org.deckle.text.Words;

/** Words that mean one thing only: numbers, and what is capitalised within a sentence. */
final class ProperNames {

  private static final String SENTENCE_ENDS = ".!?…:。！？";
  private static final String CLOSING = "\"'”’»)]";

  private ProperNames() {}

  /** The folded names and numbers of a text. */
  static Set<String> in(String text) {
    Set<String> names = new HashSet<>();
    boolean opens = true;
    int length = text.length();
    for (int at = 0; at < length; ) {
      int end = at;
      while (end < length && !isSpace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        add(text.substring(at, end), opens, names);
        opens = endsSentence(text, at, end);
      }
      at = end + 1;
    }
    return names;
  }

  /** What a run of letters without spaces holds: most hold nothing, which a look at them shows. */
  private static void add(String run, boolean opens, Set<String> names) {
    boolean named = !opens && run.codePoints().anyMatch(Character::isUpperCase);
    if (named || run.chars().anyMatch(c -> c >= 0x80 || c >= '0' && c <= '9')) {
      for (String word : Words.of(run)) {
        if (named || word.codePoints().anyMatch(Character::isDigit)) {
          names.add(word);
        }
      }
    }
  }

  private static boolean endsSentence(String text, int from, int to) {
    int last = to - 1;
    while (last > from && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
