package org.deckle.book.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Outline;
import org.deckle.book.Vocabulary;
import org.deckle.book.structure.SectionKind.Matter;
import org.jsoup.nodes.Element;

/**
 * Marks what stands before the text and what stands after it. Only the first sections of a book are
 * front matter, and only the last are back matter: a preface in the middle introduces a part.
 */
final class Matters {

  private final List<Element> sections;
  private final SectionKinds kinds;

  private Matters(List<Element> sections, SectionKinds kinds) {
    this.sections = sections;
    this.kinds = kinds;
  }

  static void mark(List<Element> sections, SectionKinds kinds) {
    Matters matters = new Matters(sections, kinds);
    int end = matters.endOfFront();
    int start = matters.startOfBack(end);
    sections.subList(0, end).forEach(s -> set(s, Vocabulary.CLASS_FRONT));
    sections.subList(start, sections.size()).forEach(s -> set(s, Vocabulary.CLASS_BACK));
  }

  /** What stands outside the text by its list alone is no chapter. */
  private static void set(Element section, String matter) {
    section.addClass(matter);
    if (section.attr("role").equals(Vocabulary.ROLE_CHAPTER)) {
      section.removeAttr("role");
    }
  }

  private int endOfFront() {
    Set<Matter> before =
        hasNumberedChapter()
            ? Set.of(Matter.FRONT, Matter.FRONT_OR_BACK, Matter.FRONT_OR_BODY)
            : Set.of(Matter.FRONT, Matter.FRONT_OR_BACK);
    int end = 0;
    for (int i = 0; i < sections.size(); i++) {
      if (is(sections.get(i), Outline.Kind.FRONT, before)) {
        end = i + 1;
      } else if (!sections.get(i).hasClass("preamble") && !canPrecedeFront(sections.get(i))) {
        break;
      }
    }
    return end < sections.size() ? end : 0;
  }

  /** An introduction without numbered chapters is front matter if more of it follows. */
  private boolean canPrecedeFront(Element section) {
    return kind(section).filter(k -> k.matter() == Matter.FRONT_OR_BODY).isPresent();
  }

  private int startOfBack(int from) {
    Set<Matter> after = Set.of(Matter.BACK, Matter.FRONT_OR_BACK);
    int start = sections.size();
    while (start > from
        && (is(sections.get(start - 1), Outline.Kind.BACK, after)
            || is(sections.get(start - 1), Outline.Kind.APPENDIX, after))) {
      start--;
    }
    return start > from ? start : sections.size();
  }

  private boolean is(Element section, Outline.Kind listed, Set<Matter> matters) {
    Element first = section.firstElementChild();
    return kind(section).filter(k -> matters.contains(k.matter())).isPresent()
        || first != null && kinds.isListedAs(first, listed);
  }

  private Optional<SectionKind> kind(Element section) {
    return Optional.ofNullable(section.selectFirst("> h1")).flatMap(kinds::of);
  }

  private boolean hasNumberedChapter() {
    return sections.stream()
        .anyMatch(
            s ->
                s.selectFirst("> h1 > span." + Vocabulary.CLASS_LABEL) != null
                    && kind(s).filter(k -> k != SectionKind.PART).isEmpty());
  }
}
