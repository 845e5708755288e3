package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u32;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A PNG whose data can be taken as they are, filters and all, by formats that know PNG's filters
 * (ISO 32000-1, section 7.4.4.4): one without transparency, of at most eight bits a sample, row
 * after row.
 *
 * @param header of colour type 0, 2 or 3
 * @param palette red, green and blue of each entry; empty without one
 * @param chunks the compressed data, chunk after chunk
 */
public record PngFrame(PngHeader header, byte[] palette, List<InputStream> chunks) {

  private static final int FIRST_CHUNK = 8;
  private static final int HEADER_END = 33;
  private static final int PALETTE = 3;
  private static final Set<Integer> TAKEN = Set.of(0, 2, PALETTE);

  /** Empty when these bytes are not such a PNG, or are cut off within a chunk. */
  public static Optional<PngFrame> of(byte[] b) {
    if (b.length < HEADER_END || !ascii(b, 0, "\u0089PNG\r\n\u001A\n")) {
      return Optional.empty();
    }
    PngHeader header = PngHeader.of(b);
    if (!TAKEN.contains(header.colourType()) || header.interlaced() || header.bits() > 8) {
      return Optional.empty();
    }
    byte[] palette = {};
    List<InputStream> chunks = new ArrayList<>();
    for (long at = FIRST_CHUNK; at + 12 <= b.length; ) {
      long length = u32(b, (int) at, true);
      if (at + 12 + length > b.length) {
        return Optional.empty();
      }
      int type = (int) at + 4;
      int data = type + 4;
      if (ascii(b, type, "tRNS")) {
        return Optional.empty();
      } else if (ascii(b, type, "PLTE")) {
        palette = Arrays.copyOfRange(b, data, data + (int) length);
      } else if (ascii(b, type, "IDAT")) {
        chunks.add(new ByteArrayInputStream(b, data, (int) length));
      }
      at += 12 + length;
    }
    return header.colourType() == PALETTE && palette.length < 3
        ? Optional.empty()
        : Optional.of(new PngFrame(header, palette, chunks));
  }

  /** All compressed data; can be read once. */
  public InputStream data() {
    return new SequenceInputStream(Collections.enumeration(chunks));
  }
}
