package org.deckle.book;

import org.deckle.text.Digests;

/**
 * A picture's link as people are shown it. A picture may stand in its link (RFC 2397), megabytes of
 * it: then the link's beginning, its length and its SHA-256 tell it from all others. Stateless.
 */
public final class ShownLink {

  private static final int LONGEST = 100;
  private static final int START = 34;
  private static final int DIGITS = 16;

  private ShownLink() {}

  /** For lists: the link itself, unless it holds a picture. */
  public static String of(String ref) {
    return isPicture(ref) ? shortened(ref) : ref;
  }

  /** For sentences: no longer than a glance. */
  public static String excerpt(String ref) {
    return isPicture(ref) ? shortened(ref) : Texts.excerpt(ref);
  }

  private static boolean isPicture(String ref) {
    return ref.length() > LONGEST && ref.regionMatches(true, 0, "data:", 0, 5);
  }

  private static String shortened(String ref) {
    return ref.substring(0, START).replaceAll("\\s+", " ")
        + "… ("
        + ref.length()
        + " characters, sha256 "
        + Digests.sha256(ref).substring(0, DIGITS)
        + ")";
  }
}
