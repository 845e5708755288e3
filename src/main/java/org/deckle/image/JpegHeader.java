package org.deckle.image;

import static org.deckle.image.Bytes.ascii;
import static org.deckle.image.Bytes.u16;
import static org.deckle.image.Bytes.u8;

import java.util.Arrays;

/**
 * What decides whether a JPEG can be used as it is (ITU T.81, annex B).
 *
 * @param frame the SOF marker: 0xC0 baseline, 0xC1 extended, 0xC2 progressive
 * @param precision bits a sample
 * @param components 1 grey, 3 colour, 4 CMYK
 * @param foreignProfile whether it carries a colour profile other than sRGB
 */
record JpegHeader(int frame, int precision, int components, boolean foreignProfile) {

  private static final int FIRST_PROFILE_BYTE = 18;

  /** Reads the segments up to the first scan of a JPEG that was probed. */
  static JpegHeader of(byte[] b) {
    int frame = 0;
    int precision = 0;
    int components = 0;
    boolean foreign = false;
    int at = 2;
    while (at < b.length && u8(b, at + 1) != 0xDA) {
      int marker = u8(b, at + 1);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int length = u16(b, at + 2, true);
      if (length < 2) {
        break;
      }
      if (RasterProbes.isFrame(marker)) {
        frame = marker;
        precision = u8(b, at + 4);
        components = u8(b, at + 9);
      } else if (marker == 0xE2 && ascii(b, at + 4, "ICC_PROFILE\0\u0001")) {
        int end = Math.min(b.length, at + 2 + length);
        foreign =
            end > at + FIRST_PROFILE_BYTE
                && ColourProfile.isForeign(Arrays.copyOfRange(b, at + FIRST_PROFILE_BYTE, end));
      }
      at += 2 + length;
    }
    return new JpegHeader(frame, precision, components, foreign);
  }

  /** Every decoder and every PDF viewer takes it. */
  boolean isPlain() {
    return frame >= 0xC0 && frame <= 0xC2 && precision == 8 && (components == 1 || components == 3);
  }
}
