package org.deckle.edition;

import java.io.IOException;
import java.io.OutputStream;
import org.deckle.book.Book;
import org.deckle.finding.Findings;

/**
 * One kind of output. Implementations are thread-safe: several editions are made of one book at
 * once.
 */
public interface Edition {

  /**
   * The name in {@code book.yaml} and on the command line: {@code epub}, {@code print}, {@code
   * handout}.
   */
  String name();

  /** The file's name, as {@code book.epub}. */
  String fileName();

  /**
   * Writes the edition. The same book and context give the same bytes.
   *
   * @param findings takes what is wrong with the edition; an error there means that the output is
   *     not used
   * @throws IOException when a picture, font or the output fails
   */
  void write(Book book, EditionContext context, OutputStream out, Findings findings)
      throws IOException;
}
