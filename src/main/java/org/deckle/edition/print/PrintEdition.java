package org.deckle.edition.print;

import java.io.IOException;
import java.io.OutputStream;
import org.deckle.book.Book;
import org.deckle.edition.Edition;
import org.deckle.edition.EditionContext;
import org.deckle.edition.Language;
import org.deckle.edition.Theme;
import org.deckle.edition.print.fonts.Faces;
import org.deckle.edition.print.lines.Balance;
import org.deckle.edition.print.lines.LastWords;
import org.deckle.edition.print.page.Trim;
import org.deckle.finding.Findings;

/**
 * The book for the printer: trimmed pages with front matter, contents, running heads and notes at
 * the foot. Thread-safe.
 */
public final class PrintEdition implements Edition {

  @Override
  public String name() {
    return "print";
  }

  @Override
  public String fileName() {
    return "book.pdf";
  }

  @Override
  public void write(Book book, EditionContext context, OutputStream out, Findings findings)
      throws IOException {
    boolean rightToLeft = Language.of(book.metadata().language()).isRightToLeft();
    Trim trim = new Trim(book.config().print(), rightToLeft);
    new PrintPages(book, context, findings)
        .write(
            book.sections(),
            trim.measure(),
            book.config().print().images(),
            trim.css(),
            "print.css",
            (html, faces, labels) -> {
              new PrintFrontMatter(book, labels).addTo(html);
              LastWords.keep(html.body());
              // The sizes of the stylesheet.
              Balance titles = new Balance(faces.text(), trim.measure().ems());
              titles.centred(html, ".half-title p", 1.3);
              titles.centred(html, ".title-page .title", 2.3);
              titles.centred(html, ".title-page .subtitle", 1.25);
              titles.centred(html, "h1", 1.9);
            },
            out);
  }

  /** Says which fonts that the book brings cannot be used; pages are set with the others. */
  public static void reportFonts(Theme theme, Findings findings) throws IOException {
    Faces.report(theme, findings);
  }
}
