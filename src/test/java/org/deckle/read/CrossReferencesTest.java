package org.deckle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.structure.BookStructure;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References from the reader, by way of the files, to the words that the structure gives them. */
class CrossReferencesTest {

  private static final String SECOND =
      "# The Mill {#sec-mill}\n\n"
          + "## Old Stones\n\n"
          + "![Oats](o.png){#fig:oats}\n\n"
          + "![Rye](r.png){#fig-rye}\n\n"
          + "| a | b |\n"
          + "|---|---|\n"
          + "| 1 | 2 |\n\n"
          + ": Prices {#tbl-prices}\n";

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private Element read(String text) throws IOException {
    Files.writeString(folder.resolve("1.md"), "# One\n\n" + text + "\n");
    Files.writeString(folder.resolve("Mill.md"), SECOND);
    Document document = ManuscriptReader.read(folder, BookConfig.EMPTY, findings);
    Manuscript manuscript =
        new Manuscript(
            document,
            BookConfig.EMPTY,
            (ref, from) -> Picture.absent(ref, Picture.State.MISSING, "", java.util.List.of()));
    return BookStructure.of(manuscript).document().body().selectFirst("section > p");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "See [@fig:oats].→See Figure 1.",
        "See @fig-rye.→See Figure 2.",
        "See [-@fig:oats].→See 1.",
        "See [@fig:oats; @fig-rye].→See Figure 1, Figure 2.",
        "Figure @fig-rye shows→Figure 2 shows",
        "Figure \\ref{fig:oats} shows→Figure 1 shows",
        "Figure \\@ref(fig:oats) shows→Figure 1 shows",
        "See \\autoref{fig-rye}.→See Figure 2.",
        "See @tbl-prices.→See Table 1.",
        "See @sec-mill.→See The Mill.",
        "See <<sec-mill>>.→See The Mill.",
        "See [](Mill.md).→See The Mill.",
        "See [](Mill.md#old-stones).→See Old Stones.",
        "See [[Mill]].→See Mill.",
        "See [[mill#Old Stones|the *s*]].→See the *s*.",
      })
  void aReferenceIsALinkWithTheWordsOfItsTarget(String typed, String words) throws IOException {
    Element paragraph = read(typed);
    assertThat(paragraph.text()).isEqualTo(words);
    assertThat(paragraph.select("a[href^=#]:not([data-ref])")).isNotEmpty();
    assertThat(findings.of(Code.LINK_BROKEN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"See @fig-gone.", "See [@tbl:gone].", "See \\ref{gone}.", "See [[Gone|there]]."})
  void aReferenceToNothingStaysAsTypedAndIsSaid(String typed) throws IOException {
    assertThat(read(typed).text()).isEqualTo(typed);
    assertThat(findings.of(Code.LINK_BROKEN)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write to ann@fig-tree.example or @ann.",
        "He said <<Hello>> and x << y >> z.",
        "Items [[1]] and [[ -f x ]] and a[[0]].",
        "So [@smith2004] says.",
      })
  void whatOnlyLooksLikeAReferenceStays(String typed) throws IOException {
    assertThat(read(typed).text()).isEqualTo(typed);
  }

  @Test
  void codeHoldsNoReferences() throws IOException {
    assertThat(read("A `@fig:oats` and `[[Mill]]`.").select("a")).isEmpty();
  }
}
