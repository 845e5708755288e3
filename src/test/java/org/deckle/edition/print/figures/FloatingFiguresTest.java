package org.deckle.edition.print.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.edition.print.page.Measure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FloatingFiguresTest {

  @Test
  void oneBetweenParagraphsFloatsFromItsPlace() {
    assertThat(marked("<p>A</p><figure></figure><p>B</p>"))
        .isEqualTo("<p>A</p><figure class=\"floating\"></figure><p>B</p>");
  }

  @Test
  void oneAfterASectionsHeadingComesAfterItsFirstParagraph() {
    assertThat(marked("<h2>H</h2><figure></figure><figure></figure><p>A:</p><ul></ul><p>B</p>"))
        .isEqualTo(
            "<h2>H</h2><p>A:</p><ul></ul><p>B</p>"
                + "<figure class=\"floating\"></figure><figure class=\"floating\"></figure>");
  }

  @Test
  void oneThatOpensAChapterLeavesItsHeading() {
    assertThat(marked("<h1>H</h1><figure></figure><p>A</p>"))
        .isEqualTo("<h1 class=\"opening\">H</h1><figure class=\"floating\"></figure><p>A</p>");
  }

  @Test
  void oneRightBeforeAHeadingStays() {
    String figures = "<p>A</p><figure></figure><figure></figure><h2>H</h2><p>B</p>";
    assertThat(marked(figures).replace(" class=\"\"", "")).isEqualTo(figures);
  }

  @Test
  void withoutParagraphItStays() {
    String alone = "<h2>H</h2><figure></figure><h2>J</h2><p>A</p>";
    assertThat(marked(alone)).isEqualTo(alone);
  }

  @Test
  void oneThatTheTextBeforeTheNextDoesNotMakeUpForStays() {
    String lines = "<p>" + "word ".repeat(150) + "</p>";
    String low = "<figure><img style=\"width:9pt;height:99pt\"></figure>";
    String high = "<figure><img style=\"width:9pt;height:199pt\"></figure>";
    assertThat(floating("<p>A</p>" + low + lines + low + lines)).isEqualTo(2);
    assertThat(floating("<p>A</p>" + high + lines + high + lines)).isZero();
    assertThat(floating("<p>A</p>" + low + "<p>B</p>" + low + lines)).isEqualTo(1);
    assertThat(floating("<p>A</p>" + low + low + lines)).isEqualTo(1);
    assertThat(floating("<h2>H</h2>" + high + lines)).isZero();
    assertThat(floating("<h2>H</h2>" + high + lines + lines)).isEqualTo(1);
    assertThat(floating("<p>A</p>" + high + "<pre>" + "x\n".repeat(20) + "</pre>")).isEqualTo(1);
    assertThat(floating("<p>A</p>" + high + "<p>" + "字".repeat(600) + "</p>")).isEqualTo(1);
  }

  private static int floating(String html) {
    return marked(html).split("class=\"floating\"", -1).length - 1;
  }

  private static String marked(String html) {
    Document document = Jsoup.parse("<section>" + html + "</section>");
    document.outputSettings().prettyPrint(false);
    FloatingFigures.mark(document.body(), new Measure(300, 500, 10, 12));
    return document.selectFirst("section").html();
  }
}
