package org.deckle.repair.typography;

/**
 * An opening and a closing quotation mark, with the spaces that belong to them.
 *
 * @param open may have a no-break space behind its sign
 * @param close may have one before it
 */
record Pair(String open, String close) {

  /** The opening sign alone. */
  char openSign() {
    return open.charAt(0);
  }

  /** The closing sign alone. */
  char closeSign() {
    return close.charAt(close.length() - 1);
  }
}
