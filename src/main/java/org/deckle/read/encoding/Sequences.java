package org.deckle.read.encoding;

/**
 * How many UTF-8 sequences of two bytes or more a line has, and how many bytes that fit in none.
 */
record Sequences(int whole, int broken) {

  /** Counts between two offsets; the form of the sequences is RFC 3629, section 4. */
  static Sequences in(byte[] bytes, int from, int to) {
    int whole = 0;
    int broken = 0;
    for (int i = from; i < to; ) {
      int b = bytes[i] & 0xFF;
      int length = b < 0x80 ? 1 : b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
      boolean fits = length > 0 && i + length <= to;
      for (int k = 1; fits && k < length; k++) {
        fits = (bytes[i + k] & 0xC0) == 0x80;
      }
      whole += fits && length > 1 ? 1 : 0;
      broken += fits ? 0 : 1;
      i += fits ? length : 1;
    }
    return new Sequences(whole, broken);
  }
}
