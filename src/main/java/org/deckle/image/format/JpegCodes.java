package org.deckle.image.format;

import static org.deckle.image.format.Bytes.u8;

/** A table of Huffman codes (ITU T.81, annex C). Immutable. */
final class JpegCodes {

  private static final int LONGEST = 16;
  private static final int QUICK = 9;

  /** Length and symbol of the code that these bits begin with; 0 for longer codes. */
  private final short[] quick = new short[1 << QUICK];

  /** By length: behind the last code, and where its symbols begin less its first code. */
  private final int[] behind = new int[LONGEST + 1];

  private final int[] shift = new int[LONGEST + 1];
  private final byte[] data;
  private final int symbols;
  private final int count;

  /**
   * Reads a table.
   *
   * @param at where the numbers of codes by length stand
   */
  JpegCodes(byte[] data, int at) {
    this.data = data;
    this.symbols = at + LONGEST;
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int codes = u8(data, at + length - 1);
      shift[length] = index - code;
      for (int i = 0; i < codes && length <= QUICK; i++) {
        quicken(code + i, length, u8(data, symbols + index + i));
      }
      index += codes;
      code += codes;
      behind[length] = code;
      code <<= 1;
    }
    count = index;
  }

  private void quicken(int code, int length, int symbol) {
    int first = code << QUICK - length;
    for (int i = first; i < first + (1 << QUICK - length) && i < quick.length; i++) {
      quick[i] = (short) (length << 8 | symbol);
    }
  }

  /** How many bytes the table takes. */
  int size() {
    return LONGEST + count;
  }

  /**
   * The code that some bits begin with.
   *
   * @param next sixteen bits
   * @return its length, times 256, and its symbol; -1 when there is none
   */
  int find(int next) {
    int known = quick[next >>> LONGEST - QUICK];
    if (known != 0) {
      return known;
    }
    for (int length = QUICK + 1; length <= LONGEST; length++) {
      int code = next >>> LONGEST - length;
      if (code < behind[length]) {
        int index = code + shift[length];
        return index < 0 || index >= count ? -1 : length << 8 | u8(data, symbols + index);
      }
    }
    return -1;
  }
}
