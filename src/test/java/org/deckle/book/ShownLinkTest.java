package org.deckle.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownLinkTest {

  private static final String DATA = "data:image/png;base64," + "A".repeat(4_000_000);

  @Test
  void aPictureInALinkIsShownByItsBeginningLengthAndDigest() {
    assertThat(ShownLink.of(DATA))
        .isEqualTo(
            "data:image/png;base64,AAAAAAAAAAAA… (4000022 characters, sha256 b5d2d68fa6671296)")
        .isEqualTo(ShownLink.excerpt(DATA))
        .isNotEqualTo(ShownLink.of(DATA.replaceFirst("A$", "B")));
  }

  @Test
  void otherLinksAreShownWhole() {
    String far = "https://example.org/" + "a".repeat(500);
    assertThat(ShownLink.of(far)).isEqualTo(far);
    assertThat(ShownLink.of("data:image/gif;base64,R0lGOD"))
        .isEqualTo("data:image/gif;base64,R0lGOD");
    assertThat(ShownLink.excerpt(far)).hasSizeLessThan(120);
  }
}
