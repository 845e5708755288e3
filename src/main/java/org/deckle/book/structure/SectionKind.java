package org.deckle.book.structure;

import java.util.Locale;
import java.util.Optional;
import org.deckle.book.Vocabulary;
import org.deckle.text.language.SectionWords;
import org.jsoup.nodes.Element;

/**
 * What a section is, with its role of W3C DPUB-ARIA 1.1 and the matter that it may stand in (The
 * Chicago Manual of Style, 17th edition, section 1.4).
 */
enum SectionKind {
  PART(Matter.BODY),
  CHAPTER(Matter.BODY),
  DEDICATION(Matter.FRONT),
  EPIGRAPH(Matter.FRONT),
  FOREWORD(Matter.FRONT),
  PREFACE(Matter.FRONT),
  ACKNOWLEDGMENTS(Matter.FRONT_OR_BACK),
  INTRODUCTION(Matter.FRONT_OR_BODY),
  PROLOGUE(Matter.BODY),
  EPILOGUE(Matter.BODY),
  CONCLUSION(Matter.BODY),
  AFTERWORD(Matter.BACK),
  APPENDIX(Matter.BACK),
  GLOSSARY(Matter.BACK),
  BIBLIOGRAPHY(Matter.BACK),
  INDEX(Matter.BACK),
  COLOPHON(Matter.BACK),
  ABOUT_AUTHOR(Matter.BACK);

  /** Where in a book a kind of section stands. */
  enum Matter {
    FRONT,
    BODY,
    BACK,
    FRONT_OR_BACK,
    /** Before the first numbered chapter it is front matter, else the text begins with it. */
    FRONT_OR_BODY
  }

  private final Matter matter;

  SectionKind(Matter matter) {
    this.matter = matter;
  }

  Matter matter() {
    return matter;
  }

  /** The role of a section of this kind; empty where the standard has none. */
  String role() {
    return this == ABOUT_AUTHOR ? "" : "doc-" + name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a name, as {@code preface} or {@code doc-preface}; empty for no kind's. */
  static Optional<SectionKind> named(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replaceFirst("^DOC-", "");
    for (SectionKind kind : values()) {
      if (kind.name().equals(wanted.replace('-', '_'))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind that a heading's words say; empty for a chapter's own words. */
  static Optional<SectionKind> of(Element heading, String language) {
    Element label = heading.selectFirst("span." + Vocabulary.CLASS_LABEL);
    Element title = heading.clone();
    title
        .select("span." + Vocabulary.CLASS_LABEL + ", a[role=" + Vocabulary.ROLE_NOTEREF + "]")
        .remove();
    String words =
        label == null ? title.text() : label.text() + (title.hasText() ? ": " + title.text() : "");
    return SectionWords.kind(words, language).flatMap(SectionKind::named);
  }
}
