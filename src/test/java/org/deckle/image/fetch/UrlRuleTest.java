package org.deckle.image.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrlRuleTest {

  @Test
  void eachRuleHoldsItsVectors() {
    assertThat(UrlRule.all()).hasSizeGreaterThan(10);
    for (UrlRule rule : UrlRule.all()) {
      assertThat(rule.tests()).as(rule.name()).isNotEmpty();
      rule.tests()
          .forEach((url, first) -> assertThat(rule.apply(url)).as(rule.name()).startsWith(first));
    }
  }

  @Test
  void addressesInAddressesAreLookedInto() {
    String thumb = "http://upload.wikimedia.org/wikipedia/commons/thumb/a/ab/F.jpg/99px-F.jpg";
    assertThat(UrlRule.candidates("https://web.archive.org/web/2014im_/" + thumb))
        .extracting(UrlRule.Candidate::url)
        .startsWith("https://upload.wikimedia.org/wikipedia/commons/a/ab/F.jpg")
        .contains(thumb, "https://commons.wikimedia.org/wiki/Special:FilePath/F.jpg?width=1280")
        .containsSubsequence(
            thumb,
            "https://web.archive.org/web/2014id_/" + thumb,
            "https://web.archive.org/web/2id_/" + thumb)
        .doesNotHaveDuplicates();
  }

  @Test
  void theAddressItselfIsTriedAndTheArchiveComesLast() {
    assertThat(UrlRule.candidates("//example.org/a.png?a=1&amp;b=2"))
        .extracting(UrlRule.Candidate::url)
        .containsExactly(
            "https://example.org/a.png?a=1&b=2",
            "http://example.org/a.png?a=1&b=2",
            "https://web.archive.org/web/2id_/https://example.org/a.png?a=1&b=2",
            "https://web.archive.org/web/2id_/http://example.org/a.png?a=1&b=2");
  }

  @Test
  void nobodyIsToldAPassword() {
    assertThat(UrlRule.candidates("https://jane:secret@example.org/a.png"))
        .extracting(UrlRule.Candidate::url)
        .containsExactly(
            "https://example.org/a.png",
            "https://web.archive.org/web/2id_/https://example.org/a.png");
  }
}
