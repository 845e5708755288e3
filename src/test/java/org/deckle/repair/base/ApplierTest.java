package org.deckle.repair.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ApplierTest {

  private final Manuscript manuscript =
      new Manuscript(
          Jsoup.parse("<p>First words.</p><p>Second words.</p><p>Third words.</p>"),
          BookConfig.EMPTY,
          Pictures.none());
  private final Findings findings = new Findings();

  private record Proposing(Function<Survey, List<Proposal>> what) implements Repair {
    @Override
    public String name() {
      return "test";
    }

    @Override
    public List<Proposal> propose(Survey survey) {
      return what.apply(survey);
    }
  }

  private void run(Findings said, Function<Survey, List<Proposal>> proposals) {
    new Applier(manuscript, said).run(new Proposing(proposals));
  }

  private static Finding residue(Element block) {
    return Finding.of(Code.RESIDUE, Place.NONE, block.text())
        .change(Change.residue(block.text()))
        .build();
  }

  private static Finding silent(Element block) {
    return Finding.of(Code.FIGURE, Place.NONE, block.text()).what("It lists nothing.").build();
  }

  private String text() {
    return manuscript.body().text();
  }

  @Test
  void whatIsListedMayGo() {
    run(findings, s -> List.of(removal(s.blocks().get(1))));
    assertThat(text()).isEqualTo("First words. Third words.");
    assertThat(findings.of(Code.RESIDUE)).hasSize(1);
  }

  private static Proposal removal(Element block) {
    return Proposal.of(residue(block), new Edit.Remove(block));
  }

  @Test
  void aProposalThatLosesWordsIsTakenBackAndSaidAndTheOthersAreMade() {
    run(
        findings,
        s ->
            List.of(
                removal(s.blocks().get(0)),
                Proposal.of(silent(s.blocks().get(1)), new Edit.Remove(s.blocks().get(1))),
                removal(s.blocks().get(2))));
    assertThat(text()).isEqualTo("Second words.");
    assertThat(findings.of(Code.FIGURE)).isEmpty();
    assertThat(findings.of(Code.REPAIR_WITHDRAWN))
        .singleElement()
        .satisfies(f -> assertThat(f.why()).contains("It lists nothing.", "second"));
  }

  @Test
  void markupThatLosesWordsIsTakenBackToo() {
    run(
        findings,
        s -> List.of(Proposal.markup(List.of(new Edit.Fill(s.blocks().get(0), List.of())))));
    assertThat(text()).startsWith("First words.");
  }

  @Test
  void ofTwoThatChangeOneBlockTheFirstIsMade() {
    run(
        findings,
        s -> {
          Element block = s.blocks().get(0);
          Finding other = Finding.of(Code.CAPTION, Place.NONE, "other").build();
          return List.of(
              removal(block),
              Proposal.of(other, new Edit.Fill(block, Content.copyAll(block.childNodes()))));
        });
    assertThat(text()).isEqualTo("Second words. Third words.");
    assertThat(findings.of(Code.CAPTION)).isEmpty();
  }

  @Test
  void whatFollowsFromARejectedOneIsNotAsked() {
    Element first = manuscript.body().child(0);
    Decisions no =
        new Decisions(
            Map.of(
                residue(first).id(),
                new Decisions.Decision(Decisions.Decision.REJECT, Place.NONE)));
    Findings decided = new Findings(no);
    run(
        decided,
        s -> {
          Proposal removal = removal(s.blocks().get(0));
          return List.of(removal, removal(s.blocks().get(1)).after(removal));
        });
    assertThat(text()).isEqualTo("First words. Second words. Third words.");
    assertThat(decided.all()).hasSize(1);
  }

  @Test
  void whatWouldBeDoneIsShownAndNotDoneTwice() {
    List<Preview> shown = new ArrayList<>();
    new Applier(manuscript, findings)
        .showing(shown::add)
        .run(new Proposing(s -> List.of(removal(s.blocks().get(1)))));
    assertThat(shown)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.before()).isEqualTo("<p>Second words.</p>");
              assertThat(p.after()).isEmpty();
            });
    assertThat(text()).isEqualTo("First words. Third words.");
  }
}
