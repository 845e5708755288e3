package org.deckle.edition.print.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.SimpleBidiReorderer;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.deckle.edition.Theme;
import org.deckle.edition.print.fonts.Faces;

/** The engine's own measure is the truth here. */
class QuickWidthsTest {

  private static PDDocument document;
  private static PDFont text;
  private static PDFont code;
  private static PdfBoxRenderer engine;

  @BeforeContainer
  static void load() throws IOException {
    document = new PDDocument();
    Faces faces = Faces.of(Theme.builtIn(), false);
    text = faces.text().load(document);
    code = faces.all().get(4).load(document);
    PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document);
    engine = builder.withHtmlContent("<html/>", null).buildPdfRenderer();
  }

  @AfterContainer
  static void close() throws IOException {
    engine.close();
    document.close();
  }

  @Property(tries = 500)
  void areThoseOfTheEngine(@ForAll("texts") String words, @ForAll("sizes") float size) {
    PdfBoxFSFont font = new PdfBoxFSFont(List.of(described(text), described(code)), size);
    assertThat(setUp(new QuickWidths(false)).getWidth(null, font, words))
        .isEqualTo(engine().getWidth(null, font, words));
  }

  @Property(tries = 50)
  void areLeftToTheEngineWhereAFontSubstitutes(@ForAll("texts") String words) {
    PdfBoxFSFont font = new PdfBoxFSFont(List.of(described(text)), 200);
    assertThat(setUp(new QuickWidths(true)).getWidth(null, font, words))
        .isEqualTo(engine().getWidth(null, font, words));
  }

  private static PdfBoxTextRenderer engine() {
    return setUp(new PdfBoxTextRenderer());
  }

  private static PdfBoxTextRenderer setUp(PdfBoxTextRenderer renderer) {
    renderer.setup(null, new SimpleBidiReorderer());
    return renderer;
  }

  private static FontDescription described(PDFont font) {
    return new FontDescription(font, IdentValue.NORMAL, 400);
  }

  /** Letters and signs that the font has, soft hyphens, and some that none has. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('À', 'ž')
        .withCharRange('А', 'я')
        .withChars("\u00AD\u00A0\u200B\uFFFC“”–—…│╬漢\uD83D\uDE00")
        .ofMaxLength(60);
  }

  /** In the engine's dots, of which a point has twenty. */
  @Provide
  Arbitrary<Float> sizes() {
    return Arbitraries.of(150f, 160f, 200f, 210f, 213.33333f, 400f, 733.3f);
  }
}
