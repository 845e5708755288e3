package org.deckle.edition.print.fonts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a font file as single fonts: a collection (TTC, OpenType 1.9, "The OpenType font
 * file") is taken apart, since a PDF takes no collection.
 */
final class FontFile {

  private static final int COLLECTION = 0x74746366; // 'ttcf'
  private static final int RECORD = 16;
  private static final int HEADER = 12;

  private FontFile() {}

  /** The fonts in a file; one, but for collections. */
  static List<byte[]> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getInt() != COLLECTION) {
      return List.of(bytes);
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(bytes);
      List<byte[]> fonts = new ArrayList<>();
      for (int i = 0; i < all.getInt(8); i++) {
        fonts.add(single(all, all.getInt(HEADER + 4 * i)));
      }
      return List.copyOf(fonts);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IOException(file.getFileName() + " is no whole font collection", e);
    }
  }

  /** Copies a table directory and its tables, with the offsets that the new file has. */
  private static byte[] single(ByteBuffer all, int directory) {
    int tables = all.getShort(directory + 4);
    int size = HEADER + RECORD * tables;
    for (int i = 0; i < tables; i++) {
      size += padded(all.getInt(record(directory, i) + 12));
    }
    ByteBuffer font = ByteBuffer.allocate(size);
    font.put(all.slice(directory, HEADER + RECORD * tables));
    int at = HEADER + RECORD * tables;
    for (int i = 0; i < tables; i++) {
      int offset = all.getInt(record(directory, i) + 8);
      int length = all.getInt(record(directory, i) + 12);
      font.putInt(record(0, i) + 8, at);
      font.position(at).put(all.slice(offset, length));
      at += padded(length);
    }
    return font.array();
  }

  private static int record(int directory, int table) {
    return directory + HEADER + RECORD * table;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
