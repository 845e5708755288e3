package org.deckle.edition.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PNG (W3C PNG, third edition) of 8-bit RGB. The platform's own writer costs a cold
 * process more than the drawing itself.
 */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int FILTER_UP = 2;

  private Png() {}

  /**
   * A picture.
   *
   * @param rgb {@code 0xRRGGBB}, row by row
   */
  static byte[] of(int[] rgb, int width) {
    int height = rgb.length / width;
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", pixels(rgb, width));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /** Each row as the difference to the row above: flat areas become zeros. */
  private static byte[] pixels(int[] rgb, int width) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
      byte[] row = new byte[1 + 3 * width];
      row[0] = FILTER_UP;
      for (int start = 0; start < rgb.length; start += width) {
        for (int x = 0; x < width; x++) {
          int now = rgb[start + x];
          int above = start == 0 ? 0 : rgb[start - width + x];
          row[1 + 3 * x] = (byte) ((now >> 16) - (above >> 16));
          row[2 + 3 * x] = (byte) ((now >> 8) - (above >> 8));
          row[3 + 3 * x] = (byte) (now - above);
        }
        out.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory is no device that fails", e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
