package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u16;
import static org.deckle.image.format.Bytes.u32;
import static org.deckle.image.format.Bytes.u8;

import java.util.zip.CRC32;

/**
 * Reads size and orientation from the headers of raster pictures, and sees whether the data are
 * whole, without decoding a pixel.
 */
final class RasterProbes {

  private static final String DAMAGED = "is damaged: a checksum in its PNG data is wrong";

  /** Bytes of the oldest header of a BMP, whose sizes are of 16 bits. */
  private static final int OS2_HEADER = 12;

  private RasterProbes() {}

  /** PNG (W3C PNG, section 5): chunk after chunk to IEND, with the checksums. */
  static Probe png(byte[] b) {
    CRC32 crc = new CRC32();
    boolean data = false;
    int orientation = 1;
    for (long at = 8; at + 12 <= b.length; ) {
      long length = u32(b, (int) at, true);
      if (at + 12 + length > b.length) {
        return Probe.truncated(PictureFormat.PNG);
      }
      int type = (int) at + 4;
      // A lower-case first letter marks a chunk that a decoder may skip.
      if (Character.isUpperCase(b[type])) {
        crc.reset();
        crc.update(b, type, (int) length + 4);
        if (crc.getValue() != u32(b, (int) (at + 8 + length), true)) {
          return Probe.bad(DAMAGED);
        }
      }
      if (ascii(b, type, "eXIf")) {
        orientation = Tiff.orientation(b, type + 4, type + 4 + (int) length);
      }
      data |= ascii(b, type, "IDAT");
      if (ascii(b, type, "IEND")) {
        return data
            ? sized(PictureFormat.PNG, u32(b, 16, true), u32(b, 20, true), orientation)
            : Probe.bad("holds no PNG data");
      }
      at += 12 + length;
    }
    return Probe.truncated(PictureFormat.PNG);
  }

  /**
   * JPEG (ITU T.81, annex B): segment after segment to the first scan, EOI after the scan for
   * wholeness.
   */
  static Probe jpeg(byte[] b) {
    int orientation = 1;
    int at = 2;
    while (true) {
      while (u8(b, at) == 0xFF && u8(b, at + 1) == 0xFF) {
        at++;
      }
      int marker = u8(b, at + 1);
      int length = u16(b, at + 2, true);
      if (u8(b, at) != 0xFF || length < 2 || at + 2 + length > b.length) {
        return Probe.truncated(PictureFormat.JPEG);
      }
      if (marker == 0xE1 && ascii(b, at + 4, "Exif\0\0")) {
        orientation = Tiff.orientation(b, at + 10, at + 2 + length);
      } else if (marker == 0xDA) {
        JpegHeader header = JpegHeader.of(b);
        return endsBefore(b, at + 2 + length)
            ? sized(PictureFormat.JPEG, header.width(), header.height(), orientation)
            : Probe.truncated(PictureFormat.JPEG);
      }
      at += 2 + length;
    }
  }

  /** Whether an end-of-image marker stands after the first scan; cameras append things to it. */
  private static boolean endsBefore(byte[] b, int scan) {
    for (int i = b.length - 2; i >= scan; i--) {
      if (b[i] == (byte) 0xFF && b[i + 1] == (byte) 0xD9) {
        return true;
      }
    }
    return false;
  }

  /** GIF89a: blocks to the trailer; a missing trailer after whole blocks is forgiven. */
  static Probe gif(byte[] b) {
    return GifHeader.of(b).frames() > 0
        ? sized(PictureFormat.GIF, u16(b, 6, false), u16(b, 8, false), 1)
        : Probe.truncated(PictureFormat.GIF);
  }

  /** WebP (RFC 9649): VP8, VP8L or VP8X in a RIFF. */
  static Probe webp(byte[] b) {
    if (u32(b, 4, false) + 8 > b.length || !WebpChunks.of(b).holdPicture()) {
      return Probe.truncated(PictureFormat.WEBP);
    }
    if (ascii(b, 12, "VP8X")) {
      long width = 1 + u16(b, 24, false) + ((long) u8(b, 26) << 16);
      long height = 1 + u16(b, 27, false) + ((long) u8(b, 29) << 16);
      return sized(PictureFormat.WEBP, width, height, WebpChunks.of(b).orientation());
    }
    if (ascii(b, 12, "VP8L")) {
      long bits = u32(b, 21, false);
      return sized(PictureFormat.WEBP, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, 1);
    }
    return sized(PictureFormat.WEBP, u16(b, 26, false) & 0x3FFF, u16(b, 28, false) & 0x3FFF, 1);
  }

  /** BMP: the size stands in the DIB header; a height below zero means top-down. */
  static Probe bmp(byte[] b) {
    if (u32(b, 10, false) >= b.length) {
      return Probe.truncated(PictureFormat.BMP);
    }
    boolean os2 = u32(b, 14, false) == OS2_HEADER;
    return os2
        ? sized(PictureFormat.BMP, u16(b, 18, false), u16(b, 20, false), 1)
        : sized(PictureFormat.BMP, u32(b, 18, false), Math.abs((int) u32(b, 22, false)), 1);
  }

  /** TIFF 6.0: the first directory. */
  static Probe tiff(byte[] b) {
    Tiff tiff = Tiff.read(b, 0, b.length);
    return tiff.width() > 0 && tiff.height() > 0
        ? sized(PictureFormat.TIFF, tiff.width(), tiff.height(), tiff.orientation())
        : Probe.truncated(PictureFormat.TIFF);
  }

  private static Probe sized(PictureFormat format, long width, long height, int orientation) {
    return width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE
        ? Probe.oriented(format, (int) width, (int) height, orientation)
        : Probe.bad("is damaged: its " + format.title() + " header gives no size");
  }
}
