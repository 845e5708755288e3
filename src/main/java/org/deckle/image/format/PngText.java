package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u32;

import java.io.ByteArrayOutputStream;

/**
 * The words in a PNG that may be packed (W3C PNG, section 11.3.3). The decoder unpacks them,
 * however many they come to, and shows them to nobody.
 */
public final class PngText {

  private static final int FIRST_CHUNK = 8;

  private PngText() {}

  /**
   * The same picture without them.
   *
   * @param png one that was probed
   */
  public static byte[] without(byte[] png) {
    ByteArrayOutputStream out = null;
    int kept = 0;
    for (long at = FIRST_CHUNK; at + 12 <= png.length; ) {
      int start = (int) at;
      at += 12 + u32(png, start, true);
      if (at <= png.length && (ascii(png, start + 4, "zTXt") || ascii(png, start + 4, "iTXt"))) {
        out = out == null ? new ByteArrayOutputStream(png.length) : out;
        out.write(png, kept, start - kept);
        kept = (int) at;
      }
    }
    if (out == null) {
      return png;
    }
    out.write(png, kept, png.length - kept);
    return out.toByteArray();
  }
}
