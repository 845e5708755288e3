package org.deckle.repair.base;

/** What repairs put right, so that others can build on it. */
public enum State {
  /** Page numbers and running heads of a scan are gone. */
  PAGES_JOINED,
  /** A paragraph is one block, and its lines are not wrapped. */
  LINES_JOINED,
  /** Leftovers of forums, exports and scans are gone. */
  RESIDUE_GONE,
  /** Lines that head a division are headings. */
  HEADINGS_MARKED,
  /** Pictures that stand alone are figures. */
  FIGURES_MARKED,
  /** What was pasted twice stands once. */
  COPIES_GONE,
  /** Figures and tables have their captions. */
  CAPTIONS_PAIRED,
  /** Notes and their calls are marked as such. */
  NOTES_MARKED,
  /** Heading levels are those of the contents. */
  LEVELS_MENDED,
  /** Words and characters are as they are printed. */
  TYPOGRAPHY_SET
}
