package org.deckle.finding;

import java.util.Locale;

/**
 * Every kind of finding: its stable name, its weight and what it means. Names never change once
 * released; decisions and reports of other years refer to them.
 */
public enum Code {
  // Configuration and input.
  /** A file holds no text, or not the kind of text that its name says. */
  INPUT_NOT_TEXT(Severity.ERROR, "This file is not a text"),
  /** A file or folder could not be read. */
  INPUT_UNREADABLE(Severity.ERROR, "This cannot be read"),
  /** A file is over the size that a manuscript may have. */
  INPUT_TOO_LARGE(Severity.ERROR, "This file is too large"),
  /** There is no manuscript. */
  INPUT_MISSING(Severity.ERROR, "There is nothing to make a book of"),
  /** A file of a kind that no reader takes. */
  INPUT_SKIPPED(Severity.WARNING, "This file was left out"),
  /** Which list or folder says what belongs to the book, and in which order. */
  INPUT_ORDER(Severity.NOTE, "The order of the files"),
  /** A file's encoding was guessed. */
  INPUT_ENCODING(Severity.NOTE, "The encoding was recognised"),
  /** A file's encoding was guessed, and another one would fit as well. */
  ENCODING_DOUBTFUL(Severity.QUESTION, "Is this the right encoding?"),
  /** Characters that were wrecked by a wrong decoding were put right. */
  ENCODING_MENDED(Severity.REPAIR, "Broken characters mended"),
  /** Characters are broken and nothing tells what they were. */
  ENCODING_BROKEN(Severity.WARNING, "Broken characters"),
  /** A configuration file is not YAML, or has an unknown key or a wrong value. */
  CONFIG(Severity.ERROR, "The configuration is wrong"),
  /** A decision speaks of a finding that is not there any more. */
  DECISION_STALE(Severity.WARNING, "This decision fits nothing any more"),
  /** A decision gives an answer that its finding does not have. */
  DECISION_UNKNOWN(Severity.WARNING, "This decision is not understood"),
  /** Words of a source are neither in the book nor in a finding. */
  WORDS_LOST(Severity.ERROR, "Words were lost"),
  /** Words of a source that are not printed on purpose: hidden text, comments, page heads. */
  INPUT_LEFT_OUT(Severity.WARNING, "Words of the source are not printed"),
  /** A formula that could not be set. */
  FORMULA(Severity.WARNING, "A formula could not be set"),
  /** Raw HTML that the vocabulary does not have was taken out, its text kept. */
  HTML_CLEANED(Severity.NOTE, "HTML was simplified; its text is kept"),
  /** A text names a file to stand in its place, which is not in the book's folder. */
  INCLUDE_MISSING(Severity.WARNING, "An included file is not there"),
  /** The source of a diagram is printed, which other tools draw. */
  DIAGRAM(Severity.WARNING, "A diagram is printed as its source"),
  /** Fenced code never ends. */
  CODE_OPEN(Severity.WARNING, "Code that never ends"),
  /** Tags of a template language, as those of static sites and blogs, were taken out. */
  TEMPLATE_TAG(Severity.WARNING, "A template tag is not printed"),

  /** Rows of a table have more cells than its head. */
  TABLE_WIDTH(Severity.WARNING, "A row is wider than its table"),

  // Repairs.
  /** A repair was taken back, since words would have been missing after it. */
  REPAIR_WITHDRAWN(Severity.WARNING, "A repair was taken back"),
  /** A leftover of a forum, blog, export or scan was removed. */
  RESIDUE(Severity.REPAIR, "Leftover removed"),
  /** Something that looks like a leftover but may be text. */
  RESIDUE_DOUBTFUL(Severity.QUESTION, "Is this a leftover?"),
  /** A stray sign that the author has to judge. */
  STRAY_CHARACTER(Severity.QUESTION, "Stray character"),
  /** A plain line became a heading. */
  HEADING(Severity.REPAIR, "Heading recognised"),
  /** A line that may be a heading. */
  HEADING_DOUBTFUL(Severity.QUESTION, "Is this a heading?"),
  /** A heading's level was changed so that none is skipped. */
  HEADING_LEVEL(Severity.REPAIR, "Heading level mended"),
  /** A heading that stands twice, or a title line that repeats the heading. */
  HEADING_REPEATED(Severity.REPAIR, "Repeated heading joined"),
  /** A table of contents that was pasted in as text was removed. */
  CONTENTS_LIST(Severity.REPAIR, "Pasted table of contents removed"),
  /** Hard-wrapped lines were joined. */
  UNWRAPPED(Severity.REPAIR, "Hard-wrapped lines joined"),
  /** A section that stood twice was removed. */
  DUPLICATE(Severity.REPAIR, "Duplicated passage removed"),
  /** Two copies differ in words. */
  VARIANT(Severity.QUESTION, "Two copies differ"),
  /** A long passage stands more than once and was left. */
  REPEAT(Severity.NOTE, "Repeated passage kept"),
  /** A picture in the text became a figure. */
  FIGURE(Severity.REPAIR, "Figure recognised"),
  /** A paragraph became a caption. */
  CAPTION(Severity.REPAIR, "Caption paired with its picture"),
  /** A paragraph reads like a caption, and there is no picture. */
  CAPTION_WITHOUT_PICTURE(Severity.QUESTION, "A caption whose picture is gone?"),
  /** A picture has no caption, where others have. */
  PICTURE_WITHOUT_CAPTION(Severity.QUESTION, "A picture without a caption"),
  /** Quotes, dashes or spaces were set as the language asks. */
  TYPOGRAPHY(Severity.REPAIR, "Typography mended"),
  /** A link inside the book leads nowhere. */
  LINK_BROKEN(Severity.WARNING, "This link leads nowhere"),
  /** An id stood twice. */
  ID_REPEATED(Severity.REPAIR, "Repeated id renamed"),
  /** Notes that were typed by hand became notes. */
  NOTE(Severity.REPAIR, "Typed notes recognised"),
  /** A note without a call, or a call without a note. */
  NOTE_BROKEN(Severity.WARNING, "A note and its call do not fit"),

  // Pictures.
  /** A picture link was mended. */
  PICTURE_REPAIRED(Severity.REPAIR, "Picture link mended"),
  /** A picture is not there. */
  PICTURE_MISSING(Severity.WARNING, "Picture not available"),
  /** Several files fit a picture link. */
  PICTURE_AMBIGUOUS(Severity.QUESTION, "Which picture is meant?"),
  /** A file holds no picture, or one of a kind that cannot be used. */
  PICTURE_UNUSABLE(Severity.WARNING, "This file cannot be used as a picture"),
  /** A file holds several pictures, moving or paged, and a book shows only the first. */
  PICTURE_FRAMES(Severity.NOTE, "Only the first picture of a file is shown"),
  /** A drawing holds what cannot be drawn exactly everywhere. */
  PICTURE_INEXACT(Severity.WARNING, "A drawing that cannot be drawn exactly"),
  /** A line of {@code images.lock} is wrong. */
  PICTURE_LOCK(Severity.ERROR, "The lock of the pictures is wrong"),
  /** The file of a fetched picture is not the one that was pinned. */
  PICTURE_CHANGED(Severity.ERROR, "A pinned picture has changed"),
  /** A picture has neither alternative text nor caption. */
  PICTURE_WITHOUT_ALT(Severity.QUESTION, "A picture without a description"),
  /** A picture has too few pixels for print. */
  PICTURE_RESOLUTION(Severity.WARNING, "Too few pixels for print"),
  /** A picture has fewer pixels than the print options ask for. */
  PICTURE_TOO_COARSE(Severity.ERROR, "Far too few pixels for print"),

  // Editions and checks.
  /** The layout engine complained. */
  PDF_ENGINE(Severity.ERROR, "The page layout failed"),
  /** A font has no glyph for a character of the text. */
  GLYPH_MISSING(Severity.ERROR, "No font has this character"),
  /** A private character, as icons of web pages are, has no glyph and is not printed. */
  GLYPH_PRIVATE(Severity.WARNING, "A private character is not printed"),
  /** A font of the machine was taken for characters that the theme's fonts lack. */
  FONT_BORROWED(Severity.WARNING, "A font of this machine was used"),
  /** A font of the book is damaged or of no known kind. */
  FONT_BROKEN(Severity.ERROR, "This font cannot be used"),
  /** A stylesheet names something that is not there. */
  STYLE(Severity.WARNING, "The stylesheet is wrong"),
  /** EPUBCheck found an error. */
  EPUB_INVALID(Severity.ERROR, "The EPUB is not valid"),
  /** EPUBCheck found something to warn of. */
  EPUB_WARNING(Severity.WARNING, "EPUBCheck warns"),
  /** The metadata lack something that stores ask for. */
  METADATA(Severity.WARNING, "Metadata are missing");

  private final Severity severity;
  private final String title;

  Code(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  /** How much findings of this kind weigh. */
  public Severity severity() {
    return severity;
  }

  /** A heading for a person, as "Duplicated passage removed". */
  public String title() {
    return title;
  }

  /**
   * The stable name in reports and decisions: {@code duplicate}, {@code caption-without-picture}.
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
