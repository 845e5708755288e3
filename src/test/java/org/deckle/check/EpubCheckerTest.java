package org.deckle.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubCheckerTest {

  private static final String CONTAINER =
      """
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles>
      </container>
      """;

  private static final String PACKAGE =
      """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="i">x</dc:identifier><dc:title>T</dc:title><dc:language>en</dc:language>
      <meta property="dcterms:modified">2001-02-03T04:05:06Z</meta></metadata>
      <manifest><item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      </manifest><spine><itemref idref="n"/></spine></package>
      """;

  private static final String NAV =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
      <head><title>T</title></head>
      <body><nav epub:type="toc"><ol><li><a href="n.xhtml">T</a></li></ol></nav>
      %s
      </body></html>
      """;

  @TempDir Path folder;

  @Test
  void aValidBookGivesNoFindings() throws IOException {
    assertThat(check("<p>fine</p>")).isEmpty();
  }

  @Test
  void anErrorNamesThePathAndTheLineInside() throws IOException {
    List<Finding> findings = check("<p><p>nested</p></p>");
    assertThat(findings).extracting(Finding::code).containsOnly(Code.EPUB_INVALID);
    assertThat(findings.get(0).what()).startsWith("n.xhtml:4: ").endsWith("(RSC-005)");
  }

  @Test
  void whatIsNoEpubIsInvalid() throws IOException {
    Path file = Files.writeString(folder.resolve("book.epub"), "no zip at all");
    assertThat(new EpubChecker().check(file))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.code()).isEqualTo(Code.EPUB_INVALID));
  }

  @Test
  void aMissingFileIsAFailureOfTheMachine() {
    assertThatThrownBy(() -> new EpubChecker().check(folder.resolve("none.epub")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private List<Finding> check(String body) throws IOException {
    Path file = folder.resolve("book.epub");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setMethod(ZipOutputStream.STORED);
      put(zip, "mimetype", "application/epub+zip");
      zip.setMethod(ZipOutputStream.DEFLATED);
      put(zip, "META-INF/container.xml", CONTAINER);
      put(zip, "p.opf", PACKAGE);
      put(zip, "n.xhtml", NAV.formatted(body));
    }
    return new EpubChecker().check(file);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ZipEntry entry = new ZipEntry(name);
    if (name.equals("mimetype")) {
      CRC32 crc = new CRC32();
      crc.update(bytes);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
