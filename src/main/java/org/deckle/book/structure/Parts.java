package org.deckle.book.structure;

import java.util.List;
import java.util.Optional;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/** Finds the parts of a book and lifts the chapters in them to the first level. */
final class Parts {

  private final Element body;
  private final SectionKinds kinds;

  private Parts(Element body, SectionKinds kinds) {
    this.body = body;
    this.kinds = kinds;
  }

  static void settle(Element body, SectionKinds kinds) {
    new Parts(body, kinds).settle();
  }

  private void settle() {
    List<Element> tops = body.select("> h1");
    List<Element> named = tops.stream().filter(this::isPart).toList();
    List<Element> unknown = tops.stream().filter(h -> kinds.of(h).isEmpty()).toList();
    if (!named.isEmpty() && holdChapters(named, unknown)) {
      if (unknown.isEmpty()) {
        liftBelowParts();
      }
      return;
    }
    named.forEach(kinds::drop);
    if (unknown.size() + named.size() >= 2
        && tops.stream().filter(h -> kinds.of(h).isEmpty()).allMatch(Parts::standsOverChapter)) {
      tops.stream().filter(h -> kinds.of(h).isEmpty()).forEach(kinds::setPart);
      liftBelowParts();
    }
  }

  private boolean isPart(Element heading) {
    return kinds.of(heading).filter(SectionKind.PART::equals).isPresent();
  }

  /**
   * Whether what is called a part holds chapters: headings like its own that follow it, or
   * second-level ones right below. Else it is called so and is a chapter.
   */
  private static boolean holdChapters(List<Element> named, List<Element> unknown) {
    return unknown.isEmpty()
        ? named.stream().allMatch(Parts::standsOverChapter)
        : unknown.stream()
            .anyMatch(h -> h.elementSiblingIndex() > named.get(0).elementSiblingIndex());
  }

  /** Whether a heading stands right over a second-level one. This asks for no word. */
  private static boolean standsOverChapter(Element heading) {
    return Optional.ofNullable(heading.nextElementSibling())
        .filter(Parts::startsChapter)
        .isPresent();
  }

  private static boolean startsChapter(Element block) {
    return block.normalName().equals("h2")
        || block.hasClass(Vocabulary.CLASS_KICKER)
            && block.nextElementSibling() != null
            && startsChapter(block.nextElementSibling());
  }

  private void liftBelowParts() {
    boolean inPart = false;
    for (Element heading : body.select("> h1, > h2, > h3, > h4, > h5, > h6")) {
      int level = heading.normalName().charAt(1) - '0';
      if (level == 1) {
        inPart = isPart(heading);
      } else if (inPart) {
        heading.tagName("h" + (level - 1));
      }
    }
  }
}
