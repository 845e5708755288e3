package org.deckle.edition.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deckle.book.Book;
import org.deckle.book.BookConfig;
import org.deckle.book.EditionRequest;
import org.deckle.book.Person;
import org.deckle.book.Pictures;
import org.deckle.book.Series;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpubEditionTest {

  private static final String CHAPTERS =
      """
      <p class="kicker">A series</p>
      <h1 id="one"><span class="label">Chapter One</span> The harbour</h1>
      <p>A ship<a role="doc-noteref" href="#n1">1</a> came, see <a href="#two">there</a>
      and <a href="http://example.org/a b?c=1&amp;d">here</a>.</p>
      <h2>Morning</h2>
      <figure><img src="a.jpg" alt="A &lt;ship&gt;"><figcaption>A ship &amp; its crew</figcaption></figure>
      <blockquote role="doc-epigraph"><p>Words</p></blockquote>
      <div class="verse"><p>line<br>line</p></div>
      <table><tr><th scope="col" align="right">a</th></tr><tr><td>b</td></tr></table>
      <ul><li><input type="checkbox" checked> done</li></ul>
      <aside role="doc-footnote" id="n1"><p>A note.</p></aside>
      <h1 id="two">The sea</h1>
      <p>More.</p>
      <figure><img src="missing.jpg"><figcaption>Gone</figcaption></figure>
      """;

  @TempDir Path folder;

  @Test
  void epubCheckIsContentWithEverything() throws IOException {
    Files.write(folder.resolve("a.jpg"), Jpeg.ONE_PIXEL);
    Book book = Books.of(CHAPTERS, everything(), Books.in(folder));
    assertThat(Books.check(Books.write(book))).isEmpty();
  }

  @Test
  void epubCheckIsContentWithAlmostNothing() {
    assertThat(Books.check(Books.write(Books.of("<p>Only a line.</p>")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 海の本, 第一章",
    "zh-Hant, 海之書, 第一章",
    "ru, Книга о море, Глава первая",
    "fa, کتاب دریا, فصل یکم",
    "hi, समुद्र की किताब, पहला अध्याय",
    "he, ספר הים, פרק ראשון",
    "x-none, <Tom & \"Jerry\">, a\u0007b",
  })
  void epubCheckIsContentInEveryLanguage(String language, String title, String heading) {
    Book book =
        Books.of(
            "<h1>" + heading + "</h1><p>" + title.replace("<", "&lt;") + "</p>",
            Books.config(title, language),
            Pictures.none());
    assertThat(Books.check(Books.write(book))).isEmpty();
  }

  @Test
  void theSameBookGivesTheSameBytesEverywhere() {
    Book book = Books.of(CHAPTERS, everything(), Pictures.none());
    byte[] here = Books.write(book);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Books.write(book)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void picturesPassUntouchedAndOnce() throws IOException {
    Files.write(folder.resolve("Ä ship.jpg"), Jpeg.ONE_PIXEL);
    Files.write(folder.resolve("copy.jpg"), Jpeg.ONE_PIXEL);
    byte[] epub =
        Books.write(
            Books.of(
                "<figure><img src='Ä ship.jpg'></figure><figure><img src='copy.jpg'></figure>",
                BookConfig.EMPTY,
                Books.in(folder)));
    assertThat(Books.unzip(epub)).containsKey("EPUB/images/a-ship.jpg");
    assertThat(Books.unzip(epub).get("EPUB/images/a-ship.jpg")).isEqualTo(Jpeg.ONE_PIXEL);
    assertThat(Books.unzip(epub).keySet().stream().filter(n -> n.endsWith(".jpg"))).hasSize(1);
  }

  @Test
  void linksLeadAcrossFilesAndDeadOnesGo() {
    byte[] epub =
        Books.write(
            Books.of(
                "<h1 id='глава'>A</h1><p><a href='#zwei 2'>x</a> <a href='#none'>dead</a> <a"
                    + " href='javascript:alert(1)'>bad</a></p><h1 id='zwei 2'>B</h1><p><a"
                    + " href='#%D0%B3%D0%BB%D0%B0%D0%B2%D0%B0'>y</a></p>"));
    assertThat(Books.text(epub, "text/chapter-001.xhtml"))
        .contains("<a href=\"chapter-002.xhtml#zwei-2\">x</a> <a>dead</a> <a>bad</a>");
    assertThat(Books.text(epub, "text/chapter-002.xhtml"))
        .contains("<a href=\"chapter-001.xhtml#id-");
    assertThat(Books.check(epub)).isEmpty();
  }

  @Test
  void bracketsOfAQueryAreEscapedAndThoseOfAHostStay() {
    byte[] epub =
        Books.write(
            Books.of(
                "<h1>A</h1><p><a href='http://a.example/t?x=[02]#[y]'>x</a>"
                    + " <a href='http://[2001:db8::1]/z'>y</a></p>"));
    assertThat(Books.text(epub, "text/chapter-001.xhtml"))
        .contains("http://a.example/t?x=%5B02%5D#%5By%5D")
        .contains("http://[2001:db8::1]/z");
    assertThat(Books.check(epub)).isEmpty();
  }

  @Test
  void aNoteLeadsBackToItsCall() {
    byte[] epub =
        Books.write(
            Books.of(
                "<h1>A</h1><p>x<a role='doc-noteref' href='#n'>7</a></p>"
                    + "<aside role='doc-footnote' id='n'><p>Note</p></aside>"));
    assertThat(Books.text(epub, "text/chapter-001.xhtml"))
        .contains(
            "<a role=\"doc-noteref\" href=\"#n\" id=\"noteref-1\" epub:type=\"noteref\">7</a>")
        .contains("href=\"#noteref-1\" epub:type=\"backlink\">7</a> Note");
  }

  @Test
  void aVeryLongChapterIsSplitAtItsSections() {
    String part =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "<p>Some forty letters of text to fill a page.</p>")
            .collect(Collectors.joining());
    byte[] epub =
        Books.write(
            Books.of(
                "<h1 id='top'>A</h1><h2>a</h2>"
                    + part
                    + "<h2>b</h2>"
                    + part
                    + "<h2>c</h2><p>x<a role='doc-noteref' href='#n'>1</a> <a"
                    + " href='#top'>up</a></p>"
                    + part
                    + "<aside role='doc-footnote' id='n'><p>Note</p></aside>"));
    assertThat(Books.unzip(epub)).containsKey("EPUB/text/chapter-003.xhtml");
    assertThat(Books.text(epub, "text/chapter-003.xhtml"))
        .contains("<h2 id=\"heading-1-4\">c</h2>")
        .contains("<a href=\"chapter-001.xhtml#top\">up</a>")
        .contains("Note");
    assertThat(Books.check(epub)).isEmpty();
  }

  @Test
  void markupOutsideTheVocabularyComesOutValid() {
    String wild =
        """
        <h1 id="a b">T</h1><h1 id="a-b">T</h1>
        <p role="banana" onclick="x()" style="color:red" lang="no such language">text</p>
        <div><time>noon</time> <bdo>x</bdo> <ruby>漢</ruby> <ruby>漢<rb>x</rb><rt>kan</rt></ruby></div>
        <ul><p>loose</p>text<li>ok</li></ul><dl><p>x</p></dl><ul></ul>
        <figure><figcaption>one</figcaption><img src="x"><figcaption>two</figcaption></figure>
        <ol start="many" type="z" reversed><li value="x">a</li></ol>
        <table><tr><td colspan="0" rowspan="x">a</td></tr></table>
        <p><span><ul><li>in a line</li></ul></span></p>
        <p><em><p>deep</p></em><b><table><tr><td>x</td></tr></table></b></p>
        <p>a\0b\13c\uFFFEd <a href="http://[bad/">l</a> <a href="mailto:a@b.org">m</a></p>
        """;
    assertThat(Books.check(Books.write(Books.of(wild)))).isEmpty();
  }

  @Test
  void headingsLeaveOutNoLevel() {
    byte[] epub = Books.write(Books.of("<h1>a</h1><h3>b</h3><h5>c</h5><h3>d</h3><h2>e</h2>"));
    assertThat(Books.text(epub, "text/chapter-001.xhtml"))
        .containsSubsequence("</h1>", "b</h2>", "c</h3>", "d</h3>", "e</h2>");
  }

  @Test
  void aTitleThatNoFontCanDrawIsReported() {
    Findings findings = new Findings();
    Books.write(
        Books.of("<h1>x</h1>", Books.config("\uE8F1\uE8F2", "ja"), Pictures.none()), findings);
    assertThat(findings.of(Code.METADATA)).hasSize(1);
  }

  @Test
  void aTitleBeyondTheThemesFontIsDrawnWithTheMachines() {
    String title = "ספר הים";
    assumeTrue(new MachineLettering().covers(title), "this machine has no Hebrew font");
    Findings findings = new Findings();
    Books.write(Books.of("<h1>x</h1>", Books.config(title, "he"), Pictures.none()), findings);
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void rightToLeftBooksTurnTheirPagesTheOtherWay() {
    byte[] epub = Books.write(Books.of("<h1>א</h1>", Books.config("ספר", "he"), Pictures.none()));
    assertThat(Books.text(epub, "package.opf")).contains("page-progression-direction=\"rtl\"");
    assertThat(Books.text(epub, "text/chapter-001.xhtml")).contains("dir=\"rtl\"");
  }

  static BookConfig everything() {
    return new BookConfig(
        Optional.of("The Sea"),
        Optional.of("and what is in it"),
        List.of(Person.author("Ann Bee"), new Person("Cy Dee", "trl", "Dee, Cy")),
        Optional.of("en-GB"),
        Optional.of("Harbour & Sons"),
        Optional.of(LocalDate.of(2020, 2, 29)),
        Optional.of("urn:uuid:3b9a3a5e-9a5f-4d5c-8f0e-7d1f4b8f1a11"),
        Optional.of("9780306406157"),
        Optional.of("© 2020 Ann Bee"),
        Optional.of("A book."),
        List.of("Sea", "Ships"),
        Optional.of(new Series("Waters", Optional.of("2"))),
        Optional.empty(),
        List.of(),
        EditionRequest.ALL,
        BookConfig.PictureLimits.DEFAULT,
        Set.of(),
        Map.of(),
        Map.of());
  }
}
