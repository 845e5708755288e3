package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ordinals in the languages that have signs for them: {@code 1o} is 1.º in Spanish.
 *
 * @param point what stands between number and sign
 */
record Ordinals(String point) {

  private static final Pattern TYPED =
      Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,3}(\\.?[oa])(?![\\p{L}\\d])");

  List<Edit> edits(String text) {
    List<Edit> edits = new ArrayList<>();
    Matcher ordinal = TYPED.matcher(text);
    while (ordinal.find()) {
      String sign = point + (ordinal.group(1).endsWith("o") ? "º" : "ª");
      edits.add(new Edit(Kind.ORDINALS, ordinal.start(1), ordinal.end(1), sign));
    }
    return edits;
  }
}
