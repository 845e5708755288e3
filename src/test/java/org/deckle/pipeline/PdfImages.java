package org.deckle.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pixel images of a PDF. */
final class PdfImages {

  private PdfImages() {}

  /** In the order of the pages. */
  static List<PDImageXObject> of(PDDocument pdf) throws IOException {
    List<PDImageXObject> images = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
          images.add(image);
        }
      }
    }
    return images;
  }
}
