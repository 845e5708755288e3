package org.deckle.book.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deckle.book.Book;
import org.deckle.book.BookConfig;
import org.deckle.book.FigureEntry;
import org.deckle.book.Manuscript;
import org.deckle.book.Metadata;
import org.deckle.book.Outline;
import org.deckle.book.Outline.Entry;
import org.deckle.book.Outline.Kind;
import org.deckle.book.Person;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.book.TocEntry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BookStructureTest {

  private static Book book(String html) {
    Document document = Jsoup.parse(html);
    int line = 0;
    for (Element block : document.body().children()) {
      new Place("manuscript/a.md", ++line).mark(block);
    }
    return BookStructure.of(new Manuscript(document, BookConfig.EMPTY, Pictures.none()));
  }

  @Test
  void eachFirstLevelHeadingOpensAChapter() {
    Book book = book("<p>Before.</p><h1>One</h1><p>a</p><h2>Inner</h2><h1>Two</h1><p>b</p>");
    assertThat(book.sections())
        .extracting(s -> s.attr("role"))
        .containsExactly("", "doc-chapter", "doc-chapter");
    assertThat(book.contents()).extracting(TocEntry::text).containsExactly("One", "Inner", "Two");
    assertThat(book.contents()).extracting(TocEntry::level).containsExactly(1, 2, 1);
    assertThat(book.metadata().title()).isEqualTo("One");
  }

  @Test
  void headingsThatOnlyHoldChaptersAreParts() {
    Book book =
        book(
            "<h1>I</h1><h2>A</h2><p>x</p><h2>B</h2><p>y</p><h1>II</h1><h2>C</h2><h3>c</h3><p>z</p>");
    assertThat(book.sections())
        .extracting(s -> s.attr("role") + " " + s.selectFirst("h1").text())
        .containsExactly(
            "doc-part I", "doc-chapter A", "doc-chapter B", "doc-part II", "doc-chapter C");
    assertThat(book.contents()).extracting(TocEntry::level).containsExactly(1, 2, 2, 1, 2, 3);
  }

  private static List<String> sections(Book book) {
    return book.sections().stream()
        .map(s -> s.className() + " " + s.attr("role") + " " + s.selectFirst("h1").text())
        .map(words -> words.strip().replaceAll(" +", " "))
        .toList();
  }

  @Test
  void sectionsAreKnownByTheirHeadings() {
    String text = "<p>x</p>";
    Book book =
        book(
            "<h1>Foreword by A. Friend</h1>"
                + text
                + "<h1>Acknowledgements</h1>"
                + text
                + "<h1>The Road</h1>"
                + text
                + "<h1>Preface</h1>"
                + text
                + "<h1>Home</h1>"
                + text
                + "<h1>Appendix A: Maps</h1>"
                + text
                + "<h1>Further Reading</h1>"
                + text
                + "<h1>About the Author</h1>"
                + text);
    assertThat(sections(book))
        .containsExactly(
            "frontmatter doc-foreword Foreword by A. Friend",
            "frontmatter doc-acknowledgments Acknowledgements",
            "doc-chapter The Road",
            "doc-preface Preface",
            "doc-chapter Home",
            "backmatter doc-appendix Appendix A: Maps",
            "backmatter doc-bibliography Further Reading",
            "backmatter About the Author");
    assertThat(book.metadata().title()).isEqualTo("The Road");
  }

  @Test
  void anIntroductionBeforeNumberedChaptersIsFrontMatter() {
    assertThat(
            sections(
                book(
                    "<h1>Introduction</h1><p>x</p>"
                        + "<h1><span class=label>Chapter 1</span> Oars</h1><p>y</p>")))
        .containsExactly("frontmatter doc-introduction Introduction", "doc-chapter Chapter 1 Oars");
    assertThat(sections(book("<h1>Introduction</h1><p>x</p><h1>Methods</h1><p>y</p>")))
        .containsExactly("doc-introduction Introduction", "doc-chapter Methods");
  }

  @Test
  void aBookOfOneKindOfMatterIsText() {
    assertThat(sections(book("<h1>Preface</h1><p>x</p><h1>Preface</h1><p>y</p>")))
        .containsExactly("doc-preface Preface", "doc-preface Preface");
    assertThat(sections(book("<h1>Glossary</h1><p>x</p>")))
        .containsExactly("doc-glossary Glossary");
  }

  @Test
  void partsAreKnownByTheirWords() {
    Book book =
        book(
            "<h1>Preface</h1><p>p</p><h1><span class=label>Part One</span> Out</h1><h1>A</h1>"
                + "<p>x</p><h2>a</h2><h1><span class=label>Part Two</span> Back</h1><p>An opening"
                + " of its own.</p><h1>B</h1><p>y</p><h1>Index</h1><p>z</p>");
    assertThat(book.sections())
        .extracting(s -> s.attr("role"))
        .containsExactly(
            "doc-preface", "doc-part", "doc-chapter", "doc-part", "doc-chapter", "doc-index");
    assertThat(book.contents()).extracting(TocEntry::level).containsExactly(1, 1, 2, 3, 1, 2, 1);
  }

  @Test
  void whatIsCalledAPartAndHoldsNoChapterIsOne() {
    assertThat(sections(book("<h1>Part 1</h1><p>x</p><h1>Part 2</h1><p>y</p>")))
        .containsExactly("doc-chapter Part 1", "doc-chapter Part 2");
  }

  @Test
  void chaptersBelowPartsAreLiftedAndOthersAreNot() {
    Book book =
        book(
            "<h1>Preface</h1><h2>Why</h2><p>p</p><h1>I</h1><h2>A</h2><p>x</p><h1>II</h1><h2>B</h2>"
                + "<p>y</p>");
    assertThat(sections(book))
        .containsExactly(
            "frontmatter doc-preface Preface",
            "doc-part I",
            "doc-chapter A",
            "doc-part II",
            "doc-chapter B");
  }

  @Test
  void aListOfFilesGivesPartsAndLevels() {
    Document document =
        Jsoup.parse("<h1>Hello</h1><p>p</p><h1>A</h1><p>x</p><h1>B</h1><p>y</p><h1>Z</h1><p>z</p>");
    List<Element> blocks = document.body().children();
    for (int i = 0; i < blocks.size(); i++) {
      new Place("abcd".charAt(i / 2) + ".md", 1).mark(blocks.get(i));
    }
    new Outline(
            List.of(
                new Entry(Kind.FRONT, "a.md", "", 0),
                new Entry(Kind.PART, "b.md", "Out", 0),
                new Entry(Kind.CHAPTER, "b.md", "", 0),
                new Entry(Kind.CHAPTER, "c.md", "", 1),
                new Entry(Kind.BACK, "d.md", "", 0)))
        .write(document);
    Book book = BookStructure.of(new Manuscript(document, BookConfig.EMPTY, Pictures.none()));
    assertThat(sections(book))
        .containsExactly("frontmatter Hello", "doc-part Out", "doc-chapter A", "backmatter Z");
    assertThat(book.contents())
        .extracting(e -> e.level() + " " + e.title())
        .containsExactly("1 Hello", "1 Out", "2 A", "3 B", "1 Z");
  }

  @Test
  void aRoleInAFilesHeadWins() {
    Document document = Jsoup.parse("<h1>To L.</h1><p>p</p><h1>One</h1><p>x</p>");
    List<Element> blocks = document.body().children();
    for (int i = 0; i < blocks.size(); i++) {
      new Place(i < 2 ? "a.md" : "b.md", 1).mark(blocks.get(i));
    }
    document.head().append("<meta name=role content=dedication data-file=a.md>");
    Book book = BookStructure.of(new Manuscript(document, BookConfig.EMPTY, Pictures.none()));
    assertThat(sections(book))
        .containsExactly("frontmatter doc-dedication To L.", "doc-chapter One");
  }

  @Test
  void theLineOverAChapterGoesWithItAndNamesTheSeries() {
    Book book =
        book(
            "<p>x</p><p class=kicker>Saga</p><h1><span class=label>Chapter 2</span>"
                + " Storm</h1><p>y</p>");
    assertThat(book.sections().get(1).child(0).text()).isEqualTo("Saga");
    assertThat(book.metadata().series().orElseThrow().title()).isEqualTo("Saga");
    assertThat(book.contents().get(0).text()).isEqualTo("Chapter 2: Storm");
  }

  @Test
  void aTitlePagePastedInNamesTheBook() {
    String chapters =
        "<h1><span class=label>Chapter 1</span> Storm</h1><p>x</p>"
            + "<h1><span class=label>Chapter 2</span> Calm</h1><p>y</p>";
    Metadata said = book("<p>Titel: Das Meer</p><p>Autor: A. Roe</p>" + chapters).metadata();
    assertThat(said.title()).isEqualTo("Das Meer");
    assertThat(said.people()).containsExactly(Person.author("A. Roe"));
    assertThat(book("<p>THE SEA</p><p>A. Roe</p>" + chapters).metadata().title())
        .isEqualTo("THE SEA");
    assertThat(book("<p>It rained all day.</p>" + chapters).metadata().title()).isEqualTo("Storm");
    assertThat(book("<p>THE SEA</p><h1>Storm</h1><p>x</p>").metadata().title()).isEqualTo("Storm");
    assertThat(book("<h1>Storm</h1><p>Title: none</p>").metadata().title()).isEqualTo("Storm");
  }

  @Test
  void figuresAreCountedThroughTheBook() {
    String figure = "<figure><img src=a.png><figcaption>One.</figcaption></figure>";
    Book book = book("<h1>A</h1>" + figure + "<figure><img src=b.png></figure><h1>B</h1>" + figure);
    assertThat(book.figures())
        .extracting(FigureEntry::label)
        .containsExactly("Figure 1", "Figure 2", "Figure 3");
  }

  @Test
  void theAuthorsOwnNumbersStay() {
    Book book =
        book(
            "<h1>A</h1><figure><img src=a.png><figcaption>Figure 1-2. A"
                + " <em>b</em>.</figcaption></figure><figure><img src=b.png></figure>");
    assertThat(book.figures()).containsExactly(new FigureEntry("figure-1", "Figure 1-2", "A b."));
  }

  @Test
  void aPictureThatIsNotThereBecomesAPlate() {
    Book book =
        book(
            "<h1>A</h1><figure><img src='https://pictures.example/x/y/z.jpg' alt='A"
                + " cat'></figure>");
    Element plate = book.document().selectFirst("figure > div.plate");
    assertThat(plate.text()).contains("Picture not available", "A cat", "pictures.example/…/z.jpg");
    assertThat(plate.selectFirst("a").attr("href")).isEqualTo("https://pictures.example/x/y/z.jpg");
    assertThat(book.document().select("img")).isEmpty();
  }

  @Test
  void aPlateDoesNotRepeatItsCaption() {
    Book book =
        book(
            "<h1>A</h1><figure><img src=x.png alt='A cat.'><figcaption>A"
                + " cat.</figcaption></figure>");
    assertThat(book.document().selectFirst("div.plate").text()).doesNotContain("cat");
  }

  @Test
  void notesGoToTheSectionThatCallsThem() {
    Book book =
        book(
            "<h1>A</h1><p>x<a role=doc-noteref href='#n1'>1</a></p><h1>B</h1><p>y</p>"
                + "<aside role=doc-footnote id=n1><p>note</p></aside>");
    assertThat(book.sections().get(0).text()).endsWith("note");
    assertThat(book.sections().get(1).select("aside")).isEmpty();
  }

  @Test
  void theLanguageIsGuessedFromTheText() {
    assertThat(book("<p>Der Mann und die Frau, das ist nicht ein Kind.</p>").metadata().language())
        .isEqualTo("de");
    assertThat(book("<p>Он не знал, что это и как это было.</p>").metadata().language())
        .isEqualTo("ru");
    assertThat(
            book("<p>Kniha je stará, ale on se na ni dívá, jako by ji neznal.</p>")
                .metadata()
                .language())
        .isEqualTo("cs");
    assertThat(book("<p>შუქურა კიდევ დგას ნაპირზე.</p>").metadata().language()).isEqualTo("ka");
    assertThat(book("<p>これは本です。とても長い本です。</p>").metadata().language()).isEqualTo("ja");
    assertThat(book("<p>这本书是从别的书来的。</p>").metadata().language()).isEqualTo("zh");
    assertThat(book("<p>這本書是從別的書來的。</p>").metadata().language()).isEqualTo("zh-Hant");
  }

  @Test
  void aFigureIsCountedAsItsLanguageDoes() {
    String figures = "<figure><img src=a.png><figcaption>Kikötő</figcaption></figure>";
    assertThat(book("<p>Az öreg és a híd, hogy nem volt egy sem.</p>" + figures).figures())
        .extracting(FigureEntry::label)
        .containsExactly("1. ábra");
  }

  @Test
  void anEmptyTextIsStillABook() {
    assertThat(book("").metadata().title()).isEqualTo("Untitled");
  }
}
