package org.deckle.repair.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProperNamesTest {

  @Test
  void whatIsCapitalisedWithinASentenceIsAName() {
    assertThat(ProperNames.in("The ship left Odessa, and then McBride's crew."))
        .containsExactlyInAnyOrder("odessa", "mcbride", "s");
  }

  @Test
  void aSentenceBeginsAfterItsEndAndWhatClosesIt() {
    assertThat(ProperNames.in("He said: “No.” Then he left (at last!) Nobody saw him… Rain fell."))
        .isEmpty();
    assertThat(ProperNames.in("Он ушёл.\nКто? Иван из Тулы")).containsExactlyInAnyOrder("тулы");
  }

  @Test
  void numbersAreNamesWhereverTheyStand() {
    assertThat(ProperNames.in("3 men, x² and ٤٢ ships; model A4"))
        .containsExactlyInAnyOrder("3", "x2", "٤٢", "a4");
  }
}
