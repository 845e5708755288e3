package org.deckle.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.book.Place;
import org.junit.jupiter.api.Test;

class FindingTest {

  private static String id(String key) {
    return Finding.of(Code.CAPTION, Place.NONE, key).build().id();
  }

  @Test
  void typographyDoesNotChangeWhatAFindingIsAbout() {
    assertThat(id("He said “it’s — well… gone”"))
        .isEqualTo(id("He  said \"it's -- well... gone\""));
    assertThat(id("one")).isNotEqualTo(id("two"));
  }
}
