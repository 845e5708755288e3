package org.deckle.repair.duplicates;

/** What a block is, as far as repetition goes. */
public enum BlockKind {
  /** A heading. */
  HEADING,
  /** Running text: paragraphs and lists. Nobody writes the same twice. */
  PROSE,
  /** A short line that ends like no sentence: perhaps a heading that lost its mark. */
  TITLE,
  /** Quotation, verse: what comes again on purpose, above all where a section begins or ends. */
  QUOTED,
  /** Code, table, note: what is shown again on purpose. */
  SHOWN,
  /** Pictures without words, rules. */
  WORDLESS
}
