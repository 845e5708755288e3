package org.deckle.text.language;

/**
 * What a language pack may say of its language. The head of {@code any.txt} explains each key; this
 * is the list of those that code asks for one by one.
 */
public enum PackKey {
  /** Only in {@code any.txt}. */
  PACKS("packs", "order", Form.WORDS),
  SCRIPTS("language", "scripts", Form.WORDS),
  ALSO("language", "also", Form.WORDS),

  COMMON_WORDS("guess", "common", Form.WORDS),
  SOLE_SCRIPT("guess", "sole", Form.TEXT),
  CHARACTERS("guess", "characters", Form.TEXT),
  SAFE_GUESS("guess", "safe", Form.TEXT),

  BOOK_TITLE("title-page", "title", Form.WORDS),
  BOOK_AUTHOR("title-page", "author", Form.WORDS),

  BOOK("headings", "book", Form.WORDS),
  PART("headings", "part", Form.WORDS),
  CHAPTER("headings", "chapter", Form.WORDS),
  SECTION("headings", "section", Form.WORDS),
  FRONT("headings", "front", Form.WORDS),
  CARDINALS("headings", "cardinals", Form.WORDS),
  ORDINALS("headings", "ordinals", Form.WORDS),
  ORDINAL_ENDINGS("headings", "ordinal-endings", Form.WORDS),
  CONTENTS_TITLE("headings", "contents", Form.ENTRIES),
  ORDINAL_MARK("headings", "ordinal-mark", Form.TEXT),
  PART_MARK("headings", "part-mark", Form.WORDS),
  SECTION_MARK("headings", "section-mark", Form.WORDS),
  CHAPTER_MARK("headings", "chapter-mark", Form.WORDS),
  DIGITS("headings", "digits", Form.WORDS),
  TEN("headings", "ten", Form.TEXT),
  HUNDRED("headings", "hundred", Form.TEXT),

  FIGURE("figures", "figure", Form.WORDS),
  FIGURE_BEHIND("figures", "behind", Form.WORDS),
  TABLE("figures", "table", Form.WORDS),
  OTHER_NUMBERED("figures", "other", Form.WORDS),
  NUMBER_SIGN("figures", "number", Form.WORDS),

  PICTURE_INSERT("pictures", "insert", Form.ENTRIES),
  PICTURE_OBJECT("pictures", "object", Form.WORDS),
  PICTURE_HERE_FIRST("pictures", "here-first", Form.WORDS),
  PICTURE_HERE("pictures", "here", Form.WORDS),
  PICTURE_INSERT_AFTER("pictures", "insert-after", Form.WORDS),
  PICTURE_MARKER("pictures", "marker", Form.WORDS),
  NONDESCRIPT("pictures", "nondescript", Form.ENTRIES),
  POSSESSIVE("pictures", "possessive", Form.WORDS),
  CAMERA("pictures", "camera", Form.WORDS),
  WIKI_OPTION("pictures", "wiki-option", Form.WORDS),
  WIKI_PARAMETER("pictures", "wiki-parameter", Form.WORDS),
  COPY("pictures", "copy", Form.WORDS),
  COPY_OF("pictures", "copy-of", Form.ENTRIES),

  PLAIN_LETTERS("letters", "plain", Form.WORDS),
  SPELLED_OUT_LETTERS("letters", "spelled-out", Form.WORDS),

  NOTE_HEADINGS("notes", "headings", Form.ENTRIES),
  CITING("notes", "citing", Form.WORDS),
  UNITS("notes", "units", Form.WORDS),

  PAGE_NUMBER("pages", "number", Form.WORDS),
  PAGE_RANGE("pages", "range", Form.WORDS),

  JOINING("lines", "joining", Form.WORDS),
  OPENING_DASH("lines", "opening-dash", Form.TEXT),

  RAISED_ORDINAL("typography", "raised-ordinal", Form.TEXT),
  RAISED_ENDING("typography", "raised-ending", Form.TEXT),

  RESIDUE_BOOKS("residue", "books", Form.TEXT),
  RESIDUE_SURE("residue", "sure", Form.ENTRIES),
  RESIDUE_PAGE("residue", "page", Form.ENTRIES),
  RESIDUE_NEAR("residue", "near", Form.ENTRIES),
  BUTTON_COUNTED("residue", "counted", Form.ENTRIES),
  BUTTON_FORUM("residue", "forum", Form.ENTRIES),
  BUTTON("residue", "button", Form.ENTRIES),
  TIME_AGO("residue", "time", Form.ENTRIES),
  MENU_HOME("residue", "menu-home", Form.ENTRIES),
  MENU_WORD("residue", "menu-word", Form.ENTRIES),
  CLOCK("residue", "clock", Form.WORDS),
  DATE_OF("residue", "of", Form.WORDS),
  YEAR_MARK("residue", "year-mark", Form.TEXT),
  MONTH_MARK("residue", "month-mark", Form.TEXT),
  DAY_MARK("residue", "day-mark", Form.TEXT);

  /** How the values of a key are written. */
  enum Form {
    /** Parted by spaces. */
    WORDS,
    /** One a line. */
    ENTRIES,
    /** One, on one line. */
    TEXT
  }

  private final String section;
  private final String key;
  private final Form form;

  PackKey(String section, String key, Form form) {
    this.section = section;
    this.key = key;
    this.form = form;
  }

  /** The section of the pack that it stands in. */
  public String section() {
    return section;
  }

  /** Its name there. */
  public String key() {
    return key;
  }

  Form form() {
    return form;
  }
}
