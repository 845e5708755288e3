package org.deckle.edition.print;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static String marked(String html) {
    Document document = Jsoup.parse("<section>" + html + "</section>");
    document.outputSettings().prettyPrint(false);
    FloatingFigures.mark(document.body());
    return document.selectFirst("section").html();
  }
}
