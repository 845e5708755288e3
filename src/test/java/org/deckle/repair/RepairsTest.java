package org.deckle.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.deckle.book.BookConfig;
import org.deckle.book.Configs;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Decisions.Decision;
import org.deckle.finding.Findings;
import org.deckle.finding.WordBalance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

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

  @Test
  void linksToATitleThatStoodTwiceLeadToTheOneThatStays() {
    Manuscript manuscript =
        manuscript(
            "<h1 id=a>The Light</h1><h2 id=b>The Light</h2>"
                + "<p><a href='#a'>One</a>, <a href='#b'>two</a>.</p>");
    Findings findings = new Findings();
    Repairs.apply(manuscript, findings);
    assertThat(manuscript.body().select("p > a").eachAttr("href")).containsExactly("#a", "#a");
    assertThat(findings.of(Code.LINK_BROKEN)).isEmpty();
  }

  @Test
  void asksForNothingThatIsNotSureUnlessTheAuthorAskedForIt() {
    String text = "<p>A 12\" record, the 1o and \"this\".</p>";
    Manuscript manuscript = manuscript(text, Map.of("primes", true, "ordinals", true), "es");
    Repairs.apply(manuscript, new Findings());
    assertThat(manuscript.body().text()).isEqualTo("A 12″ record, the 1.º and «this».");

    Manuscript off = manuscript("<p>\"It's...\"</p>", Map.of("quotes", false), "en");
    Repairs.apply(off, new Findings());
    assertThat(off.body().text()).isEqualTo("\"It’s…\"");
  }

  @Test
  void raisesTheLettersOfFrenchOrdinals() {
    String text =
        "<p>Napoléon Ier, le 1er mai, la 2nde fois, aux XVIIIe-XIXe siècles, la 21e page. Le, Les,"
            + " De, MMes, 2e5, v2e, 1e, <code>1er</code>, a.fr/2e.</p>";
    String raised =
        "Napoléon I<sup>er</sup>, le 1<sup>er</sup> mai, la 2<sup>nde</sup> fois, aux"
            + " XVIII<sup>e</sup>-XIX<sup>e</sup> siècles, la 21<sup>e</sup> page. Le, Les, De,"
            + " MMes, 2e5, v2e, 1e, <code>1er</code>, a.fr/2e.";
    Manuscript asked = manuscript(text, Map.of("ordinals", true), "fr");
    Findings findings = new Findings();
    WordBalance words = WordBalance.before(asked.body());
    Repairs.apply(asked, findings);
    assertThat(asked.body().selectFirst("p").html()).isEqualTo(raised);
    assertThat(words.lost(asked.body(), findings)).isEmpty();

    Manuscript plain = manuscript(text, Map.of(), "fr");
    Repairs.apply(plain, new Findings());
    assertThat(plain.body().select("sup")).as("the author's choice").isEmpty();

    Manuscript mixed = manuscript(text + "<p>Le 3<sup>e</sup> jour.</p>", Map.of(), "fr");
    Repairs.apply(mixed, new Findings());
    assertThat(mixed.body().selectFirst("p").html()).as("the author's habit").isEqualTo(raised);
  }

  @Test
  void typographyOfAFileCanBeTakenBack() {
    String text = "<p>\"It's the end of the book,\" she said.</p>";
    Findings first = new Findings();
    Repairs.apply(manuscript(text), first);
    Map<String, Decision> no = new HashMap<>();
    first.of(Code.TYPOGRAPHY).stream()
        .filter(f -> f.what().contains("quotation"))
        .forEach(f -> no.put(f.id(), new Decision(Decision.REJECT, Place.NONE)));

    Manuscript again = manuscript(text);
    Repairs.apply(again, new Findings(new Decisions(no)));

    assertThat(again.body().text()).isEqualTo("\"It’s the end of the book,\" she said.");
  }

  private static Manuscript manuscript(String html, Map<String, Boolean> typography, String tag) {
    BookConfig config = Configs.empty().language(tag).typography(typography).build();
    return new Manuscript(manuscript(html).document(), config, Pictures.none());
  }

  private static Manuscript manuscript(String html) {
    Document document = Jsoup.parse(html);
    document.body().children().forEach(b -> new Place("a.md", 1).mark(b));
    return new Manuscript(document, BookConfig.EMPTY, Pictures.none());
  }
}
