package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u32;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.deckle.book.UnusablePictureException;

/**
 * Unpacks the data of a PNG that is to be used as it is (W3C PNG, section 10), since a reading
 * system would show half of a damaged one, and the layout of a PDF nothing.
 */
public final class PngData {

  private static final int FIRST_CHUNK = 8;
  private static final int BUFFER = 64 * 1024;

  private PngData() {}

  /**
   * Unpacks without keeping anything.
   *
   * @param png one that was probed
   */
  public static void requireWhole(byte[] png) throws UnusablePictureException {
    Inflater inflater = new Inflater();
    byte[] rows = new byte[BUFFER];
    long least = length(png);
    try {
      for (long at = FIRST_CHUNK; at + 12 <= png.length; at += 12 + u32(png, (int) at, true)) {
        if (ascii(png, (int) at + 4, "IDAT")) {
          inflater.setInput(png, (int) at + 8, (int) u32(png, (int) at, true));
          while (inflater.inflate(rows) > 0) {
            // Only the checksum at the end counts, and that there is an end.
            if (inflater.getBytesWritten() > 2 * least + BUFFER) {
              throw new UnusablePictureException("is damaged (it holds more data than pixels)");
            }
          }
        }
      }
      if (!inflater.finished() || inflater.getBytesWritten() < least) {
        throw new UnusablePictureException("is damaged (its PNG data end too early)");
      }
    } catch (DataFormatException e) {
      throw new UnusablePictureException("is damaged (" + e.getMessage() + ")", e);
    } finally {
      inflater.end();
    }
  }

  /** Bytes of all rows, each after its filter's; those that come in passes take some more. */
  private static long length(byte[] png) {
    PngHeader header = PngHeader.of(png);
    long row = 1 + ((long) header.width() * header.samples() * header.bits() + 7) / 8;
    return row * header.height();
  }
}
