package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/**
 * Ordinals in the languages that have signs for them, {@code 1o} is 1.º in Spanish, or raise their
 * letters: {@code 1er} in French.
 *
 * @param point what stands between number and sign
 */
record Ordinals(String point) {

  private static final Pattern TYPED =
      Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,3}(\\.?[oa])(?![\\p{L}\\d])");

  /** Numbers with letters that a language sets above the line; the letters are group 1. */
  private static final List<Pattern> RAISED =
      LanguagePack.union(PackKey.RAISED_ORDINAL).stream()
          .map(regex -> Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS))
          .toList();

  private static final Pattern SIGN =
      Pattern.compile(LanguagePack.alternation(PackKey.RAISED_ENDING));

  /** Whether it is what ordinals have above the line. */
  static boolean isSign(String superscript) {
    return SIGN.matcher(superscript).matches();
  }

  /** The letters that French sets above the line. */
  static List<TextEdit> raised(String text) {
    List<TextEdit> edits = new ArrayList<>();
    for (Pattern raised : RAISED) {
      Matcher ordinal = raised.matcher(text);
      while (ordinal.find()) {
        edits.add(
            new TextEdit(
                TypographyKind.ORDINALS, ordinal.start(1), ordinal.end(1), ordinal.group(1), true));
      }
    }
    return edits;
  }

  List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    Matcher ordinal = TYPED.matcher(text);
    while (ordinal.find()) {
      String sign = point + (ordinal.group(1).endsWith("o") ? "º" : "ª");
      edits.add(new TextEdit(TypographyKind.ORDINALS, ordinal.start(1), ordinal.end(1), sign));
    }
    return edits;
  }
}
