package org.deckle.image.match;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a name is another one mistyped; names are slugs. Numbers are never taken for typing
 * errors ({@code fig12} and {@code fig13} are two pictures), nor are short words and roman numbers
 * ({@code plan-a}, {@code plan-b}).
 */
final class Typos {

  /** No candidate. */
  static final int FAR = Integer.MAX_VALUE;

  private static final int MOST = 2;

  /** Letters of two words together: {@code a} and {@code ab}, {@code no} and {@code so}. */
  private static final int SHORT_WORDS = 4;

  private static final Pattern PARTS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern NO_DIGITS = Pattern.compile("[^\\p{Nd}]+");
  private static final Pattern PADDING = Pattern.compile("(?<!\\d)0+(?=\\d)");
  private static final Pattern ROMAN = Pattern.compile("[ivxlcdm]+");

  private Typos() {}

  /**
   * How many typing errors part two names.
   *
   * @return 1 or 2; {@link #FAR} when it is no typing error
   */
  static int distance(String wanted, String there) {
    if (Math.abs(wanted.length() - there.length()) > MOST || !sameNumbers(wanted, there)) {
      return FAR;
    }
    int distance = edits(wanted, there, MOST);
    int length = Math.min(wanted.length(), there.length());
    boolean longEnough = length >= (distance == 1 ? 5 : 8);
    return distance >= 1 && distance <= MOST && longEnough && sameShortWords(wanted, there)
        ? distance
        : FAR;
  }

  /**
   * Whether a name can be nothing but a mistyped one. That is believed where the link's spelling is
   * a word nowhere else (of the book or of another file's name) and the slip is of a kind that
   * makes no other word; the more readily the longer the word is, and where the file's spelling is
   * a word of the book. Never believed are another first letter and another ending ({@code
   * fountain}, {@code mountain}; {@code gate}, {@code gates}; {@code woman}, {@code women}), nor
   * any letter that is a word's half (Chinese, Korean).
   */
  static boolean isSlip(String wanted, String there, Predicate<String> isWord) {
    if (!writtenInLetters(wanted) || !writtenInLetters(there)) {
      return false;
    }
    if (wanted.replace("-", "").equals(there.replace("-", ""))) {
      return true;
    }
    List<String> left = parts(wanted);
    List<String> right = parts(there);
    boolean believed = left.size() == right.size();
    for (int i = 0; believed && i < left.size(); i++) {
      String link = left.get(i);
      String file = right.get(i);
      believed =
          link.equals(file)
              || !isWord.test(link)
                  && EditDistance.between(link, file).isBelieved(isWord.test(file));
    }
    return believed;
  }

  private static boolean writtenInLetters(String name) {
    return name.codePoints()
        .noneMatch(c -> Character.isIdeographic(c) || UnicodeScript.of(c) == UnicodeScript.HANGUL);
  }

  /** The words of a name. */
  static List<String> parts(String name) {
    return PARTS.splitAsStream(name).filter(p -> p.length() > 1).toList();
  }

  /** The numbers of a name, by which it is never mistyped. */
  static String numbers(String name) {
    return NO_DIGITS.matcher(name).replaceAll(" ").strip();
  }

  /** Whether a name has more letters than one that is but a mark of a series: {@code fig-12}. */
  static boolean saysWord(String name) {
    return name.codePoints().filter(Character::isLetter).count() > SHORT_WORDS;
  }

  /** A name without the zeros before its numbers. */
  static String unpadded(String name) {
    return PADDING.matcher(name).replaceAll("");
  }

  /** Whether a digit of the one name may stand in the place of a letter of the other. */
  static boolean digitMistyped(String wanted, String there) {
    return wanted.length() == there.length()
        && wanted.length() >= 5
        && edits(wanted, there, 1) == 1
        && digits(wanted) + 1 == digits(there);
  }

  /** Figure 32 is not figure 3.2. Called for each name that there is, so it makes no objects. */
  private static boolean sameNumbers(String a, String b) {
    int i = nextDigit(a, 0);
    int j = nextDigit(b, 0);
    while (i < a.length() && j < b.length()) {
      if (a.charAt(i) != b.charAt(j)) {
        return false;
      }
      int nextI = nextDigit(a, i + 1);
      int nextJ = nextDigit(b, j + 1);
      boolean goesOn = nextI == i + 1 && nextI < a.length();
      if (goesOn != (nextJ == j + 1 && nextJ < b.length())) {
        return false;
      }
      i = nextI;
      j = nextJ;
    }
    return i == a.length() && j == b.length();
  }

  private static int nextDigit(String text, int from) {
    int at = Math.min(from, text.length());
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }

  private static boolean sameShortWords(String a, String b) {
    String[] left = PARTS.split(a);
    String[] right = PARTS.split(b);
    if (left.length != right.length) {
      return true;
    }
    for (int i = 0; i < left.length; i++) {
      boolean fixed =
          left[i].length() + right[i].length() <= SHORT_WORDS
              || ROMAN.matcher(left[i]).matches() && ROMAN.matcher(right[i]).matches();
      if (fixed && !left[i].equals(right[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Damerau-Levenshtein distance in its restricted form (optimal string alignment).
   *
   * @return more than {@code most} when it is more than that
   */
  static int edits(String a, String b, int most) {
    int columns = b.length();
    if (Math.abs(a.length() - columns) > most) {
      return most + 1;
    }
    int[] before = new int[columns + 1];
    int[] last = new int[columns + 1];
    int[] row = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= columns; j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[columns];
  }
}
