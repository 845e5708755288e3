package org.deckle.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FigureLabelsTest {

  @Test
  void theLabelStandsBeforeTheCaption() {
    assertThat(
            shown(
                "<figure data-label='Figure 3'><img><figcaption>A <em>ship</em></figcaption></figure>"))
        .isEqualTo(
            "<figure><img><figcaption><span class=\"label\">Figure 3.</span> A"
                + " <em>ship</em></figcaption></figure>");
  }

  @Test
  void aCaptionOfParagraphsTakesTheLabelIntoTheFirst() {
    assertThat(
            shown(
                "<figure data-label='Figure 3'><figcaption><p>One</p><p>Two</p></figcaption></figure>"))
        .contains("<figcaption><p><span class=\"label\">Figure 3.</span> One</p>");
  }

  @Test
  void aFigureWithoutCaptionShowsItsNumber() {
    assertThat(shown("<figure data-label='Figure 3'><img></figure>"))
        .isEqualTo(
            "<figure><img><figcaption><span class=\"label\">Figure 3</span></figcaption></figure>");
  }

  @Test
  void ideographicLabelsTakeAWideSpace() {
    assertThat(shown("<figure data-label='図3'><figcaption>船</figcaption></figure>"))
        .contains("<span class=\"label\">図3</span>\u3000船");
  }

  @Test
  void figuresWithoutLabelStay() {
    String plain = "<figure><img><figcaption>A ship</figcaption></figure>";
    assertThat(shown(plain)).isEqualTo(plain);
  }

  private static String shown(String html) {
    Element body = Jsoup.parse(html).body();
    body.ownerDocument().outputSettings().prettyPrint(false);
    FigureLabels.show(body);
    FigureLabels.show(body);
    return body.html();
  }
}
