package org.deckle.edition.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.deckle.book.Book;
import org.deckle.book.BookConfig;
import org.deckle.book.BookConfig.PrintOptions;
import org.deckle.book.Configs;
import org.deckle.book.FigureEntry;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Renditions;
import org.deckle.book.structure.BookStructure;
import org.deckle.edition.Edition;
import org.deckle.edition.EditionContext;
import org.deckle.edition.Theme;
import org.deckle.finding.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Small books for the tests of the pages. */
public final class SampleBooks {

  public static final String PROSE =
      "The harbourmaster counted the incoming vessels by lantern light, noting each captain's name "
          + "in a ledger that nobody had ever asked to see. When the storm finally arrived, "
          + "extraordinary circumstances transformed an otherwise comfortable administrative "
          + "position into something considerably more adventurous. ";

  static final Instant MODIFIED = Instant.parse("2026-01-02T03:04:05Z");

  private SampleBooks() {}

  public static String chapter(int number, String body) {
    return "<h1><span class=label>Chapter " + number + "</span> Voyage " + number + "</h1>" + body;
  }

  public static String paragraphs(int count) {
    return ("<p>" + PROSE.repeat(2).strip() + "</p>").repeat(count);
  }

  public static Book of(String language, String html) {
    return of(language, html, Pictures.none());
  }

  public static Book of(String language, String html, Pictures pictures) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    int line = 0;
    for (Element block : document.body().children()) {
      block.attr("data-src", "manuscript/book.md:" + ++line);
    }
    BookConfig config =
        Configs.empty()
            .title("The Ledger of Storms")
            .subtitle("A Chronicle")
            .author("Ida Quill")
            .language(language)
            .publisher("Lantern Press")
            .rights("© 2026 Ida Quill")
            .build();
    return BookStructure.of(new Manuscript(document, config, pictures));
  }

  public static Book with(Book book, PrintOptions print) {
    BookConfig config = Configs.of(book.config()).print(print).build();
    return new Book(
        book.metadata(),
        book.document(),
        book.contents(),
        book.figures(),
        book.pictures(),
        book.cover(),
        config);
  }

  public static Book with(Book book, List<FigureEntry> figures) {
    return new Book(
        book.metadata(),
        book.document(),
        book.contents(),
        figures,
        book.pictures(),
        book.cover(),
        book.config());
  }

  public static byte[] write(Edition edition, Book book, Findings findings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    edition.write(book, new EditionContext(Theme.builtIn(), FILES, MODIFIED), out, findings);
    return out.toByteArray();
  }

  /** The names of the fonts that the pages use. */
  static Set<String> fonts(byte[] bytes) throws IOException {
    Set<String> names = new TreeSet<>();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          names.add(page.getResources().getFont(name).getName());
        }
      }
    }
    return names;
  }

  /** Pictures as their files are. */
  private static final Renditions FILES =
      new Renditions() {
        @Override
        public Rendition of(Picture picture, Target target) throws IOException {
          byte[] bytes = java.nio.file.Files.readAllBytes(picture.file().orElseThrow());
          return new Rendition(bytes, picture.mediaType(), picture.width(), picture.height());
        }
      };
}
