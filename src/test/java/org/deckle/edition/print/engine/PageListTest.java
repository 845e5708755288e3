package org.deckle.edition.print.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PageListTest {

  @Test
  void knowsItsPagesByNumber() throws IOException {
    try (PDDocument document = new PageList(IOUtils.createMemoryOnlyStreamCache())) {
      for (int i = 0; i < 5; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        assertThat(document.getPage(i)).isSameAs(page);
      }
      for (int i = 0; i < 5; i++) {
        assertThat(document.getPage(i).getCOSObject())
            .isSameAs(document.getPages().get(i).getCOSObject());
      }
    }
  }

  @Test
  void asksTheDocumentWhenPagesWereRemoved() throws IOException {
    try (PDDocument document = new PageList(IOUtils.createMemoryOnlyStreamCache())) {
      document.addPage(new PDPage());
      PDPage second = new PDPage();
      document.addPage(second);
      document.removePage(0);
      assertThat(document.getPage(0).getCOSObject()).isSameAs(second.getCOSObject());
    }
  }
}
