package org.deckle.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void goesAllTheWayToThePages() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Findings findings = new Findings();
    WarmUp.print(out, findings);
    assertThat(findings.all()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Words under it", "More words.");
    }
  }
}
