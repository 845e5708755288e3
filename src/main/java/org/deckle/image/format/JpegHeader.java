package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u16;
import static org.deckle.image.format.Bytes.u8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What decides whether a JPEG can be used as it is (ITU T.81, annex B).
 *
 * @param frame the SOF marker: 0xC0 baseline, 0xC1 extended, 0xC2 progressive; 0 without a frame
 * @param width in pixels
 * @param height in pixels
 * @param precision bits a sample
 * @param components 1 grey, 3 colour, 4 CMYK
 * @param subsampled whether it has fewer samples of colour than of lightness
 * @param foreignProfile whether it carries a colour profile other than sRGB
 * @param adobe whether it says in Adobe's way what its samples are (ITU T.872, section 6.5.3)
 */
public record JpegHeader(
    int frame,
    int width,
    int height,
    int precision,
    int components,
    boolean subsampled,
    boolean foreignProfile,
    boolean adobe) {

  private static final int FIRST_PROFILE_BYTE = 18;

  /** A segment that says CMYK. */
  private static final byte[] ADOBE = {
    (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
  };

  /** Reads the segments up to the first scan of a JPEG that was probed. */
  public static JpegHeader of(byte[] b) {
    int frame = 0;
    int width = 0;
    int height = 0;
    int precision = 0;
    int components = 0;
    boolean subsampled = false;
    boolean foreign = false;
    boolean adobe = false;
    int at = 2;
    while (u8(b, at) == 0xFF && u8(b, at + 1) != 0xDA) {
      int marker = u8(b, at + 1);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int length = u16(b, at + 2, true);
      if (length < 2) {
        break;
      }
      if (isFrame(marker)) {
        frame = marker;
        precision = u8(b, at + 4);
        height = u16(b, at + 5, true);
        width = u16(b, at + 7, true);
        components = u8(b, at + 9);
        subsampled = components == 3 && u8(b, at + 11) != u8(b, at + 14);
      } else if (marker == 0xEE && ascii(b, at + 4, "Adobe")) {
        adobe = true;
      } else if (marker == 0xE2 && ascii(b, at + 4, "ICC_PROFILE\0\u0001")) {
        int end = Math.min(b.length, at + 2 + length);
        foreign =
            end > at + FIRST_PROFILE_BYTE
                && ColourProfile.isForeign(Arrays.copyOfRange(b, at + FIRST_PROFILE_BYTE, end));
      }
      at += 2 + length;
    }
    return new JpegHeader(frame, width, height, precision, components, subsampled, foreign, adobe);
  }

  /** The header of a JPEG of eight bits a sample; empty when these bytes do not begin as one. */
  public static Optional<JpegHeader> ofEightBits(byte[] b) {
    return Optional.of(b)
        .filter(bytes -> ascii(bytes, 0, "\u00FF\u00D8"))
        .map(JpegHeader::of)
        .filter(h -> h.frame() != 0 && h.precision() == 8 && h.components() > 0);
  }

  /** SOF0 to SOF15 without DHT, JPG and DAC, which lie between them (table B.1). */
  static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /**
   * The same JPEG; one of four components with Adobe's mark, for without it the decoder takes black
   * for transparency. Browsers take all CMYK for Adobe's, which is upside down.
   */
  public static byte[] readable(byte[] b) {
    if (!ascii(b, 0, "\u00FF\u00D8\u00FF")) {
      return b;
    }
    JpegHeader header = of(b);
    return header.components() != 4 || header.adobe()
        ? b
        : ByteBuffer.allocate(b.length + ADOBE.length)
            .put(b, 0, 2)
            .put(ADOBE)
            .put(b, 2, b.length - 2)
            .array();
  }

  /** Every decoder and every PDF viewer takes it. */
  boolean isPlain() {
    return frame >= 0xC0 && frame <= 0xC2 && precision == 8 && (components == 1 || components == 3);
  }
}
