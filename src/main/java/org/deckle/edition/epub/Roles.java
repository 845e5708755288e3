package org.deckle.edition.epub;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/**
 * Roles of W3C DPUB-ARIA 1.1 where ARIA in HTML allows them, and the {@code epub:type} (EPUB 3
 * Structural Semantics Vocabulary) that says the same to older reading systems.
 */
final class Roles {

  private static final Set<String> FRONT =
      Set.of(
          "doc-preface",
          "doc-foreword",
          "doc-introduction",
          "doc-dedication",
          "doc-acknowledgments",
          "doc-epigraph",
          "doc-credits",
          "doc-toc");

  private static final Set<String> BODY =
      Set.of("doc-part", "doc-chapter", "doc-prologue", "doc-epilogue", "doc-conclusion");

  private static final Set<String> BACK =
      Set.of(
          "doc-afterword",
          "doc-appendix",
          "doc-bibliography",
          "doc-colophon",
          "doc-endnotes",
          "doc-errata",
          "doc-glossary",
          "doc-index");

  private static final Map<String, Set<String>> ELSEWHERE =
      Map.of(
          "aside",
              Set.of("doc-footnote", "doc-example", "doc-pullquote", "doc-dedication", "doc-tip"),
          "blockquote", Set.of("doc-epigraph", "doc-pullquote"),
          "div", Set.of("doc-epigraph", "doc-dedication", "doc-example"),
          "a", Set.of("doc-noteref", "doc-backlink", "doc-biblioref", "doc-glossref"),
          "p", Set.of("doc-subtitle"),
          "img", Set.of("doc-cover", Vocabulary.ROLE_DECORATION));

  private Roles() {}

  /** Whether an element may have a role. */
  static boolean fits(String element, String role) {
    return element.equals("section")
        ? FRONT.contains(role) || BODY.contains(role) || BACK.contains(role)
        : ELSEWHERE.getOrDefault(element, Set.of()).contains(role);
  }

  /** The kind of matter that a section is. */
  static String matter(Element section) {
    if (section.hasClass(Vocabulary.CLASS_FRONT)) {
      return "frontmatter";
    }
    return section.hasClass(Vocabulary.CLASS_BACK) ? "backmatter" : "bodymatter";
  }

  /** The name of a section's kind, as {@code chapter}. */
  static Optional<String> kind(Element section) {
    return Optional.of(section.attr("role"))
        .filter(role -> role.startsWith("doc-"))
        .map(role -> role.substring("doc-".length()));
  }

  /** Says each role a second time as {@code epub:type}. */
  static void repeatAsTypes(Element root) {
    for (Element element : root.select("[role^=doc-]")) {
      kind(element).ifPresent(kind -> element.attr("epub:type", kind));
    }
  }
}
