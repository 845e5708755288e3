package org.deckle.edition.epub;

import java.io.IOException;
import java.io.OutputStream;
import org.deckle.book.Book;
import org.deckle.edition.Edition;
import org.deckle.edition.EditionContext;
import org.deckle.finding.Findings;

/** The EPUB 3.3. Holds no state and is thread-safe. */
public final class EpubEdition implements Edition {

  @Override
  public String name() {
    return "epub";
  }

  @Override
  public String fileName() {
    return "book.epub";
  }

  @Override
  public void write(Book book, EditionContext context, OutputStream out, Findings findings)
      throws IOException {
    OcfContainer container = new OcfContainer(out);
    new Publication(book, context, findings, container).write();
    container.finish();
  }
}
