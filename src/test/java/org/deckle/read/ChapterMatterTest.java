package org.deckle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deckle.book.BookConfig;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterMatterTest {

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private Document read(String... files) throws IOException {
    for (int i = 0; i < files.length; i++) {
      Files.writeString(folder.resolve((i + 1) + ".md"), files[i]);
    }
    return ManuscriptReader.read(folder, BookConfig.EMPTY, findings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: \"Rye: a tale\"\nweight: 2\n---\n\nText.\n",
        "<!-- mine -->\n---\ntitle: 'Rye: a tale'\n---\n\nText.\n",
        "+++\n"
            + "title = \"Rye: a tale\" \n"
            + "tags = [\n"
            + "  \"x\",\n"
            + "]\n"
            + "[params]\n"
            + "title = \"No\"\n"
            + "+++\n\n"
            + "Text.\n",
        "Title: Rye: a tale\nTags: x, y\n    z\nSlug: rye\n\nText.\n",
      })
  void aFilesTitleIsItsHeading(String file) throws IOException {
    Document document = read("# Oats\n\nText.\n", file);
    assertThat(document.body().text()).isEqualTo("Oats Text. Rye: a tale Text.");
    assertThat(document.body().select("h1").eachText()).containsExactly("Oats", "Rye: a tale");
  }

  @Test
  void linesThatSomebodySpeaksAreNoFrontMatter() throws IOException {
    assertThat(read("Anna: Oats.\nTitle: Rye.\n\nEnd.\n").body().text()).contains("Anna: Oats.");
  }

  @Test
  void aDraftIsLeftOutAndNamed() throws IOException {
    Document document = read("# Oats\n", "---\ndraft: true\ntitle: Rye\n---\nText.\n");
    assertThat(document.body().text()).isEqualTo("Oats");
    assertThat(findings.of(Code.INPUT_SKIPPED).get(0).place().file()).isEqualTo("2.md");
  }

  @Test
  void weightsOrderTheChapters() throws IOException {
    Document document =
        read(
            "---\nweight: 30\n---\n# C\n",
            "---\nweight: 1.5\n---\n# A\n",
            "# D\n",
            "+++\nweight = 7\n+++\n# B\n");
    assertThat(document.body().select("h1").eachText()).containsExactly("A", "B", "C", "D");
    assertThat(findings.of(Code.INPUT_ORDER)).hasSize(1);
  }
}
