package org.deckle.book;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Small helpers for text as a person sees it. */
public final class Texts {

  private static final int EXCERPT = 72;
  private static final int OPENING = 110;

  /** A word of three small letters before the full stop keeps initials and most abbreviations. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "^.{12,}?(?:[\\p{Ll}\\p{Lo}]{3}|[\\p{N}\\p{Pf}\\p{Pe}\"'])(?:[.!?…][\\p{Pf}\"']?(?= \\P{Ll})|[。！？])");

  /** As much as can be said before a comma. */
  private static final Pattern PHRASE =
      Pattern.compile("^.{36," + OPENING + "}?(?=[,;:，；：、] ?)|^.{36," + OPENING + "}(?= [–—(])");

  private static final Pattern ABBREVIATED = Pattern.compile("(?:^|[ .])\\p{L}{1,2}\\.$");

  /** A sign of Han, kana or Hangul says as much as so many letters of an alphabet. */
  private static final int LETTERS_A_SIGN = 3;

  private Texts() {}

  /** The text of an element without the marks that call notes. */
  public static String words(Element element) {
    Element copy = element.clone();
    copy.select("a[role=" + Vocabulary.ROLE_NOTEREF + "]").remove();
    return copy.text();
  }

  /** How much a text says, in letters of an alphabet, whatever its script. */
  public static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = c >= '\u3040' && c <= '\u9FFF' || c >= '\uAC00' && c <= '\uD7AF';
      length += sign ? LETTERS_A_SIGN - 1 : 0;
    }
    return length;
  }

  /** The first words of a text, on one line, at most 72 characters, with an ellipsis where cut. */
  public static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= EXCERPT) {
      return line;
    }
    int cut = line.lastIndexOf(' ', EXCERPT);
    if (cut < EXCERPT / 2) {
      cut = Character.isLowSurrogate(line.charAt(EXCERPT)) ? EXCERPT - 1 : EXCERPT;
    }
    return line.substring(0, cut) + "…";
  }

  /**
   * What a caption or another text of several sentences is about, on one line: all of it where it
   * is short, else its first sentence or phrase, else its first words. A single full stop at the
   * end goes.
   */
  public static String opening(String text) {
    String all = text.strip().replaceAll("\\s+", " ");
    String line =
        all.length() <= OPENING
            ? all
            : first(SENTENCE, all).or(() -> first(PHRASE, all)).orElseGet(() -> excerpt(all));
    boolean closed = line.matches(".*[\\p{L}\\p{N}\\p{Pf}\\p{Pe}\"']\\.");
    return closed && !ABBREVIATED.matcher(line).find()
        ? line.substring(0, line.length() - 1)
        : line;
  }

  private static Optional<String> first(Pattern part, String line) {
    Matcher found = part.matcher(line);
    return found.find() && found.end() <= OPENING ? Optional.of(found.group()) : Optional.empty();
  }
}
