package org.deckle.repair.base;

/** What repairs put right so that others can build on it. */
public enum State {
  /** Page numbers and running heads of a scan are gone, and what they parted is joined. */
  PAGES_JOINED,
  /** Markup that an export left as text is gone. */
  MARKS_GONE,
  /** Leftovers of forums, exports and scans are gone. */
  RESIDUE_GONE,
  /** Lines that number a division are headings. */
  HEADINGS_MARKED,
  /** Lines that only name a picture are pictures. */
  PICTURES_PLACED,
  /** Pictures that stand alone are figures. */
  FIGURES_MARKED,
  /** Figures and tables have their captions. */
  CAPTIONS_PAIRED,
  /** Notes and their calls are marked as such. */
  NOTES_MARKED,
  /** No heading is left that only notes stood under. */
  NOTE_HEADINGS_GONE,
  /** Words and characters are as they are printed. */
  TYPOGRAPHY_SET
}
