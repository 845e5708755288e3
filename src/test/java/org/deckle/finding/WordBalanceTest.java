package org.deckle.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.deckle.book.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class WordBalanceTest {

  private static final Place HERE = new Place("a.md", 1);
  private static final String TEXT = "<p>red fox</p><p>grey fox</p><p>a not b</p>";

  private final Element body = Jsoup.parse(TEXT).body();
  private final WordBalance words = WordBalance.before(body);
  private final Findings findings = new Findings();

  private static Finding finding(Code code, Change change) {
    return Finding.of(code, HERE, change.before()).change(change).build();
  }

  @Test
  void aWordThatNobodyListedIsLost() {
    body.child(1).remove();
    assertThat(words.lost(body, findings)).containsExactly("fox", "grey");
    assertThatThrownBy(() -> words.verify(body, findings))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("grey");
  }

  @Test
  void residueMayGo() {
    body.child(1).remove();
    findings.add(finding(Code.RESIDUE, Change.residue("grey fox")));
    assertThat(words.lost(body, findings)).isEmpty();
  }

  /** There is a fox in the text still, but not in what was kept for this one. */
  @Test
  void aLostWordCannotHideBehindAnEqualWordElsewhere() {
    body.child(1).text("grey");
    findings.add(finding(Code.DUPLICATE, Change.duplicate("fox", "a not b", HERE)));
    assertThat(words.lost(body, findings)).containsExactly("fox");
  }

  @Test
  void aCopyMayGoWhenItsWordsStandInWhatIsKept() {
    body.child(1).text("grey");
    findings.add(finding(Code.DUPLICATE, Change.duplicate("fox", "red fox", HERE)));
    assertThat(words.lost(body, findings)).isEmpty();
  }

  @Test
  void aQuestionKeepsTheWordsInWhichCopiesDiffer() {
    Element text = Jsoup.parse("<p>it is not so</p><p>it is so</p>").body();
    WordBalance invariant = WordBalance.before(text);
    Finding question = finding(Code.VARIANT, Change.duplicate("it is not so", "it is so", HERE));
    text.child(0).remove();
    assertThat(invariant.lost(text, findings)).containsExactly("is", "it", "not", "so");
    findings.add(question);
    assertThat(invariant.lost(text, findings)).isEmpty();
  }

  /** Either wording may go by the author's choice, but not both. */
  @Test
  void anAnswerLetsOneWordingGo() {
    Element text = Jsoup.parse("<p>it is red</p><p>it is blue</p>").body();
    WordBalance invariant = WordBalance.before(text);
    Finding question = finding(Code.VARIANT, Change.duplicate("it is red", "it is blue", HERE));
    Findings decided =
        new Findings(
            new Decisions(Map.of(question.id(), new Decisions.Decision("keep-second", HERE))));
    decided.answer(question);
    text.child(1).remove();
    assertThat(invariant.lost(text, decided)).isEmpty();
    text.child(0).remove();
    assertThat(invariant.lost(text, decided)).containsExactly("is", "it");
  }

  @Test
  void aRejectedRepairAccountsForNothing() {
    Finding repair = finding(Code.RESIDUE, Change.residue("grey fox"));
    Findings rejected =
        new Findings(new Decisions(Map.of(repair.id(), new Decisions.Decision("reject", HERE))));
    assertThat(rejected.accepts(repair)).isFalse();
    body.child(1).remove();
    assertThat(words.lost(body, rejected)).containsExactly("fox", "grey");
  }
}
