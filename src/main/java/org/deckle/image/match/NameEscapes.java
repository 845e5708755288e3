package org.deckle.image.match;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters that programs wrote as numbers, other than as percent signs do: {@code %u00e9} and {@code
 * \\u00e9} (scripts), {@code #U00e9} (archives), {@code \\303\\251} (version control), {@code
 * =C3=A9} (mail), {@code _x00e9_} (office programs). Stateless.
 */
final class NameEscapes {

  private static final List<Pattern> LETTERS =
      List.of(
          Pattern.compile("(?:%u|\\\\u|#U)([0-9A-Fa-f]{4})"),
          Pattern.compile("_x([0-9A-Fa-f]{2,4})_"));
  private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");
  private static final Pattern MAIL = Pattern.compile("(?:=[89A-F][0-9A-F]){2,}");

  private NameEscapes() {}

  /** The text with letters in their place; the same without any such number. */
  static String resolved(String text) {
    String plain = text;
    for (Pattern letter : LETTERS) {
      plain =
          letter
              .matcher(plain)
              .replaceAll(
                  m ->
                      Matcher.quoteReplacement(
                          String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
    String octets =
        OCTAL
            .matcher(plain)
            .replaceAll(m -> String.format("%%%02X", Integer.parseInt(m.group(1), 8)));
    return MAIL.matcher(octets).replaceAll(m -> m.group().replace('=', '%'));
  }

  /** As {@code unzip} writes the names of files where it knows no letters. */
  static String numbered(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(c < 0x80 ? String.valueOf(c) : String.format("#U%04x", (int) c));
    }
    return out.toString();
  }
}
