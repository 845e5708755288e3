package org.deckle.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deckle.book.Book;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.structure.BookStructure;
import org.deckle.edition.EditionContext;
import org.deckle.edition.Theme;
import org.deckle.edition.epub.EpubEdition;
import org.deckle.edition.print.PrintEdition;
import org.deckle.finding.Findings;
import org.jsoup.Jsoup;

/**
 * Pages that nobody keeps, laid out while the manuscript is still being read. A new process spends
 * most of a short book's time on loading the layout engine and its fonts; a processor that would
 * only wait does that beforehand. Worth nothing in a process that has made a book already.
 */
public final class WarmUp {

  private static final String TEXT =
      """
      <html lang="en"><head><meta name="language" content="en"></head><body><h1>One</h1>
      <p>Some words, <em>with</em> <strong>stress</strong>, set off; and this sentence is long
      enough to be broken into lines, and hyphenated, unquestionably. Some words, set off; and this
      sentence is long enough to be broken into lines.</p>
      <figure><img src="none.png" alt=""><figcaption>Words under it</figcaption></figure>
      <h2>Two</h2><p>More words.</p></body></html>\
      """;

  private WarmUp() {}

  /**
   * Starts on a thread of its own, which holds up no exit; does nothing where there is only one
   * processor, or for a build without pages.
   */
  public static void start(BuildRequest request) {
    boolean pages = !request.editions().equals(List.of(new EpubEdition().name()));
    if (pages && Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(WarmUp::run, "deckle-warm-up");
      thread.setDaemon(true);
      // What fails here, as for want of memory, fails for the book's own pages, too, and is told
      // there.
      thread.setUncaughtExceptionHandler((t, e) -> {});
      thread.start();
    }
  }

  private static void run() {
    try {
      print(OutputStream.nullOutputStream(), new Findings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void print(OutputStream out, Findings findings) throws IOException {
    Manuscript manuscript =
        new Manuscript(
            Jsoup.parse(TEXT),
            BookConfig.EMPTY,
            (ref, from) -> Picture.absent(ref, Picture.State.MISSING, "not there", List.of()));
    Book book = BookStructure.of(manuscript);
    EditionContext context =
        new EditionContext(
            new Theme(Optional.empty()),
            (picture, target) -> {
              throw new IOException("the warm-up has no pictures");
            },
            Instant.EPOCH);
    new PrintEdition().write(book, context, out, findings);
  }
}
