package org.deckle.edition.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What a reader may expect of the book (EPUB Accessibility 1.1, section 2, schema.org terms), drawn
 * from its content alone: nothing is claimed that was not seen there, least of all conformance.
 */
final class AccessibilityMetadata {

  /** A property and its value. */
  record Property(String name, String value) {}

  /** Pictures that cannot move. */
  private static final Set<String> STILL = Set.of("image/jpeg", "image/png");

  private AccessibilityMetadata() {}

  static List<Property> of(Element body, List<Item> items) {
    Elements pictures = body.select("img");
    boolean visual = !pictures.isEmpty();
    boolean described = telling(pictures).noneMatch(img -> img.attr("alt").isBlank());
    List<Property> found = new ArrayList<>();
    found.add(new Property("accessMode", "textual"));
    if (visual) {
      found.add(new Property("accessMode", "visual"));
      found.add(new Property("accessModeSufficient", "textual,visual"));
    }
    if (described) {
      found.add(new Property("accessModeSufficient", "textual"));
    }
    found.add(new Property("accessibilityFeature", "tableOfContents"));
    found.add(new Property("accessibilityFeature", "readingOrder"));
    found.add(new Property("accessibilityFeature", "displayTransformability"));
    if (body.selectFirst("h1, h2, h3") != null) {
      found.add(new Property("accessibilityFeature", "structuralNavigation"));
    }
    if (visual && described) {
      found.add(new Property("accessibilityFeature", "alternativeText"));
    }
    if (body.selectFirst("math") != null) {
      found.add(new Property("accessibilityFeature", "MathML"));
      found.add(new Property("accessibilityFeature", "describedMath"));
    }
    boolean still =
        items.stream()
            .map(Item::mediaType)
            .filter(t -> t.startsWith("image/"))
            .allMatch(STILL::contains);
    found.add(new Property("accessibilityHazard", still ? "none" : "unknown"));
    return found;
  }

  /** All but decorations. */
  private static Stream<Element> telling(Elements pictures) {
    return pictures.stream().filter(p -> !p.attr("role").equals(Vocabulary.ROLE_DECORATION));
  }

  /** In a sentence, in English. */
  static String summary(Element body) {
    Elements pictures = body.select("img");
    long described = telling(pictures).filter(img -> !img.attr("alt").isBlank()).count();
    String text = "Reflowable text with a table of contents and headings to navigate by. ";
    String images =
        pictures.isEmpty()
            ? "No pictures but the cover. "
            : described
                + " of "
                + telling(pictures).count()
                + " pictures have a text alternative. ";
    return text + images + "Not evaluated against an accessibility standard.";
  }
}
