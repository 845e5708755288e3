package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u32;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The chunks of a WebP (RFC 9649, section 2.3), each kind once.
 *
 * @param starts where their data start, by name
 */
public record WebpChunks(byte[] bytes, Map<String, Integer> starts) {

  private static final int FIRST = 12;
  private static final int VP8_HEAD = 10;

  public static WebpChunks of(byte[] b) {
    Map<String, Integer> starts = new LinkedHashMap<>();
    for (long at = FIRST; at + 8 <= b.length; ) {
      String name = new String(b, (int) at, 4, StandardCharsets.ISO_8859_1);
      starts.putIfAbsent(name, (int) at + 8);
      long length = u32(b, (int) at + 4, false);
      at += 8 + length + (length & 1);
    }
    return new WebpChunks(b, starts);
  }

  /** Whether a picture is there, and all of it that its own sizes tell of. */
  boolean holdPicture() {
    if (starts.containsKey("VP8 ")) {
      int data = starts.get("VP8 ");
      // RFC 6386, section 9.1: three bytes whose upper bits are the size of the first partition.
      long first = (u32(bytes, data, false) & 0xFFFFFF) >> 5;
      return ascii(bytes, data + 3, "\u009D\u0001*") && VP8_HEAD + first <= length("VP8 ");
    }
    return starts.containsKey("VP8L") && ascii(bytes, starts.get("VP8L"), "/")
        || starts.containsKey("ANMF");
  }

  /** Bytes of a chunk's data, as far as they are there. */
  private long length(String name) {
    int data = starts.get(name);
    return Math.min(u32(bytes, data - 4, false), bytes.length - data);
  }

  /** Whether the still picture was compressed with loss. */
  public boolean isLossy() {
    return starts.containsKey("VP8 ");
  }

  /** By the EXIF data, which some writers begin as in a JPEG. */
  int orientation() {
    if (!starts.containsKey("EXIF")) {
      return 1;
    }
    int data = starts.get("EXIF");
    int end = (int) Math.min(bytes.length, data + u32(bytes, data - 4, false));
    return Tiff.orientation(bytes, ascii(bytes, data, "Exif\0\0") ? data + 6 : data, end);
  }
}
