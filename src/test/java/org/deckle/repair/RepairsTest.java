package org.deckle.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.report.Code;
import org.deckle.report.Decisions;
import org.deckle.report.Decisions.Decision;
import org.deckle.report.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairsTest {

  @Test
  void theAuthorsRejectionWins() {
    String text = "<h1>Home</h1><p>It was late.</p><p>Last edited:</p>";
    Findings first = new Findings();
    Repairs.apply(manuscript(text), first);
    String id = first.of(Code.RESIDUE).get(0).id();

    Manuscript again = manuscript(text);
    Decision no = new Decision(Decision.REJECT, Place.of("manuscript/decisions.yaml"));
    Repairs.apply(again, new Findings(new Decisions(Map.of(id, no))));

    assertThat(again.body().text()).isEqualTo("Home It was late. Last edited:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The same line.</p>",
        "<p>Last edited:</p>",
        "<h2>Same</h2>",
        "<p></p>",
        "<p>Chapter One</p><p>Body.</p>"
      })
  void tenThousandOfOneKindTakeSeconds(String block) {
    Manuscript manuscript = manuscript(block.repeat(10_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Repairs.apply(manuscript, new Findings()));
  }

  private static Manuscript manuscript(String html) {
    Document document = Jsoup.parse(html);
    document.body().children().forEach(b -> new Place("a.md", 1).mark(b));
    return new Manuscript(document, BookConfig.EMPTY, Pictures.none());
  }
}
