package org.deckle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deckle.book.BookConfig;
import org.deckle.book.Configs;
import org.deckle.book.Outline;
import org.deckle.book.Outline.Entry;
import org.deckle.book.Outline.Kind;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files make a book, and in which order. */
class SourceOrderTest {

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Files whose only word is the name of their stem. */
  private void files(String... names) throws IOException {
    for (String name : names) {
      file(name, name.replaceFirst(".*/", "").replaceFirst("\\..*", "") + "\n");
    }
  }

  private Document document() throws IOException {
    return ManuscriptReader.read(folder, BookConfig.EMPTY, findings);
  }

  private String read() throws IOException {
    return String.join(" ", document().body().select("p").eachText());
  }

  private List<String> left() {
    return findings.of(Code.INPUT_SKIPPED).stream().map(Finding::what).toList();
  }

  @Test
  void foldersBelowTheManuscriptBelongToIt() throws IOException {
    files("manuscript/2/b10.md", "manuscript/2/b9.txt", "manuscript/10/z.markdown");
    files("manuscript/1.md", "manuscript/2/deep/a.htm", "manuscript/2/README.md");
    assertThat(read()).isEqualTo("1 README b9 b10 a z");
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void whatIsBesideTheTextsIsNamed() throws IOException {
    files("manuscript/a.md", "manuscript/code/x.tex", "manuscript/code/y.png");
    assertThat(read()).isEqualTo("a");
    assertThat(left()).singleElement().asString().contains("manuscript/code/", ".tex");
  }

  @Test
  void aSavedPageKeepsItsFilesToItself() throws IOException {
    files("manuscript/Page.html", "manuscript/Page_files/frame.html");
    assertThat(read()).isEqualTo("Page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "html", "notes.md"})
  void aFolderMayBeNamedLikeAFormat(String name) throws IOException {
    files("manuscript/a.md", "manuscript/" + name + "/b.md");
    assertThat(read().split(" ")).containsExactlyInAnyOrder("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUMMARY.md      | # Summary\\n\\n- [B](b.md)\\n- [A](sub/a.md#x)\\n",
        "toc.md          | # T\\n\\n1. [Bee](b.md)\\n2. [Aye](sub/a.md)\\n",
        "index.html      | <h1>T</h1><ul><li><a href='b.md'>B</a><li><a href='sub/a.md'>A</a></ul>",
        "Book.txt        | b.md\\n\\n# later\\nsub/a.md\\n",
        "_quarto.yml     | book:\\n  chapters:\\n    - b.md\\n    - sub/a.md\\n",
        "_bookdown.yml   | rmd_files:\\n  html: [b.md, sub/a.md]\\n",
        "_toc.yml        | root: b\\nchapters:\\n  - file: sub/a\\n",
      })
  void aListSaysTheOrder(String name, String list) throws IOException {
    files("manuscript/sub/a.md", "manuscript/b.md", "manuscript/c.md");
    file("manuscript/" + name, list.replace("\\n", "\n"));
    assertThat(read()).isEqualTo("b a");
    assertThat(findings.of(Code.INPUT_ORDER)).singleElement();
    assertThat(findings.of(Code.INPUT_ORDER).get(0).what()).contains(name);
    assertThat(left()).singleElement().asString().contains("manuscript/c.md");
  }

  @Test
  void theSettingsOfASiteSayFolderAndOrder() throws IOException {
    files("pages/one.md", "pages/two.md", "README.md");
    file(
        "mkdocs.yml",
        "docs_dir: pages\nnav:\n  - Second: two.md\n  - More:\n      - one.md\n"
            + "hook: !!python/name:x.y\n");
    Document document = document();
    assertThat(document.body().text()).isEqualTo("Second two one");
    assertThat(Outline.of(document).entries())
        .contains(new Entry(Kind.PART, "pages/one.md", "More", 0));
  }

  @Test
  void aPageThatSaysMoreIsNoList() throws IOException {
    files("manuscript/a.md", "manuscript/b.md");
    file("manuscript/index.md", "Welcome to these pages: [b](b.md) and [a](a.md).\n");
    assertThat(read()).startsWith("Welcome");
    assertThat(findings.of(Code.INPUT_ORDER)).isEmpty();
  }

  @Test
  void aListMayNestAndNameParts() throws IOException {
    files("manuscript/p.md", "manuscript/a.md", "manuscript/b.md", "manuscript/c.md");
    files("manuscript/z.md");
    file(
        "manuscript/SUMMARY.md",
        "# Summary\n\n[P](p.md)\n\n## First\n\n- [A](a.md)\n  - [B](b.md)\n\n## Second\n\n"
            + "- [C](c.md)\n- [Gone](gone.md)\n\n---\n\n[Z](z.md)\n");
    assertThat(Outline.of(document()).entries())
        .containsExactly(
            new Entry(Kind.FRONT, "manuscript/p.md", "", 0),
            new Entry(Kind.PART, "manuscript/a.md", "First", 0),
            new Entry(Kind.CHAPTER, "manuscript/a.md", "", 0),
            new Entry(Kind.CHAPTER, "manuscript/b.md", "", 1),
            new Entry(Kind.PART, "manuscript/c.md", "Second", 0),
            new Entry(Kind.CHAPTER, "manuscript/c.md", "", 0),
            new Entry(Kind.BACK, "manuscript/z.md", "", 0));
    assertThat(left()).singleElement().asString().contains("gone.md");
  }

  @Test
  void numbersInFrontMatterOrderAFolder() throws IOException {
    file("manuscript/a.md", "---\nweight: 20\n---\na\n");
    file("manuscript/b/_index.md", "---\nweight: 10\n---\nb\n");
    file("manuscript/b/x.md", "---\nweight: 2\n---\nx\n");
    file("manuscript/b/y.md", "---\nweight: 1\n---\ny\n");
    file("manuscript/0.md", "last\n");
    assertThat(read()).isEqualTo("b y x a last");
  }

  @Test
  void draftsAreLeftOutAndNamed() throws IOException {
    file("manuscript/a.md", "---\ndraft: true\n---\nsecret\n");
    files("manuscript/b.md");
    assertThat(read()).isEqualTo("b");
    assertThat(left()).singleElement().asString().contains("manuscript/a.md", "draft");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs", "src", "content"})
  void theFolderOfAnotherToolIsFound(String name) throws IOException {
    files(name + "/b.md", name + "/a.md", "README.md");
    assertThat(read()).isEqualTo("a b");
    assertThat(findings.of(Code.INPUT_ORDER).get(0).what()).contains(name + "/");
  }

  @Test
  void textsInFoldersBesideATextAreNamed() throws IOException {
    files("a.md", "more/b.md", "out/report.html");
    assertThat(read()).isEqualTo("a");
    assertThat(left()).singleElement().asString().contains("more/");
  }

  @Test
  void whereNothingCanBeReadItIsSaidWhatIsThere() throws IOException {
    files("thesis.tex", "parts/one.tex");
    read();
    Finding missing = findings.of(Code.INPUT_MISSING).get(0);
    assertThat(missing.why()).contains("thesis.tex", "parts/");
  }

  @Test
  void aFolderStandsForAllItsTexts() throws IOException {
    files("manuscript/z/2.md", "manuscript/z/1.md", "manuscript/a.md", "manuscript/b.md");
    BookConfig config = Configs.empty().chapters("z", "b.md").build();
    assertThat(ManuscriptReader.read(folder, config, findings).body().text()).isEqualTo("1 2 b");
    assertThat(findings.of(Code.INPUT_ORDER).get(0).what()).contains("a.md");
  }
}
