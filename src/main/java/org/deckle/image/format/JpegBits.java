package org.deckle.image.format;

import static org.deckle.image.format.Bytes.u8;

/** The entropy-coded data of a JPEG, bit by bit (ITU T.81, annexes B.1.1.5 and F.2.2). */
final class JpegBits {

  private static final int LONGEST_CODE = 16;

  private final byte[] data;
  private int at;
  private long bits;
  private int held;

  /** Of those held, the zeros that stand in for data behind the end. */
  private int padding;

  JpegBits(byte[] data, int at) {
    this.data = data;
    this.at = at;
  }

  /** The symbol of the next code; -1 when there is no such code. */
  int symbol(JpegCodes codes) {
    int found = found(codes);
    if (found < 0) {
      return -1;
    }
    held -= found >> 8;
    return found & 0xFF;
  }

  /** As {@link #symbol}; passes over the bits, too, that the symbol's low half announces. */
  int symbolAndBits(JpegCodes codes) {
    int found = found(codes);
    if (found < 0) {
      return -1;
    }
    held -= (found >> 8) + (found & 15);
    return found & 0xFF;
  }

  /** What {@link JpegCodes#find} says of the next bits; those that may follow a code are there. */
  private int found(JpegCodes codes) {
    if (held < 2 * LONGEST_CODE) {
      fill();
    }
    return codes.find((int) (bits >>> held - LONGEST_CODE) & 0xFFFF);
  }

  /** Passes over bits. */
  void skip(int count) {
    for (int left = count; left > 0; left -= LONGEST_CODE) {
      take(Math.min(LONGEST_CODE, left));
    }
  }

  /**
   * The next bits as a number.
   *
   * @param count at most 16
   */
  int take(int count) {
    if (held < count) {
      fill();
    }
    held -= count;
    return (int) (bits >>> held) & (1 << count) - 1;
  }

  /** Whether more was taken than there is. */
  boolean isOverrun() {
    return held < padding;
  }

  /**
   * Goes on behind the marker that ends an interval.
   *
   * @return whether it stands there
   */
  boolean restart(int number) {
    if (isOverrun() || held - padding >= 8) {
      return false;
    }
    held = 0;
    padding = 0;
    while (u8(data, at) == 0xFF && u8(data, at + 1) == 0xFF) {
      at++;
    }
    boolean there = u8(data, at) == 0xFF && u8(data, at + 1) == 0xD0 + number;
    at += 2;
    return there;
  }

  /** Bytes between here and the marker that ends the data. */
  int rest() {
    return Math.max(0, held - padding) / 8 + end() - at;
  }

  /** Where the marker stands that ends the data; the length of all without any. */
  int end() {
    int i = at;
    while (i < data.length && !isMarker(i)) {
      i++;
    }
    return i;
  }

  private boolean isMarker(int i) {
    return u8(data, i) == 0xFF && i + 1 < data.length && u8(data, i + 1) != 0;
  }

  // Most of the time goes here, and a simple compiler keeps only local variables at hand.
  private void fill() {
    long all = bits;
    int count = held;
    int i = at;
    while (count <= 48) {
      int octet = i < data.length ? data[i] & 0xFF : -1;
      if (octet >= 0 && (octet < 0xFF || !isMarker(i))) {
        i += octet == 0xFF ? 2 : 1;
        all = all << 8 | octet;
      } else {
        padding += 8;
        all <<= 8;
      }
      count += 8;
    }
    bits = all;
    held = count;
    at = i;
  }
}
