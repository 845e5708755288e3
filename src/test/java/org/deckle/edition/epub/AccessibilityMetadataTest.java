package org.deckle.edition.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deckle.edition.epub.AccessibilityMetadata.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class AccessibilityMetadataTest {

  private static final Property DESCRIBED = new Property("accessibilityFeature", "alternativeText");

  private static final String BOAT = "<img src=a.png alt='A boat'>";

  private static Element body(String html) {
    return Jsoup.parse(html).body();
  }

  @Test
  void aPictureWithoutADescriptionMayBeOneThatWasForgotten() {
    Element body = body(BOAT + "<img src=b.png alt=''>");
    assertThat(AccessibilityMetadata.of(body, List.of())).doesNotContain(DESCRIBED);
    assertThat(AccessibilityMetadata.summary(body)).contains("1 of 2 pictures");
  }

  @Test
  void aDecorationNeedsNone() {
    Element body = body(BOAT + "<img src=b.png alt='' role=presentation>");
    assertThat(AccessibilityMetadata.of(body, List.of())).contains(DESCRIBED);
    assertThat(AccessibilityMetadata.summary(body)).contains("1 of 1 pictures");
    assertThat(Roles.fits("img", "presentation")).isTrue();
  }
}
