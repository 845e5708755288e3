package org.deckle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.deckle.Growth;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.source.Source;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLedgerTest {

  private static final String FILE = "manuscript/a.md";

  private final Findings findings = new Findings();
  private final Findings losses = new Findings();

  private List<String> lost(Map<String, Integer> words, String html) {
    SourceLedger.check(
        new Source(FILE, ""), words, Jsoup.parse(html).body().children(), findings, losses);
    return losses.all().stream().map(f -> f.place() + " " + f.changes().get(0).before()).toList();
  }

  @Test
  void wordsThatTheBlocksLackAreAnErrorWithTheirPlace() {
    Map<String, Integer> words = PlainWords.ofText("The tide\n\nturns at *noon*, says Ann.\n");
    assertThat(lost(words, "<p>The tide</p><p>at</p>"))
        .containsExactly(FILE + ":3 turns noon says ann");
    assertThat(losses.hasErrors()).isTrue();
    assertThat(losses.of(Code.WORDS_LOST).get(0).what()).contains("turns, noon, says, ann");
  }

  @Test
  void wordsInAFindingOrAnAttributeAreKept() {
    Map<String, Integer> words = PlainWords.ofText("The keel ![ribs](a.png) rots\n");
    findings.add(
        Finding.of(Code.RESIDUE, Place.of(FILE), "x").change(Change.residue("rots")).build());
    assertThat(lost(words, "<p>The keel <img src=a.png alt=ribs></p>")).isEmpty();
  }

  @Test
  void aFindingOfAnotherFileKeepsNothing() {
    findings.add(
        Finding.of(Code.RESIDUE, Place.of("b.md"), "x").change(Change.residue("rots")).build());
    assertThat(lost(PlainWords.ofText("It rots"), "<p>It</p>")).containsExactly(FILE + ":1 rots");
  }

  @ParameterizedTest
  @CsvSource({
    "'exam-\nple of tar', <p>example of tar</p>",
    "un*frigging*likely, <p>un<i>frigging</i>likely</p>",
    "iv. Four knots, <ol><li>Four knots</li></ol>",
    "a &amp; b &eacute;tude, <p>a &amp; b étude</p>",
  })
  void howWordsArePartedDoesNotCount(String markdown, String html) {
    assertThat(lost(PlainWords.ofText(markdown), html)).isEmpty();
  }

  @Test
  void aShortWordIsNotFoundInALongerOneOfTheSource() {
    assertThat(lost(PlainWords.ofText("oar on board"), "<p>on board</p>"))
        .containsExactly(FILE + ":1 oar");
  }

  @Test
  void whatHtmlDoesNotShowIsNoText() {
    assertThat(
            PlainWords.ofHtml(
                    "<head><title>Page</title></head><script>var x</script><!-- remark -->"
                        + "<style>p {}</style><p title=\"a > b\">The <b>t</b>ide</p>\n<p>turns")
                .keySet())
        .containsExactly("the", "tide", "turns");
  }

  @Test
  void whatIsOpenHidesNothing() {
    assertThat(
            PlainWords.ofHtml("<p>The <a href=\"x>tide</a> <!-- turns <script> at <noon").keySet())
        .contains("the", "tide", "turns", "noon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<a b=\"", "<!--", "<script>", "](", "[^a", "{", "<b>x</b>", "&amp;", "--- "})
  void repetitionTakesNoTime(String text) {
    Growth.likeTheInput(20_000, n -> PlainWords.ofText(text.repeat(n)));
  }
}
