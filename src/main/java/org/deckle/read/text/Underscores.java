package org.deckle.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Stress by underscores, the habit of plain text books ({@code _so_}). A text has it or has it not:
 * what is odd in one place is left everywhere. Only a paragraph that is stressed as a whole, as
 * captions are, needs no habit.
 *
 * @param used whether the text has the habit
 */
record Underscores(boolean used) {

  private static final Pattern STRESS =
      Pattern.compile("(?<![\\p{L}\\p{N}_])_(?![\\s_])([^_]{1,300})(?<!\\s)_(?![\\p{L}\\p{N}_])");

  private static final Pattern WHOLE = Pattern.compile("_[^_\\s][^_]{0,300}\\s[^_]{0,300}[^_\\s]_");

  /** So often it is no chance. */
  private static final int OFTEN = 3;

  static Underscores of(String text) {
    long stressed = STRESS.matcher(text).results().count();
    long signs = text.chars().filter(c -> c == '_').count();
    return new Underscores(stressed >= OFTEN && stressed * 2 >= signs * 0.95);
  }

  /** Appends a text, with its stress where it has any. */
  void append(String text, Element parent) {
    int from = 0;
    if (used || WHOLE.matcher(text).matches()) {
      Matcher stress = STRESS.matcher(text);
      while (stress.find()) {
        parent.appendText(text.substring(from, stress.start()));
        parent.appendElement("em").text(stress.group(1));
        from = stress.end();
      }
    }
    parent.appendText(text.substring(from));
  }
}
