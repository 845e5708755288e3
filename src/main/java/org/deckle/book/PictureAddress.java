package org.deckle.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.text.Scripts;
import org.deckle.text.Sentences;

/**
 * Addresses of pictures that are all that a line says: {@code http://host/x.png}, {@code
 * [data:image/png;base64,…]}. Stateless.
 */
public final class PictureAddress {

  /** A regular expression for how names of picture files end, in small letters. */
  public static final String SUFFIX = "\\.(?:jpe?g|jfif|png|gif|svg|webp|bmp|tiff?|avif|hei[cf])";

  /** What may follow: queries, anchors, and the sizes that some hosts name. */
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?:(?:https?:)?//|www\\.)[^\\s<>\"]+?" + SUFFIX + "(?:[?#!:][^\\s<>\"]*)?",
          Pattern.CASE_INSENSITIVE);

  /**
   * RFC 2397. Lines of Base64 are long, words are not: {@code data:image/png;base64,iVBO and so on}
   * is text.
   */
  private static final Pattern INLINE =
      Pattern.compile(
          "data:image/[\\w.+-]++(?:;[\\w=-]++)*,[\\w+/=%.~!*'-]{8,}+(?:\\s[\\w+/=-]{40,}+)*+"
              + "(?:\\s[\\w+/-]{1,80}+={0,2})?",
          Pattern.CASE_INSENSITIVE);

  private static final String OPENING = "[<({\"“«";
  private static final String CLOSING = "]>)}\"”»";

  private PictureAddress() {}

  /**
   * The address, if a line is only that, in brackets or not; else empty.
   *
   * @param line its spaces may be line ends
   */
  public static String of(String line) {
    String bare = bare(line);
    if (startsWith(bare, "data:")) {
      Matcher inline = INLINE.matcher(bare);
      return inline.matches() ? bare.replaceAll("\\s", "") : "";
    }
    if (!REMOTE.matcher(bare).matches()) {
      return "";
    }
    return startsWith(bare, "www.") ? "http://" + bare : bare;
  }

  private static boolean startsWith(String text, String start) {
    return text.regionMatches(true, 0, start, 0, start.length());
  }

  /** A line without the brackets and quotes around all of it. */
  public static String bare(String line) {
    String bare = line.strip();
    while (bare.length() > 1
        && OPENING.indexOf(bare.charAt(0)) >= 0
        && OPENING.indexOf(bare.charAt(0)) == CLOSING.indexOf(bare.charAt(bare.length() - 1))) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /**
   * Whether a line between others is a picture's address, and no sentence runs on through it.
   *
   * @param before the line above; empty without one
   * @param after the line below; empty without one
   */
  public static boolean standsAlone(String before, String line, String after) {
    if (of(line).isEmpty()) {
      return false;
    }
    boolean begins = before.isBlank() || Sentences.isEnd(before) || !of(before).isEmpty();
    return begins && (after.isBlank() || !goesOn(after.strip()));
  }

  private static boolean goesOn(String line) {
    return Scripts.isSmall(line.codePointAt(0)) && of(line).isEmpty()
        || line.matches("(?s)[,;.:)\\]、，。].*");
  }
}
