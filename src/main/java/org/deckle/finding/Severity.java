package org.deckle.finding;

/** How much a finding weighs, heaviest first. */
public enum Severity {
  /** The book cannot be made, or is wrong, until the author acts. */
  ERROR,
  /** The book is made, but something is probably not as the author wants it. */
  WARNING,
  /** Only the author can know; the text stays as it was until there is a decision. */
  QUESTION,
  /** Something was changed; it can be taken back. */
  REPAIR,
  /** Worth knowing. */
  NOTE
}
