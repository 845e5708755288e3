package org.deckle.repair.headings;

/**
 * What a numbered heading says of itself, as "Part II" or "Глава 3".
 *
 * @param kind what it divides
 * @param number 1 for the first; 0 when the heading has no number
 * @param label the words and number as they stand
 */
record Division(Kind kind, int number, String label) {

  /** Kinds of divisions, largest first as books mostly have them. */
  enum Kind {
    BOOK,
    PART,
    CHAPTER,
    SECTION,
    FRONT
  }
}
