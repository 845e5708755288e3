package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u32;
import static org.deckle.image.format.Bytes.u8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.deckle.book.Picture;

/** Whether a file holds more than one picture: frames that move, or pages. */
public final class Frames {

  private static final List<PictureFormat> KINDS =
      List.of(PictureFormat.GIF, PictureFormat.WEBP, PictureFormat.PNG, PictureFormat.TIFF);
  private static final int FIRST_CHUNK = 8;
  private static final int WEBP_FLAGS = 20;
  private static final int WEBP_ANIMATION = 2;

  /** Bytes of a PNG or WebP before which it says that it moves. */
  private static final int HEAD = 64 * 1024;

  private Frames() {}

  /** Whether a picture's file has more than one. */
  public static boolean areIn(Picture picture) {
    for (PictureFormat format : KINDS) {
      if (picture.isThere() && picture.mediaType().equals(format.mediaType())) {
        try (InputStream in = Files.newInputStream(picture.file().orElseThrow())) {
          boolean head = format == PictureFormat.WEBP || format == PictureFormat.PNG;
          return areIn(in.readNBytes(head ? HEAD : Integer.MAX_VALUE), format);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return false;
  }

  /**
   * Whether a picture has more than one: TIFF 6.0, GIF89a, WebP (RFC 9649, section 2.7.1), PNG (W3C
   * PNG, section 11.3.6).
   *
   * @param bytes of one that was probed; the first ones of a PNG or WebP will do
   */
  static boolean areIn(byte[] bytes, PictureFormat format) {
    return switch (format) {
      case GIF -> GifHeader.of(bytes).frames() > 1;
      case WEBP -> ascii(bytes, 12, "VP8X") && (u8(bytes, WEBP_FLAGS) & WEBP_ANIMATION) != 0;
      case PNG -> png(bytes);
      case TIFF -> Tiff.pages(bytes) > 1;
      default -> false;
    };
  }

  private static boolean png(byte[] b) {
    for (long at = FIRST_CHUNK; at + 12 <= b.length; at += 12 + u32(b, (int) at, true)) {
      if (ascii(b, (int) at + 4, "acTL")) {
        return u32(b, (int) at + 8, true) > 1;
      }
      if (ascii(b, (int) at + 4, "IDAT")) {
        return false;
      }
    }
    return false;
  }
}
