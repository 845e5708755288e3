package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/**
 * Ranges of years ("1914-1918") and of pages behind "pp." or the like: what else is a range asks
 * the author.
 */
final class Ranges {

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/:+-])(1\\d{3}|20\\d{2})(--?)(1\\d{3}|20\\d{2})(?![\\p{L}\\d/:-]|[.,]\\d)");
  private static final Pattern PAGES =
      Pattern.compile(
          "(?<!\\p{L})"
              + LanguagePack.alternation(PackKey.PAGE_RANGE)
              + "\\.?[ \\u00A0](\\d{1,4})(--?)(\\d{1,4})(?![\\p{L}\\d/:-]|[.,]\\d)");

  private Ranges() {}

  static List<TextEdit> edits(String text, String sign) {
    List<TextEdit> edits = new ArrayList<>();
    if (!sign.isEmpty() && hasHyphenBehindNumber(text)) {
      collect(YEARS, text, sign, edits);
      collect(PAGES, text, sign, edits);
    }
    return edits;
  }

  private static boolean hasHyphenBehindNumber(String text) {
    for (int at = text.indexOf('-', 1); at > 0; at = text.indexOf('-', at + 1)) {
      if (Character.isDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static void collect(Pattern pattern, String text, String sign, List<TextEdit> edits) {
    Matcher range = pattern.matcher(text);
    while (range.find()) {
      if (Integer.parseInt(range.group(1)) < Integer.parseInt(range.group(3))) {
        edits.add(new TextEdit(TypographyKind.RANGES, range.start(2), range.end(2), sign));
      }
    }
  }
}
