package org.deckle.edition.print.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A document that knows its pages by number. PDFBox counts through the page tree for each page that
 * is asked for, and a book asks once for each line of its contents and each note.
 *
 * <p>Pages may only be added at the end, which is all that the engine does.
 */
final class PageList extends PDDocument {

  private final List<PDPage> pages = new ArrayList<>();

  /** An empty document. */
  PageList(StreamCacheCreateFunction cache) {
    super(cache);
  }

  @Override
  public void addPage(PDPage page) {
    super.addPage(page);
    pages.add(page);
  }

  @Override
  public PDPage getPage(int index) {
    return pages.size() == getNumberOfPages() ? pages.get(index) : super.getPage(index);
  }
}
