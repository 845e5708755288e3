package org.deckle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReportHtmlTest {

  private static final Place ONE = new Place("manuscript/one.md", 3);
  private static final String PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

  private final Findings findings = new Findings();

  private Document page(List<ReportedPicture> pictures) throws IOException {
    StringBuilder out = new StringBuilder();
    ReportHtml.write("A <b>Book</b>", findings, pictures, out);
    return Jsoup.parse(out.toString());
  }

  private static Finding finding(Code code, String key) {
    return Finding.of(code, ONE, key).what("About " + key + ".").why("it is so").build();
  }

  static ReportedPicture picture(String ref, int dpi, String alt, String caption) {
    Picture picture =
        new Picture(
            ref,
            Picture.State.FOUND,
            Optional.of(Path.of(ref)),
            "image/png",
            640,
            480,
            "",
            List.of());
    return new ReportedPicture(picture, ONE, ref, 123_456, alt, caption, dpi, PIXEL);
  }

  @Test
  void countsStandAtTheTopAndLeadToTheirSections() throws IOException {
    findings.add(finding(Code.PICTURE_MISSING, "a"));
    findings.add(finding(Code.PICTURE_MISSING, "b"));
    findings.add(finding(Code.RESIDUE, "c"));
    Document page = page(List.of(picture("images/a.png", 143, "x", "y")));
    assertThat(page.select("nav li").eachText())
        .containsExactly(
            "0 errors",
            "2 warnings",
            "0 questions for you",
            "1 repair made",
            "0 notes",
            "1 picture");
    for (Element link : page.select("nav a")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
    }
    assertThat(page.select("section h2").eachText())
        .containsExactly("Warnings", "Repairs made", "Pictures");
  }

  @Test
  void isReadableWithoutEyesAndWithoutNetwork() throws IOException {
    findings.add(
        Finding.of(Code.DUPLICATE, ONE, "d")
            .what("Twice.")
            .change(Change.duplicate("One two three.", "One two four.", ONE))
            .build());
    Document page = page(List.of(picture("images/a.png", 143, "x", "y")));
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1")).hasSize(1);
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5")) {
      int own = heading.normalName().charAt(1) - '0';
      assertThat(own).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = own;
    }
    assertThat(page.select("img:not([alt])")).isEmpty();
    assertThat(page.select("table > caption")).hasSize(1);
    assertThat(page.select("thead th[scope=col]")).hasSize(6);
    assertThat(page.select("tbody th[scope=row]")).hasSize(1);
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(page.select("link, script[src], iframe")).isEmpty();
    assertThat(page.select("img").eachAttr("src")).allMatch(src -> src.startsWith("data:"));
    assertThat(page.selectFirst("style").data()).doesNotContain("http", "url(", "@import");
  }

  @Test
  void whatTheAuthorWroteIsTextAndNoMarkup() throws IOException {
    findings.add(finding(Code.RESIDUE, "<script>alert(1)</script>"));
    Document page = page(List.of(picture("\"><img src=x>", 0, "<i>", "&amp;")));
    assertThat(page.selectFirst("h1").text()).isEqualTo("A <b>Book</b>");
    assertThat(page.selectFirst("h4").text()).isEqualTo("About <script>alert(1)</script>.");
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("td.said").eachText()).containsExactly("<i>", "&amp;");
  }

  @Test
  void aFindingSaysWhereWhyAndWhatToDo() throws IOException {
    findings.add(
        Finding.of(Code.VARIANT, ONE, "v")
            .what("Two copies differ.")
            .why("only one has this")
            .confidence(0.7)
            .hint("Choose.")
            .choices("keep-first", "keep-second")
            .change(Change.duplicate("The red house.", "The green house.", ONE))
            .build());
    Element article = page(List.of()).selectFirst("article");
    assertThat(article.select(".facts").text()).isEqualTo("manuscript/one.md:3 · unsure (70 %)");
    assertThat(article.select(".why").text()).isEqualTo("Only one has this.");
    assertThat(article.select(".hint").text()).isEqualTo("Choose.");
    assertThat(article.select(".sides > div")).hasSize(2);
    assertThat(article.select("mark").eachText()).containsExactly("red", "green");
    assertThat(article.select(".decision").text())
        .isEqualTo("To answer: " + findings.all().get(0).id() + ": keep-first | keep-second");
  }

  @Test
  void aDecisionIsShown() throws IOException {
    Finding question = finding(Code.STRAY_CHARACTER, "q");
    Decisions decisions =
        new Decisions(Map.of(question.id(), new Decisions.Decision("reject", Place.NONE)));
    Findings decided = new Findings(decisions);
    decided.answer(question);
    StringBuilder out = new StringBuilder();
    ReportHtml.write("B", decided, List.of(), out);
    assertThat(Jsoup.parse(out.toString()).select(".decision").text()).isEqualTo("Decided: reject");
  }

  @Test
  void picturesStandInATableWithAllThatMatters() throws IOException {
    Picture gone = Picture.absent("https://x.example/a.jpg", Picture.State.REMOTE, "n", List.of());
    Document page =
        page(
            List.of(
                picture("images/a.png", 143, "A pier", "The pier."),
                picture("images/b.png", 450, "Same.", "Same."),
                new ReportedPicture(gone, ONE, "", 0, "", "", 0, "")));
    List<Element> rows = page.select("tbody tr");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).text())
        .isEqualTo(
            "images/a.png found · manuscript/one.md:3 640 × 480 PNG, 123 kB 143 dpi below 300 "
                + "A pier The pier.");
    assertThat(rows.get(0).select("img[loading=lazy]")).hasSize(1);
    assertThat(rows.get(1).text()).contains("450 dpi").doesNotContain("below").contains("as the");
    assertThat(rows.get(2).text()).contains("remote").contains("https://x.example/a.jpg");
    assertThat(page.select("table > caption").text()).isEqualTo("2 of 3 are here.");
  }

  @Test
  void nothingToSayIsSaid() throws IOException {
    assertThat(page(List.of()).text()).contains("There is nothing to report.");
  }

  @Test
  void thousandsOfFindingsAreFoldedByKind() throws IOException {
    IntStream.range(0, 5_000).forEach(i -> findings.add(finding(Code.RESIDUE, "n" + i)));
    findings.add(finding(Code.HEADING, "h"));
    Document page = page(List.of());
    assertThat(page.select("article")).hasSize(5_001);
    assertThat(page.select("details.group")).hasSize(2);
    assertThat(page.select("details.group[open] > summary").text())
        .isEqualTo("Heading recognised 1");
    assertThat(page.select("details.group:not([open]) > summary .count").text()).isEqualTo("5000");
  }
}
