package org.deckle.repair.typography;

import java.util.Locale;

/** What the repair looks after; each kind has a switch of its own in {@code book.yaml}. */
enum TypographyKind {
  QUOTES("Straight quotation marks became typographic ones"),
  APOSTROPHES("Apostrophes were set as such"),
  PRIMES("Feet, inches, minutes or seconds got their primes"),
  DASHES("Hyphens became dashes"),
  RANGES("Hyphens between years or pages became en dashes"),
  ELLIPSES("Groups of three dots became ellipses"),
  SPACES("Spaces before punctuation no longer break the line"),
  ORDINALS("Ordinals got their signs");

  private final String done;

  TypographyKind(String done) {
    this.done = done;
  }

  /** The name of its switch, as {@code quotes}. */
  String switchName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What was done, as the start of a sentence. */
  String done() {
    return done;
  }
}
