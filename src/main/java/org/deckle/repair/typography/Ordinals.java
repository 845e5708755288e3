package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ordinals in the languages that have signs for them, {@code 1o} is 1.º in Spanish, or raise their
 * letters: {@code 1er} in French.
 *
 * @param point what stands between number and sign
 */
record Ordinals(String point) {

  private static final Pattern TYPED =
      Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,3}(\\.?[oa])(?![\\p{L}\\d])");

  /** Single Roman letters and an e are words ("Le", "De"). */
  private static final Pattern FRENCH =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,_])(?:(?<!-)1(?=[er])(?!es?\\b)|I(?=[er])(?!es?\\b)"
              + "|(?<!-)2(?=nd)|(?<!-)(?!1e)\\d{1,3}(?=e)"
              + "|(?=[MDCLXVI]{2})(?=[MDCL]*[XVI])"
              + "M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})(?=e))"
              + "(ers?|res?|ndes?|nds?|es?)(?![\\p{L}\\p{M}\\p{N}_])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SIGN = Pattern.compile("ers?|res?|ndes?|nds?|es?|è(?:re|me)s?");

  /** Whether it is what ordinals have above the line. */
  static boolean isSign(String superscript) {
    return SIGN.matcher(superscript).matches();
  }

  /** The letters that French sets above the line. */
  static List<TextEdit> raised(String text) {
    List<TextEdit> edits = new ArrayList<>();
    Matcher ordinal = FRENCH.matcher(text);
    while (ordinal.find()) {
      edits.add(
          new TextEdit(
              TypographyKind.ORDINALS, ordinal.start(1), ordinal.end(1), ordinal.group(1), true));
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
