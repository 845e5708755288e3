package org.deckle.edition.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.deckle.book.Book;
import org.deckle.book.BookConfig.PageImages;
import org.deckle.book.Metadata;
import org.deckle.book.Vocabulary;
import org.deckle.edition.EditionContext;
import org.deckle.edition.FigureLabels;
import org.deckle.edition.Language;
import org.deckle.edition.UnusablePictures;
import org.deckle.edition.print.engine.PdfEngine;
import org.deckle.edition.print.figures.FloatingFigures;
import org.deckle.edition.print.figures.PageFormulas;
import org.deckle.edition.print.figures.PagePictures;
import org.deckle.edition.print.figures.Resolution;
import org.deckle.edition.print.fonts.Faces;
import org.deckle.edition.print.fonts.Fallbacks;
import org.deckle.edition.print.fonts.Glyphs;
import org.deckle.edition.print.lines.Hyphens;
import org.deckle.edition.print.page.Measure;
import org.deckle.finding.Findings;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the print book and the handout do alike: from the book's HTML to pages. */
final class PrintPages {

  private static final Set<String> SHAPED =
      Set.of("hi", "mr", "ne", "sa", "bn", "as", "gu", "pa", "ta", "te", "kn", "ml", "or", "si");

  private static final Set<String> UPRIGHT = Set.of("zh", "ja", "ko");

  private final Book book;
  private final EditionContext context;
  private final Findings findings;

  PrintPages(Book book, EditionContext context, Findings findings) {
    this.book = book;
    this.context = context;
    this.findings = findings;
  }

  /** Adds what surrounds the sections of a book. */
  interface Frame {
    void around(Document html, Faces faces, Labels labels) throws IOException;
  }

  /** Lays out the given sections and writes the PDF, unless there is a character without glyph. */
  void write(
      List<Element> sections,
      Measure measure,
      PageImages images,
      String pageCss,
      String theme,
      Frame frame,
      OutputStream out)
      throws IOException {
    Metadata metadata = book.metadata();
    String language = Locale.forLanguageTag(metadata.language()).getLanguage();
    boolean rightToLeft = Language.of(metadata.language()).isRightToLeft();
    Document html = Document.createShell(PdfEngine.SCHEME + ":/");
    html.outputSettings().prettyPrint(false);
    html.title(metadata.title());
    html.selectFirst("html").attr("lang", metadata.language());
    if (rightToLeft) {
      html.selectFirst("html").attr("dir", "rtl");
    }
    sections.forEach(s -> html.body().appendChild(s.clone()));
    FigureLabels.show(html.body());
    Bullets.set(html.body());
    TaskBoxes.draw(html.body());
    Listings.fit(html.body(), measure.ems());
    Footnotes.toFoot(html.body());
    Faces theirs = Faces.of(context.theme(), SHAPED.contains(language));
    PageFormulas formulas = new PageFormulas(theirs.text(), measure.ems(), findings);
    formulas.place(html.body());
    PagePictures pictures =
        new PagePictures(
            book,
            context.renditions(),
            measure,
            images,
            formulas,
            new UnusablePictures(book, findings));
    pictures.place(html.body());
    if (!rightToLeft) {
      FloatingFigures.mark(html.body(), measure);
    }
    Hyphens.apply(html.body(), metadata.language());
    new Tables(theirs, measure.ems()).fit(html.body());
    frame.around(html, theirs, Labels.of(metadata.language()));
    if (rightToLeft) {
      Mirrored.turn(html.body());
    }
    keepInnerLinks(html);
    Faces faces =
        Fallbacks.complete(
            theirs, Glyphs.drawn(html.body()), context.theme(), metadata.language(), findings);
    if (!new Glyphs(faces).settle(html.body(), findings)) {
      return;
    }
    html.body().select("[" + Vocabulary.SRC + "]").removeAttr(Vocabulary.SRC);
    ReadingOrder.keep(html.body());
    String fonts =
        "html{font-family:$text}pre,code,kbd,samp{font-family:" + faces.codeStack() + "}";
    // Boxes in the margin inherit nothing, so each names the face.
    style(html, (fonts + pageCss).replace("$text", faces.textStack()));
    style(html, context.theme().css("base.css"));
    style(html, context.theme().css(theme));
    if (rightToLeft) {
      style(html, context.theme().css("rtl.css"));
    }
    if (UPRIGHT.contains(language)) {
      style(html, context.theme().css("cjk.css"));
    }
    if (SHAPED.contains(language)) {
      // Spaces are stretched by placing glyph after glyph, and so past all substitution.
      style(html, "body,p,li,td,dd,blockquote{text-align:left}");
    }
    PdfEngine.Options options =
        new PdfEngine.Options(metadata, context.modified(), faces, rightToLeft, images.grey());
    List<PdfEngine.PlacedPicture> placed =
        PdfEngine.reportingTo(findings).write(html, options, pictures, out);
    new Resolution(pictures, images, context.measurements(), findings).check(placed);
  }

  private static void style(Document html, String css) {
    html.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(css));
  }

  /** A link to a place that this document does not have is only its words. */
  private static void keepInnerLinks(Document html) {
    Set<String> ids = new HashSet<>(html.body().select("[id]").eachAttr("id"));
    for (Element link : html.body().select("a[href]")) {
      String href = link.attr("href");
      boolean inside = href.startsWith("#") && ids.contains(href.substring(1));
      if (!inside && !href.matches("(?i)(https?|mailto):.*")) {
        link.removeAttr("href");
      }
    }
  }
}
