package org.deckle.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Gives a grey PNG a palette of greys: the same samples, the same look. Java takes grey samples for
 * amounts of light, so whoever reads them with it, as the layout of a PDF does, gets a picture that
 * is too light; colours of a palette are taken as they are.
 */
final class GreyPng {

  private static final int SIGNATURE = 8;

  /** The first chunk's name and data (W3C PNG, section 11.2.2). */
  private static final int IHDR = 12;

  private static final int IHDR_LENGTH = 17;
  private static final int COLOUR_TYPE = 25;
  private static final byte PALETTE = 3;
  private static final int SHADES = 256;

  private GreyPng() {}

  /** Whether the samples of a PNG are greys of eight bits and nothing else. */
  static boolean is(PngHeader header) {
    return header.colourType() == 0 && header.bits() == 8 && !header.transparent();
  }

  /** The same picture with a palette; of the rest only what draws it. */
  static byte[] withPalette(byte[] png) {
    byte[] head = Arrays.copyOfRange(png, IHDR, IHDR + IHDR_LENGTH);
    head[COLOUR_TYPE - IHDR] = PALETTE;
    ByteArrayOutputStream out = new ByteArrayOutputStream(png.length + 4 * SHADES);
    out.write(png, 0, SIGNATURE);
    chunk(out, head);
    chunk(out, palette());
    for (int at = SIGNATURE; at + 12 <= png.length; ) {
      int length = (int) Bytes.u32(png, at, true) + 12;
      if (Bytes.ascii(png, at + 4, "IDAT") || Bytes.ascii(png, at + 4, "IEND")) {
        out.write(png, at, length);
      }
      at += length;
    }
    return out.toByteArray();
  }

  private static byte[] palette() {
    ByteBuffer palette = ByteBuffer.allocate(4 + 3 * SHADES);
    palette.put("PLTE".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < SHADES; i++) {
      palette.put((byte) i).put((byte) i).put((byte) i);
    }
    return palette.array();
  }

  private static void chunk(ByteArrayOutputStream out, byte[] nameAndData) {
    CRC32 crc = new CRC32();
    crc.update(nameAndData);
    out.writeBytes(ByteBuffer.allocate(4).putInt(nameAndData.length - 4).array());
    out.writeBytes(nameAndData);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
