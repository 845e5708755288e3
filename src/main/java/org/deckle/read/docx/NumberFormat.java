package org.deckle.read.docx;

/** Numbers as Word's lists and headings have them (ECMA-376 part 1, section 17.18.59). */
final class NumberFormat {

  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private NumberFormat() {}

  /** The type of an HTML list with such numbers; empty for those that HTML does not have. */
  static String htmlType(String format) {
    return switch (format) {
      case "decimal", "decimalZero" -> "1";
      case "lowerLetter" -> "a";
      case "upperLetter" -> "A";
      case "lowerRoman" -> "i";
      case "upperRoman" -> "I";
      default -> "";
    };
  }

  /** A number as it is written; as digits where the format is not known. */
  static String write(int number, String format) {
    return switch (format) {
      case "none", "bullet" -> "";
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "lowerLetter" -> letter(number, 'a');
      case "upperLetter" -> letter(number, 'A');
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
      default -> String.valueOf(number);
    };
  }

  /** Word repeats the letter: after z comes aa, then bb. */
  private static String letter(int number, char first) {
    if (number < 1 || number > 26 * 30) {
      return String.valueOf(number);
    }
    char letter = (char) (first + (number - 1) % 26);
    return String.valueOf(letter).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 4_999) {
      return String.valueOf(number);
    }
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; left >= VALUES[i]; left -= VALUES[i]) {
        roman.append(ROMAN[i]);
      }
    }
    return roman.toString();
  }
}
