package org.deckle.image.match;

/**
 * What parts two words that differ little, and how many letters the shorter one has.
 *
 * @param letters of the shorter word
 */
record EditDistance(Kind kind, int letters) {

  /**
   * Kinds of slip. The fewer words of a language differ by one, the shorter the words may be in
   * which it is believed: see how many letters it takes where the file's word is known from the
   * book, and where it is not.
   */
  enum Kind {
    /** Neighbours that changed places: {@code veiw}, {@code view}. */
    SWAPPED(4, 4),
    /** A letter once for twice, or twice for once: {@code bridgge}. */
    DOUBLED(4, 6),
    /** A letter too few or too many in the middle: {@code lighhouse}. */
    MISSING(6, 8),
    /** The same before the last letter: {@code harbor}, {@code harbour}. */
    MISSING_LATE(6, Integer.MAX_VALUE),
    /** Another letter in the middle: {@code photogropher}. */
    OTHER(7, 10),
    /** Two of these in one word. */
    TWICE(9, Integer.MAX_VALUE),
    /** Another first letter, or another ending. */
    AT_AN_END(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final int known;
    private final int unknown;

    Kind(int known, int unknown) {
      this.known = known;
      this.unknown = unknown;
    }
  }

  /** Letters at the end of a word that endings change. */
  private static final int ENDING = 2;

  /** What parts two words; they are not equal. */
  static EditDistance between(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int start = 0;
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    String left = a.substring(start, a.length() - end);
    String right = b.substring(start, b.length() - end);
    return new EditDistance(kind(a, left, right, start, end), shorter);
  }

  private static Kind kind(String word, String left, String right, int start, int end) {
    if (left.length() == 2 && left.equals(new StringBuilder(right).reverse().toString())) {
      return Kind.SWAPPED;
    }
    String more = left + right;
    if (more.length() == 1 && start > 0 && word.charAt(start - 1) == more.charAt(0)) {
      return Kind.DOUBLED;
    }
    if (start > 0 && end == 1 && more.length() == 1) {
      return Kind.MISSING_LATE;
    }
    if (start == 0 || end < ENDING) {
      return Kind.AT_AN_END;
    }
    return more.length() == 1
        ? Kind.MISSING
        : left.length() == 1 && right.length() == 1 ? Kind.OTHER : Kind.TWICE;
  }

  /**
   * Whether it is no other word.
   *
   * @param known whether the right spelling is a word of the book
   */
  boolean isBelieved(boolean known) {
    return letters >= (known ? kind.known : kind.unknown);
  }
}
