package org.deckle.repair;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Words;

/** Words that mean one thing only: numbers, and what is capitalised within a sentence. */
final class Names {

  private static final Pattern CHUNK = Pattern.compile("\\S+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:。！？][\"'”’»)\\]]*$");

  private Names() {}

  /** The folded names and numbers of a text. */
  static Set<String> in(String text) {
    Set<String> names = new HashSet<>();
    Matcher chunks = CHUNK.matcher(text);
    boolean starts = true;
    while (chunks.find()) {
      String chunk = chunks.group();
      boolean named = !starts && chunk.codePoints().anyMatch(Character::isUpperCase);
      for (String word : Words.of(chunk)) {
        if (named || word.codePoints().anyMatch(Character::isDigit)) {
          names.add(word);
        }
      }
      starts = SENTENCE_END.matcher(chunk).find();
    }
    return names;
  }
}
