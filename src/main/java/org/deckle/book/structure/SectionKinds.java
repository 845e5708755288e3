package org.deckle.book.structure;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Outline;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The kind of each first-level heading: what its file's front matter says, else what the author's
 * list of files says, else what its words say. Made before the headings are nested.
 */
final class SectionKinds {

  private final Map<Element, SectionKind> kinds = new IdentityHashMap<>();
  private final Map<String, Outline.Kind> listed = new HashMap<>();

  private SectionKinds() {}

  static SectionKinds of(Document document, String language) {
    SectionKinds result = new SectionKinds();
    for (Outline.Entry entry : Outline.of(document).entries()) {
      if (entry.title().isEmpty()) {
        result.listed.put(entry.file(), entry.kind());
      }
    }
    Map<String, SectionKind> said = new HashMap<>();
    for (Element meta : document.head().select("meta[name=role]")) {
      SectionKind.named(meta.attr("content"))
          .ifPresent(kind -> said.put(meta.attr("data-file"), kind));
    }
    for (Element heading : document.body().select("> h1")) {
      result
          .kind(heading, Optional.ofNullable(said.get(Place.of(heading).file())), language)
          .ifPresent(kind -> result.kinds.put(heading, kind));
    }
    return result;
  }

  private Optional<SectionKind> kind(Element heading, Optional<SectionKind> said, String language) {
    if (heading.attr("role").equals(Vocabulary.ROLE_PART)) {
      return Optional.of(SectionKind.PART);
    }
    Outline.Kind kind = listed.getOrDefault(Place.of(heading).file(), Outline.Kind.CHAPTER);
    Optional<SectionKind> byList =
        switch (kind) {
          case PART -> Optional.of(SectionKind.PART);
          case APPENDIX -> Optional.of(SectionKind.APPENDIX);
          default -> Optional.empty();
        };
    return said.or(() -> byList).or(() -> SectionKind.of(heading, language));
  }

  /** Empty for a heading that nothing is known of. */
  Optional<SectionKind> of(Element heading) {
    return Optional.ofNullable(kinds.get(heading));
  }

  /** Whether the author's list puts a heading's file before the text, or after it. */
  boolean isListedAs(Element block, Outline.Kind kind) {
    return listed.get(Place.of(block).file()) == kind;
  }

  /** A heading that was taken for a part's is a chapter's. */
  void drop(Element heading) {
    kinds.remove(heading);
  }

  /** A heading is a part's. */
  void setPart(Element heading) {
    kinds.put(heading, SectionKind.PART);
  }
}
