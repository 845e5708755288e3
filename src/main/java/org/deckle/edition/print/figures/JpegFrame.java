package org.deckle.edition.print.figures;

import java.util.Optional;

/**
 * What the frame header of a JPEG says (ITU T.81, B.2.2).
 *
 * @param width in pixels
 * @param height in pixels
 * @param components 1 grey, 3 colour, 4 CMYK
 */
public record JpegFrame(int width, int height, int components) {

  private static final int START_OF_SCAN = 0xDA;

  /** The first frame; empty when these bytes are no JPEG of eight bits a sample. */
  public static Optional<JpegFrame> of(byte[] b) {
    if (b.length < 4 || u16(b, 0) != 0xFFD8) {
      return Optional.empty();
    }
    int at = 2;
    while (at + 9 < b.length && (b[at] & 0xFF) == 0xFF) {
      int marker = b[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
      } else if (isFrame(marker)) {
        return b[at + 4] == 8
            ? Optional.of(new JpegFrame(u16(b, at + 7), u16(b, at + 5), b[at + 9]))
            : Optional.empty();
      } else if (marker == START_OF_SCAN || u16(b, at + 2) < 2) {
        return Optional.empty();
      } else {
        at += 2 + u16(b, at + 2);
      }
    }
    return Optional.empty();
  }

  /** SOF0 to SOF15 without DHT, JPG and DAC, which lie between them (table B.1). */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) << 8 | b[at + 1] & 0xFF;
  }
}
