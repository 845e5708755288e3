package org.deckle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deckle.book.BookConfig;
import org.deckle.book.Configs;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptReaderTest {

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private Element read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("manuscript").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    Element body = ManuscriptReader.read(folder, BookConfig.EMPTY, findings).body();
    assertThat(Vocabulary.violations(body)).isEmpty();
    return body;
  }

  private Element read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void blocksKnowTheirLines() throws IOException {
    Element body = read("a.md", "# Title\n\nOne\ntwo.\n\n- x\n- y\n\n> q\n");
    assertThat(body.children())
        .extracting(b -> b.normalName() + " " + b.attr(Vocabulary.SRC))
        .containsExactly(
            "h1 manuscript/a.md:1",
            "p manuscript/a.md:3",
            "ul manuscript/a.md:6",
            "blockquote manuscript/a.md:9");
  }

  @Test
  void frontMatterKeepsTheLinesAndNamesTheBook() throws IOException {
    Element body = read("a.md", "---\ntitle: \"A Book\"\n---\n\nText.\n");
    assertThat(body.child(0).attr(Vocabulary.SRC)).isEqualTo("manuscript/a.md:5");
    assertThat(body.ownerDocument().selectFirst("meta[name=title]").attr("content"))
        .isEqualTo("A Book");
  }

  @Test
  void frontMatterOfSeveralFilesNamesTheChapters() throws IOException {
    read("a.md", "---\ntitle: One\n---\n\nFirst.\n");
    Element body = read("b.md", "---\ntitle: Two\n---\n\n# Own\n\nSecond.\n");
    assertThat(body.select("h1").eachText()).containsExactly("One", "Own");
    assertThat(body.ownerDocument().select("meta[name=title]")).isEmpty();
  }

  @Test
  void rawHtmlLosesItsTagsAndKeepsItsText() throws IOException {
    Element body =
        read(
            "a.md",
            "<center><blink>Old <font color=red>web</font></blink></center>\n\n"
                + "<div>\n\ninside **bold**\n\n</div>\n\n<script>alert(1)</script>\n\n"
                + "<p align=center><img src=a.png onclick=x><br><i>Source</i></p>\n");
    assertThat(body.text()).isEqualTo("Old web inside bold Source");
    assertThat(body.select("[onclick], script, center, font")).isEmpty();
  }

  @Test
  void whatIsNoElementIsAWord() throws IOException {
    Element body = read("a.md", "git checkout <commit> now\n\n<your name>\n\n<u>kept</u>\n");
    assertThat(body.text()).isEqualTo("git checkout <commit> now <your name> kept");
  }

  @Test
  void notesBecomeBlocks() throws IOException {
    Element body = read("a.md", "Call.[^x]\n\n[^x]: The note.\n");
    Element call = body.selectFirst("a[role=doc-noteref]");
    Element note = body.selectFirst("> aside[role=doc-footnote]");
    assertThat(call.attr("href")).isEqualTo("#" + note.id());
    assertThat(note.text()).isEqualTo("The note.");
  }

  @Test
  void attributesAreNoText() throws IOException {
    Element body =
        read("a.md", "# T {#t .x}\n\n![](a.png){alt='A cat' width=50%}\n\n::: note\n\nHi\n\n:::\n");
    assertThat(body.text()).isEqualTo("T Hi");
    assertThat(body.selectFirst("h1").id()).isEqualTo("t");
    assertThat(body.selectFirst("img").attr("alt")).isEqualTo("A cat");
  }

  @Test
  void aPasteWithoutBlankLinesIsReadLineByLine() throws IOException {
    String line = "A paragraph of a forum post that goes on and on. ".repeat(5).strip() + "\n";
    Element body = read("a.md", "Title line\n" + line.repeat(5));
    assertThat(body.children()).hasSize(6);
    assertThat(body.child(5).attr(Vocabulary.SRC)).isEqualTo("manuscript/a.md:6");
  }

  @Test
  void anEncodingOfNoFileIsReported() throws IOException {
    read("alt.txt", "Text.\n");
    BookConfig config = Configs.empty().encodings(Map.of("allt.txt", "KOI8-R")).build();
    ManuscriptReader.read(folder, config, findings);
    Finding finding = findings.of(Code.CONFIG).get(0);
    assertThat(finding.what()).contains("allt.txt");
    assertThat(finding.hint()).contains("alt.txt");
  }

  @Test
  void wrappedTextIsJoinedAndVerseIsNot() throws IOException {
    String prose =
        "This line of the text is wrapped by hand at about\n"
            + "sixty signs, as it was done in the old days of\n"
            + "electronic mail, when the screens were narrow\n"
            + "and green.\n";
    String verse = "    Will you, wont you,\n    join the dance?\n";
    Element body = read("a.txt", prose + "\n" + verse + "\n* * *\n\n" + prose);
    assertThat(body.children())
        .extracting(Element::normalName)
        .containsExactly("p", "div", "hr", "p");
    assertThat(body.child(0).text()).contains("about sixty");
    assertThat(body.selectFirst("div.verse br")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "![A *view*](images/sea copy.png)  | images/sea copy.png | A view |",
        "![](a (1) b.png \"The title\")     | a (1) b.png         |        | The title",
        "w ![x](old map.JPG?w=3) w         | old map.JPG?w=3     | x      |",
        "![x](a(1.png)                     | a(1.png             | x      |",
        "![x](https://a.example/my pic.gif)| https://a.example/my pic.gif | x |",
      })
  void picturesMayHaveSpacesInTheirNames(String text, String src, String alt, String title)
      throws IOException {
    Element image = read("a.md", text + "\n").selectFirst("img");
    assertThat(image.attr("src")).isEqualTo(src);
    assertThat(image.attr("alt")).isEqualTo(alt == null ? "" : alt);
    assertThat(image.attr("title")).isEqualTo(title == null ? "" : title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<img src='data:image/gif;base64,R0lGO' data-src='https://a.example/b:8/c.png'> |"
            + " https://a.example/b:8/c.png",
        "<img class='lazy' data-original='up/c.jpg?x=1'>                                |"
            + " up/c.jpg?x=1",
        "<img src='/img/blank.gif' srcset='a,b-3.png 300w, a,b-9.png 900w, d.png 30w'>  |"
            + " a,b-9.png",
        "<img srcset='one.png, two.png 2x'>                                             | two.png",
        "<picture><source srcset='a.webp 1x'><img src=''></picture>                     | a.webp",
        "<img src='1x1.png'><noscript><img src='whole.png'></noscript>                  |"
            + " whole.png",
        "<img src='real.png' data-src='other.png' srcset='third.png 2x'>                | real.png",
        "<img src='spacer.gif' data-src='7'>                                            |"
            + " spacer.gif",
      })
  void picturesThatAScriptWasToLoadAreFound(String html, String src) throws IOException {
    Element image = read("a.md", "# A\n\n<p>" + html + "</p>\n").selectFirst("img");
    assertThat(image.attr("src")).isEqualTo(src);
  }

  @Test
  void aPictureOfItsOwnThatAScriptWasToLoadIsFound() throws IOException {
    Element body =
        read("a.md", "# A\n\nWords.\n\n<img src='blank.gif' data-src='https://a.example/c.png'>\n");
    Element image = body.selectFirst("img");
    assertThat(image.attr("src")).isEqualTo("https://a.example/c.png");
    assertThat(image.parent().attr(Vocabulary.SRC)).isEqualTo("manuscript/a.md:5");
  }

  @Test
  void whatAPageKeepsWhereWeKeepPositionsIsNoPosition() throws IOException {
    Element body =
        read(
            "a.md",
            "# A\n\n"
                + "<div data-src='https://a.example/x:y'>Box.</div>\n\n"
                + "<p data-src='z:1'>P.</p>\n");
    assertThat(body.select("p").eachAttr(Vocabulary.SRC))
        .hasSize(2)
        .allMatch(s -> s.startsWith("manuscript/a.md:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Look!(at) ![this](and that) now.",
        "![x](one two) and (three four.png)",
        "[a link](my file.png)",
        "`![x](a b.png)`",
        "![x](one two) then ![y](three.png)",
      })
  void whatNamesNoPictureFileIsNone(String text) throws IOException {
    assertThat(read("a.md", text + "\n").select("img").eachAttr("src"))
        .doesNotContain("a b.png", "my file.png", "and that")
        .allMatch("three.png"::equals);
  }

  @Test
  void plainTextKnowsMarkdownPictures() throws IOException {
    Element body = read("a.txt", "![x.jpg](https://e.example/a_%28b%29.jpg)\n\n- 4\n\na< b\n");
    assertThat(body.selectFirst("img").attr("src")).isEqualTo("https://e.example/a_%28b%29.jpg");
    assertThat(body.text()).isEqualTo("- 4 a< b");
    body = read("b.txt", "See ![the sea](Sea view (1).PNG \"T\") and ![this](and that).\n");
    assertThat(body.select("img").eachAttr("src")).contains("Sea view (1).PNG").hasSize(2);
  }

  @Test
  void encodingsAreRecognised() throws IOException {
    String text = "Ünïcode – “quoted’ naïve café.\n";
    Charset windows = Charset.forName("windows-1252");
    for (byte[] bytes :
        List.of(
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
            text.getBytes(windows),
            new String(text.getBytes(StandardCharsets.UTF_8), windows)
                .getBytes(StandardCharsets.UTF_8),
            text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
      assertThat(read("a.md", bytes).text()).isEqualTo(text.strip());
    }
  }

  @Test
  void filesComeInNaturalOrder() throws IOException {
    read("ch10.md", "ten");
    read("ch2.md", "two");
    assertThat(read("ch1.md", "one").text()).isEqualTo("one two ten");
  }

  @Test
  void badInputIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("manuscript/b.md"));
    read("a.md", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 1});
    read("c.odt", "x");
    assertThat(findings.all())
        .extracting(Finding::code)
        .contains(Code.INPUT_NOT_TEXT, Code.INPUT_UNREADABLE, Code.INPUT_SKIPPED);
  }

  @Test
  void pathologicalTextsEnd() throws IOException {
    assertThat(read("a.md", "> ".repeat(1000) + "deep\n").text()).contains("deep");
    assertThat(Words.of(read("a.md", "a ".repeat(500_000)).text())).hasSize(500_000);
  }

  @Test
  void nothingOutsideTheFolderIsRead(@TempDir Path elsewhere) throws IOException {
    Path diary = Files.writeString(elsewhere.resolve("diary.md"), "Dear diary.\n");
    Files.createDirectories(folder.resolve("manuscript"));
    Files.createSymbolicLink(folder.resolve("manuscript/b.md"), diary);
    Files.createSymbolicLink(folder.resolve("manuscript/c.md"), folder.resolve("own.md"));
    Files.writeString(folder.resolve("own.md"), "Own words.\n");
    Element body = read("a.md", "First words.\n");
    assertThat(body.text()).isEqualTo("First words. Own words.");
    assertThat(findings.all())
        .extracting(f -> f.place() + " " + f.code())
        .containsExactly("manuscript/b.md INPUT_UNREADABLE");
  }

  @Test
  void aManuscriptFolderElsewhereIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("diary.md"), "Dear diary.\n");
    Files.createSymbolicLink(folder.resolve("manuscript"), elsewhere);
    Element body = ManuscriptReader.read(folder, BookConfig.EMPTY, findings).body();
    assertThat(body.childrenSize()).isZero();
    assertThat(findings.of(Code.INPUT_UNREADABLE)).hasSize(1);
  }

  @Test
  void aDeviceIsNotReadToItsEnd() throws IOException {
    Path zero = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(zero));
    Files.createDirectories(folder.resolve("manuscript"));
    Files.createSymbolicLink(folder.resolve("manuscript/b.txt"), zero);
    assertThat(read("a.md", "Words.\n").text()).isEqualTo("Words.");
    assertThat(findings.of(Code.INPUT_UNREADABLE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "part", "..", "\0.md"})
  void aChapterThatIsNoFileIsAFaultOfTheSettings(String name) throws IOException {
    Files.createDirectories(folder.resolve("manuscript/part"));
    BookConfig config = Configs.empty().chapters(name).build();
    assertThat(ManuscriptReader.read(folder, config, findings).body().childrenSize()).isZero();
    assertThat(findings.of(Code.CONFIG))
        .extracting(f -> f.place().file())
        .containsExactly("manuscript/book.yaml");
  }

  @Test
  void aCharacterThatIsNoneEndsNothing() throws IOException {
    Element body = read("a.md", "Oars.\n\n\uFFFF\n\nSails.\n\n\uFFFF# Masts\n\nRo\uFFFEpes.\n");
    assertThat(body.text()).isEqualTo("Oars. Sails. Masts Ropes.");
  }

  @Test
  void aLinkWhoseNameNoFileCanHaveIsBroken() throws IOException {
    assertThat(read("a.md", "See [the tides](b%00.md).\n").text()).isEqualTo("See the tides.");
    assertThat(findings.of(Code.LINK_BROKEN)).hasSize(1);
  }
}
