package org.deckle.edition.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the zip of an EPUB (EPUB 3.3, section 4, OCF): the media type first and stored, then the
 * files as they come. Equal files give equal bytes.
 */
final class OcfContainer {

  /** The folder of the package document and all that it lists. */
  private static final String FOLDER = "EPUB/";

  static final String PACKAGE_DOCUMENT = "package.opf";

  /** Local time, so that no time zone counts; a zip's very first day would add an extra field. */
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String CONTAINER_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="%s" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  private final ZipOutputStream zip;

  OcfContainer(OutputStream out) throws IOException {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    store("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
    deflate(
        "META-INF/container.xml",
        CONTAINER_XML.formatted(FOLDER + PACKAGE_DOCUMENT).getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a text file that deflates well. */
  void add(String href, String text) throws IOException {
    deflate(FOLDER + href, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file; pictures are stored, for they are compressed already. */
  void add(Item item, byte[] bytes) throws IOException {
    boolean packed =
        item.mediaType().startsWith("image/") && !item.mediaType().equals("image/svg+xml");
    if (packed) {
      store(FOLDER + item.href(), bytes);
    } else {
      deflate(FOLDER + item.href(), bytes);
    }
  }

  /** Completes the zip; the stream below stays open. */
  void finish() throws IOException {
    zip.finish();
  }

  private void store(String name, byte[] bytes) throws IOException {
    ZipEntry entry = entry(name);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(crc.getValue());
    put(entry, bytes);
  }

  private void deflate(String name, byte[] bytes) throws IOException {
    put(entry(name), bytes);
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    return entry;
  }

  private void put(ZipEntry entry, byte[] bytes) throws IOException {
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
