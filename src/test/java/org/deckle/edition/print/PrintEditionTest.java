package org.deckle.edition.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.deckle.book.Book;
import org.deckle.book.Picture;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.Words;
import org.junit.jupiter.api.Test;

public class PrintEditionTest {

  private static final String THREE_CHAPTERS =
      SampleBooks.chapter(1, SampleBooks.paragraphs(12) + "<h2>Ashore</h2>")
          + SampleBooks.paragraphs(3)
          + SampleBooks.chapter(
              2,
              "<figure><img src=gone.jpg alt='A pier'><figcaption>The pier.</figcaption></figure>"
                  + "<p>A note<a role=doc-noteref href=#n1>1</a> here.</p>"
                  + "<aside role=doc-footnote id=n1><p>Said the pilot.</p></aside>"
                  + SampleBooks.paragraphs(4))
          + SampleBooks.chapter(3, SampleBooks.paragraphs(9));

  private final Findings findings = new Findings();

  @Test
  void setsABookWithoutComplaint() throws IOException {
    Book book = SampleBooks.of("en", THREE_CHAPTERS);
    byte[] bytes = SampleBooks.write(new PrintEdition(), book, findings);
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(432);
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(648);
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      for (PDPage page : pdf.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
      List<String> outline = new ArrayList<>();
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        outline.add(item.getTitle());
        item.children().forEach(below -> outline.add("- " + below.getTitle()));
      }
      assertThat(outline)
          .containsExactly(
              "Chapter 1: Voyage 1", "- Ashore", "Chapter 2: Voyage 2", "Chapter 3: Voyage 3");
    }
  }

  @Test
  void losesNoWord() throws IOException {
    Book book = SampleBooks.of("en", THREE_CHAPTERS);
    byte[] bytes = SampleBooks.write(new PrintEdition(), book, findings);
    String text = String.join("\n", pages(bytes)).replaceAll("-\\R", "");
    List<String> printed = Words.of(text);
    for (String word : Words.of(book.document().body().text())) {
      assertThat(printed).contains(word);
    }
    assertThat(text).contains("Said the pilot.").doesNotContain("\u00AD");
  }

  @Test
  void openChaptersOnARectoWithTheirNumberInTheContents() throws IOException {
    Book book = SampleBooks.of("en", THREE_CHAPTERS);
    List<String> pages = pages(SampleBooks.write(new PrintEdition(), book, findings));
    assertThat(pages.get(0).strip()).isEqualTo("The Ledger of Storms");
    assertThat(pages.get(1)).isBlank();
    int first = indexOf(pages, "Chapter 1\nVoyage 1");
    String contents = pages.get(indexOf(pages, "Contents"));
    for (int n = 1; n <= 3; n++) {
      int opening = indexOf(pages, "Chapter " + n + "\nVoyage " + n);
      assertThat(opening % 2).as("chapter %d on a recto", n).isZero();
      Matcher line = Pattern.compile("Voyage " + n + "[ .]+(\\d+)").matcher(contents);
      assertThat(line.find()).as(contents).isTrue();
      assertThat(Integer.parseInt(line.group(1))).isEqualTo(opening - first + 1);
    }
  }

  @Test
  void setsNumbersApartFromTitles() throws IOException {
    String section = "<h2><span class=label>Part I</span> Ashore</h2>" + SampleBooks.paragraphs(2);
    Book book = SampleBooks.of("en", SampleBooks.chapter(1, section));
    List<String> pages = pages(SampleBooks.write(new PrintEdition(), book, findings));
    assertThat(pages.get(indexOf(pages, "Contents")))
        .containsPattern("Part I[\\h]{2,}Ashore|Part I\u2003Ashore");
    assertThat(pages.get(indexOf(pages, "Chapter 1\nVoyage 1"))).contains("Part I\nAshore");
  }

  @Test
  void leavesNoShortWordAloneUnderATitle() throws IOException {
    Book book =
        SampleBooks.of(
            "en",
            "<h1>An Account of the Voyages and of the Storms of that Long Year at Sea</h1><p>It"
                + " was.");
    List<String> pages = pages(SampleBooks.write(new PrintEdition(), book, findings));
    List<String> lines = String.join("", pages).lines().map(String::strip).toList();
    assertThat(lines)
        .noneMatch("Sea"::equals)
        .anyMatch(l -> l.endsWith("at\u00A0Sea") || l.endsWith("at Sea"));
  }

  @Test
  void setsTheLinesOfATitleAboutEquallyLong() throws IOException {
    Book book =
        SampleBooks.of(
            "en", "<h1>Storms in the Northern Harbour and the Great Flood</h1><p>It was wet.");
    List<String> pages = pages(SampleBooks.write(new PrintEdition(), book, findings));
    assertThat(pages.get(indexOf(pages, "It was wet")))
        .containsPattern("Storms in the Northern\nHarbour and the Great[ \u00A0]Flood");
  }

  @Test
  void namesInTheListOnlyFiguresWithACaption() throws IOException {
    Book book =
        SampleBooks.of(
            "en",
            "<h1>One</h1><figure><img src=a.jpg alt=x></figure><p>And:</p>"
                + "<figure><img src=b.jpg alt=y><figcaption>A pier.</figcaption></figure>");
    List<String> pages = pages(SampleBooks.write(new PrintEdition(), book, findings));
    assertThat(pages.get(indexOf(pages, "List of Figures")))
        .containsPattern("Figure 2\\s+A pier [. ]+1")
        .doesNotContain("Figure 1");
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    Book book = SampleBooks.of("en", THREE_CHAPTERS);
    byte[] once = SampleBooks.write(new PrintEdition(), book, findings);
    assertThat(SampleBooks.write(new PrintEdition(), book, findings)).isEqualTo(once);
  }

  @Test
  void namesCharactersThatNoFontHas() throws IOException {
    Book book =
        SampleBooks.of(
            "en", "<h1>One</h1><p>All plain.</p><p>Unknown \u0378\u0379 and \u0380 here.</p>");
    byte[] bytes = SampleBooks.write(new PrintEdition(), book, findings);
    assertThat(bytes).isEmpty();
    assertThat(findings.of(Code.GLYPH_MISSING))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.what()).contains("U+0378").contains("in: \u0378\u0379, \u0380.");
              assertThat(f.hint()).contains("styles/fonts").contains("UNKNOWN");
              assertThat(f.place().line()).isEqualTo(3);
            });
  }

  @Test
  void leavesOutTheIconsOfWebPages() throws IOException {
    Book book = SampleBooks.of("en", "<h1>One</h1><p>\uF0C1 Link \uF0C1 here.</p>");
    assertThat(SampleBooks.write(new PrintEdition(), book, findings)).isNotEmpty();
    assertThat(findings.of(Code.GLYPH_MISSING)).isEmpty();
    assertThat(findings.of(Code.GLYPH_PRIVATE))
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("U+F0C1"));
  }

  @Test
  void setsSymbolsAndEmojiWithTheFontsItBrings() throws IOException {
    Book book =
        SampleBooks.of(
            "en", "<h1>One 😀</h1><p>Press ↵ or ⌘, ✓ done ☃; ∀x∈ℝ ⇒ 𝔸, 👩🏽\u200D🚀 ❤\uFE0F.</p>");
    byte[] bytes = SampleBooks.write(new PrintEdition(), book, findings);
    assertThat(findings.all()).isEmpty();
    assertThat(String.join("", pages(bytes))).contains("😀").contains("⇒ 𝔸").contains("☃");
  }

  @Test
  void setsGreekCyrillicAndDecomposedLetters() throws IOException {
    Book book =
        SampleBooks.of(
            "ru", "<h1>Начало</h1><p>Ευρώπη и предложение, re\u0301sume\u0301, x\u2060y.</p>");
    List<String> pages = pages(SampleBooks.write(new PrintEdition(), book, findings));
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    assertThat(String.join("", pages)).contains("résumé").contains("предложение");
  }

  @Test
  void drawsTheBoxesOfATaskList() throws IOException {
    Book book =
        SampleBooks.of(
            "en",
            "<h1>One</h1><ul><li><input type=checkbox checked disabled> Lamps</li>"
                + "<li><input type=checkbox disabled> Log</li></ul>");
    List<String> pages = pages(SampleBooks.write(new PrintEdition(), book, findings));
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    assertThat(String.join("", pages))
        .containsPattern("\u2611\\s?Lamps")
        .containsPattern("\u2610\\s?Log")
        .doesNotContain("\u2022");
  }

  @Test
  void drawsTheMarksOfListsAsText() throws IOException {
    Book book =
        SampleBooks.of(
            "en", "<h1>One</h1><ul><li>Lamps<ul><li>of brass</ul><li><p>Log</p><p>Pen</p></ul>");
    List<String> pages = pages(SampleBooks.write(new PrintEdition(), book, findings));
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    assertThat(String.join("", pages))
        .containsPattern("\u2022 ?Lamps\n\u2013 ?of brass\n\u2022 ?Log\nPen");
  }

  @Test
  void setsListingsWithLongLinesSmaller() throws IOException {
    String line = "x".repeat(30) + " " + "y".repeat(40);
    Book book = SampleBooks.of("en", "<h1>One</h1><pre><code>" + line + "</code></pre>");
    List<String> pages = pages(SampleBooks.write(new PrintEdition(), book, findings));
    assertThat(String.join("", pages)).contains(line);
  }

  @Test
  void drawsVectorsAndPixels() throws IOException {
    Path folder = Files.createTempDirectory("pictures");
    Path svg = folder.resolve("a.svg");
    Files.writeString(
        svg,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"
            + "<rect width='40' height='20' fill='#444'/></svg>");
    Picture picture =
        new Picture(
            "a.svg",
            Picture.State.FOUND,
            Optional.of(svg),
            "image/svg+xml",
            400,
            200,
            "",
            List.of());
    Book book =
        SampleBooks.of(
            "en",
            "<h1>One</h1><figure><img src=a.svg alt=x><figcaption>Box.</figcaption></figure>",
            (ref, from) -> picture);
    byte[] bytes = SampleBooks.write(new PrintEdition(), book, findings);
    assertThat(findings.all()).extracting(Finding::what).isEmpty();
    assertThat(String.join("", pages(bytes))).contains("Figure 1. Box.");
  }

  private static int indexOf(List<String> pages, String words) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).contains(words)) {
        return i;
      }
    }
    throw new AssertionError(words + " is on no page of " + pages);
  }

  public static List<String> pages(byte[] bytes) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        pages.add(stripper.getText(pdf));
      }
    }
    return pages;
  }

  @Test
  void aChineseBookHasNoItalics() throws IOException {
    String html = "<h1>Pier</h1><h4>Berth</h4><p>A <em>word</em>, a <i>name</i>.</p>";
    assertThat(faces("en", html)).anyMatch(f -> f.endsWith("Italic"));
    assertThat(faces("zh-Hant", html))
        .noneMatch(f -> f.endsWith("Italic"))
        .anyMatch(f -> f.endsWith("Bold"));
  }

  private static Set<String> faces(String language, String html) throws IOException {
    Book book = SampleBooks.of(language, html);
    return SampleBooks.fonts(SampleBooks.write(new PrintEdition(), book, new Findings()));
  }
}
