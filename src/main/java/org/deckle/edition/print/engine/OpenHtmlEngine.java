package org.deckle.edition.print.engine;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.deckle.book.Metadata;
import org.deckle.book.Person;
import org.deckle.book.Place;
import org.deckle.edition.print.fonts.Face;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** OpenHTMLtoPDF, with our own line breaking and our corrections of the file that it makes. */
final class OpenHtmlEngine implements PdfEngine {

  static {
    SilentLog.install();
  }

  private static final String WITHOUT_LEADERS =
      ".line a::after{margin-right:0;content:'\\2003' target-counter(attr(href),page)}";

  private final Findings findings;

  OpenHtmlEngine(Findings findings) {
    this.findings = findings;
  }

  @Override
  public List<PlacedPicture> write(
      Document html, Options options, PageImages pictures, OutputStream out) throws IOException {
    PlainLocale.enter();
    try {
      return writeWhole(html, options, pictures, out);
    } catch (NegativeArraySizeException e) {
      // The engine counts the dots of a leader that has no room below zero, and fails.
      html.head().appendElement("style").appendChild(new DataNode(WITHOUT_LEADERS));
      return writeWhole(html, options, pictures, out);
    } finally {
      PlainLocale.leave();
    }
  }

  private List<PlacedPicture> writeWhole(
      Document html, Options options, PageImages pictures, OutputStream out) throws IOException {
    boolean tightens = html.wholeText().indexOf(EvenSpaces.NARROW) < 0;
    Optional<List<PlacedPicture>> placed = written(html, options, pictures, out, tightens);
    if (placed.isEmpty()) {
      // No word may be cut off, so the figures stay where they are and the pages have gaps.
      html.select("figure.floating").removeClass("floating");
      placed = written(html, options, pictures, out, false);
    }
    return placed.orElse(List.of());
  }

  /** Writes nothing and returns nothing when a line is cut off. */
  private Optional<List<PlacedPicture>> written(
      Document html, Options options, PageImages pictures, OutputStream out, boolean tightens)
      throws IOException {
    try (Spill spill = new Spill();
        PDDocument pdf = new PageList(spill.cache())) {
      PdfRendererBuilder builder = builder(pdf, options, pictures);
      builder.withW3cDocument(new W3CDom().fromJsoup(html), SCHEME + ":/");
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        QuickPictures.install(renderer.getSharedContext(), pictures, pdf);
        EvenLines lines =
            EvenLines.install(
                renderer.getSharedContext(),
                options.metadata().language(),
                options.faces().substitute(),
                tightens);
        renderer.layout();
        LayoutContext context = renderer.getSharedContext().newLayoutContextInstance();
        context.setFontContext(new PdfBoxFontContext());
        boolean floats = html.selectFirst("figure.floating") != null;
        if (floats && !UnderFigures.mend(renderer.getRootBox(), context) || !lines.fit()) {
          return Optional.empty();
        }
        renderer.createPDFWithoutClosing();
        BlankPages.clear(renderer, pdf);
        finish(pdf, options);
        pdf.save(out);
        return Optional.of(PlacedPictures.of(renderer));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void finish(PDDocument pdf, Options options) throws IOException {
    GreyImages.store(pdf);
    if (options.grey()) {
      GreyInks.set(pdf);
    }
    checkFonts(pdf);
    describe(pdf, options.metadata(), options.modified());
    if (options.rightToLeft()) {
      bindAtTheRight(pdf);
    }
  }

  private PdfRendererBuilder builder(PDDocument pdf, Options options, PageImages pictures) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(pdf).withProducer("Deckle");
    builder.withDiagnosticConsumer(this::hear);
    builder.useObjectDrawerFactory(new DrawnPictures(pictures));
    if (options.rightToLeft()) {
      builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
      builder.useUnicodeBidiReorderer(new ArabicLetters());
      builder.defaultTextDirection(TextDirection.RTL);
    }
    builder.useProtocolsStreamImplementation(
        uri -> new PictureStream(PictureStream.bytes(pictures, uri)), SCHEME);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(
          (uri, type) -> uri != null && uri.startsWith(SCHEME + ":/"), when);
    }
    for (Face face : options.faces().all()) {
      FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
      builder.useFont(new Supplier(face, pdf), face.family(), face.weight(), style, true);
    }
    return builder;
  }

  private void hear(Diagnostic diagnostic) {
    if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
      String words = diagnostic.getFormattedMessage();
      complain(diagnostic.hasError() ? words + " (" + diagnostic.getError() + ")" : words);
    }
  }

  private void complain(String words) {
    findings.add(Finding.of(Code.PDF_ENGINE, Place.NONE, words).what(words).build());
  }

  /** All our fonts are composite; the engine's own, which no file embeds, are simple ones. */
  private void checkFonts(PDDocument pdf) {
    TreeSet<String> strangers = new TreeSet<>();
    for (PDPage page : pdf.getPages()) {
      COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      for (COSName name : fonts == null ? Set.<COSName>of() : fonts.keySet()) {
        COSDictionary font = fonts.getCOSDictionary(name);
        if (!COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
          strangers.add(font.getNameAsString(COSName.BASE_FONT));
        }
      }
    }
    strangers.forEach(
        f -> complain("The font " + f + " is not embedded: a stylesheet asks for an unknown font"));
  }

  /** Viewers that show two pages beside each other put the first one on the left. */
  private static void bindAtTheRight(PDDocument pdf) {
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
    pdf.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private static void describe(PDDocument pdf, Metadata metadata, Instant modified) {
    PDDocumentInformation info = pdf.getDocumentInformation();
    info.setTitle(metadata.title());
    info.setAuthor(String.join(", ", metadata.authors().stream().map(Person::name).toList()));
    info.setSubject(metadata.description().orElse(metadata.subtitle().orElse("")));
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    date.setTimeInMillis(modified.toEpochMilli());
    info.setCreationDate(date);
    info.setModificationDate(date);
    pdf.getDocumentCatalog().setLanguage(metadata.language());
    pdf.setDocumentId(metadata.identifier().hashCode() * 31L + modified.getEpochSecond());
  }

  private static final class Supplier extends PDFontSupplier {
    private final Face face;
    private final PDDocument document;

    Supplier(Face face, PDDocument document) {
      super(null);
      this.face = face;
      this.document = document;
    }

    @Override
    public PDFont supply() {
      try {
        return face.load(document);
      } catch (IOException e) {
        throw new UncheckedIOException("font " + face.family(), e);
      }
    }
  }
}
