package org.deckle.repair.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Decisions.Decision;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Applier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionsTest {

  private static Manuscript manuscript(String figure) {
    Document document = Jsoup.parse("<p>Words.</p>" + figure);
    document.body().children().forEach(b -> new Place("a.md", 1).mark(b));
    return new Manuscript(document, BookConfig.EMPTY, Pictures.none());
  }

  private static String alt(String figure, Findings findings) {
    Manuscript manuscript = manuscript(figure);
    new Applier(manuscript, findings).run(new Descriptions());
    return manuscript.body().selectFirst("img").attr("alt");
  }

  @ParameterizedTest
  @CsvSource({"Лодка у причала", "桟橋の船", "قارب", "नाव", "Βάρκα"})
  void aDescriptionInAnyScriptStays(String own) {
    String caption = "<figcaption>The pier.</figcaption>";
    assertThat(
            alt(
                "<figure><img src=a.png alt='" + own + "'>" + caption + "</figure>",
                new Findings()))
        .isEqualTo(own);
  }

  @Test
  void theSourceComesFirstThenTheCaption() {
    Findings findings = new Findings();
    String caption = "<figcaption>The pier.</figcaption>";
    assertThat(alt("<figure><img src=a.png alt='A boat'>" + caption + "</figure>", findings))
        .isEqualTo("A boat");
    assertThat(alt("<figure><img src=a.png alt='a.png'>" + caption + "</figure>", findings))
        .isEqualTo("The pier.");
    assertThat(findings.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "decoration, ''",
    "accept, ''",
    "reject, ''",
    "A boat at the pier, A boat at the pier",
  })
  void theAuthorAnswersTheQuestion(String answer, String alt) {
    String figure = "<figure><img src=a.png></figure>";
    Findings first = new Findings();
    assertThat(alt(figure, first)).isEmpty();
    String id = first.of(Code.PICTURE_WITHOUT_ALT).get(0).id();
    Findings second = new Findings(new Decisions(Map.of(id, new Decision(answer, Place.NONE))));
    assertThat(alt(figure, second)).isEqualTo(alt);
    assertThat(second.open()).isEmpty();
    assertThat(second.unused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"decoration, presentation", "accept, ''", "A boat, ''"})
  void onlyADecorationIsMarkedAsOne(String answer, String role) {
    String figure = "<figure><img src=a.png></figure>";
    Findings first = new Findings();
    alt(figure, first);
    String id = first.of(Code.PICTURE_WITHOUT_ALT).get(0).id();
    Manuscript manuscript = manuscript(figure);
    Decisions decided = new Decisions(Map.of(id, new Decision(answer, Place.NONE)));
    new Applier(manuscript, new Findings(decided)).run(new Descriptions());
    assertThat(manuscript.body().selectFirst("img").attr("role")).isEqualTo(role);
  }

  @Test
  void aQuestionForACaptionSilencesOnlyTheOneForItsPicture() {
    String caption = "<figcaption>The pier.</figcaption></figure>";
    Manuscript manuscript =
        manuscript(
            "<figure><img src=a.png>"
                + caption
                + "<figure><img src=d.png>"
                + caption
                + "<figure><img src=b.png></figure><figure><img src=c.png></figure>");
    Findings before = new Findings();
    new Applier(manuscript, before).run(new Captions());
    String first =
        before.of(Code.PICTURE_WITHOUT_CAPTION).stream()
            .filter(f -> f.what().contains("b.png"))
            .findFirst()
            .orElseThrow()
            .id();
    Findings findings =
        new Findings(new Decisions(Map.of(first, new Decision("reject", Place.NONE))));
    new Applier(manuscript, findings).run(new Captions());
    new Applier(manuscript, findings).run(new Descriptions());
    assertThat(findings.of(Code.PICTURE_WITHOUT_ALT))
        .extracting(Finding::what)
        .containsExactly("The picture b.png has no description.");
  }
}
