package org.deckle.edition.print.engine;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Takes running head and folio from the pages that stand empty before a recto. The engine has no
 * {@code @page :blank} (CSS Paged Media 3, 4.4).
 */
final class BlankPages {

  private BlankPages() {}

  static void clear(PdfBoxRenderer renderer, PDDocument pdf) {
    BlockBox root = renderer.getRootBox();
    List<PageBox> pages = root.getLayer().getPages();
    BitSet used = new BitSet();
    for (Box body : root.getChildren()) {
      for (Box section : body.getChildren()) {
        int bottom = section.getAbsY() + Math.max(1, section.getHeight());
        for (int i = 0; i < pages.size(); i++) {
          PageBox page = pages.get(i);
          if (page.getBottom() > section.getAbsY() && page.getTop() < bottom) {
            used.set(i);
          }
        }
      }
    }
    if (pages.size() == pdf.getNumberOfPages()) {
      for (int i = used.nextClearBit(0); i < pages.size(); i = used.nextClearBit(i + 1)) {
        pdf.getPage(i).setContents(new PDStream(pdf));
      }
    }
  }
}
