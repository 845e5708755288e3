package org.deckle.edition.print.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillTest {

  private static final int MEGABYTE = 1_000_000;

  @TempDir Path folder;

  @Test
  void holdsAFewPicturesInMemory() throws IOException {
    try (Spill spill = new Spill(folder);
        PDDocument pdf = new PDDocument(spill.cache())) {
      write(pdf, MEGABYTE);

      assertThat(files()).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void putsManyPicturesIntoAFileThatIsGoneAfterwards() throws IOException {
    try (Spill spill = new Spill(folder);
        PDDocument pdf = new PDDocument(spill.cache())) {
      List<COSStream> streams = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        streams.add(write(pdf, 2 * MEGABYTE));
      }

      assertThat(files()).hasSize(1);
      assertThat(Files.size(files().get(0))).isGreaterThan(40 * MEGABYTE);
      try (InputStream last = streams.get(39).createRawInputStream()) {
        assertThat(last.readAllBytes()).isEqualTo(bytes(2 * MEGABYTE));
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void changesNoByteOfAFile() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ByteArrayOutputStream spilled = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      save(pdf, plain);
    }
    try (Spill spill = new Spill(folder);
        PDDocument pdf = new PDDocument(spill.cache())) {
      save(pdf, spilled);
    }
    assertThat(spilled.toByteArray()).isEqualTo(plain.toByteArray());
  }

  private static void save(PDDocument pdf, OutputStream out) throws IOException {
    PDPage page = new PDPage();
    page.getCOSObject().setItem("Large", write(pdf, 40 * MEGABYTE));
    pdf.addPage(page);
    pdf.setDocumentId(1L);
    pdf.save(out);
  }

  private static COSStream write(PDDocument pdf, int size) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(bytes(size));
    }
    return stream;
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
