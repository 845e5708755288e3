package org.deckle.read.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What the styles of a document say of runs and paragraphs, inheritance resolved (ECMA-376 part 1,
 * section 17.7). Immutable.
 */
final class RunStyles {

  /** A chain of styles is no longer; a ring of them ends here. */
  private static final int LONGEST_CHAIN = 20;

  /** Marks of characters that the converter takes from the run alone. */
  private static final List<String> MARKS =
      List.of("w:b", "w:i", "w:strike", "w:smallCaps", "w:vertAlign");

  private static final String CODE = ".*(?:code|verbatim|monospace|source|typewriter).*";

  private final Map<String, Element> styles = new HashMap<>();

  RunStyles(Element root) {
    for (Element style : root.select("> w|style")) {
      styles.put(style.attr("w:styleId"), style);
    }
  }

  /** Whether a property is set on a run, by itself or by its character style. */
  boolean isOn(Element run, String property) {
    Optional<Element> own = child(run, "w:rPr").flatMap(p -> child(p, property));
    return own.isPresent()
        ? isTrue(own.get())
        : inherited(characterStyle(run), "w:rPr", property).filter(RunStyles::isTrue).isPresent();
  }

  /** Writes what character styles say into the runs, as code for those named so. */
  void spellOut(Element root) {
    for (Element run : root.select("w|r:has(> w|rPr > w|rStyle)")) {
      Element properties = child(run, "w:rPr").orElseThrow();
      String style = characterStyle(run);
      for (String mark : MARKS) {
        if (child(properties, mark).isEmpty()) {
          inherited(style, "w:rPr", mark).ifPresent(m -> properties.appendChild(m.clone()));
        }
      }
      if (name(style).matches(CODE)) {
        child(properties, "w:rStyle").orElseThrow().attr("w:val", "DeckleCode");
      }
    }
  }

  /** A property of a paragraph: its own, else that of its style. */
  Optional<Element> paragraph(Element paragraph, String property) {
    Optional<Element> own = child(paragraph, "w:pPr").flatMap(p -> child(p, property));
    return own.isPresent() ? own : inherited(paragraphStyle(paragraph), "w:pPr", property);
  }

  /** The name of a paragraph's style, in small letters; empty when it has none. */
  String styleName(Element paragraph) {
    return name(paragraphStyle(paragraph));
  }

  private String name(String style) {
    return Optional.ofNullable(styles.get(style))
        .flatMap(s -> child(s, "w:name"))
        .map(n -> n.attr("w:val").toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /** The id of a paragraph's style; empty for the default. */
  static String paragraphStyle(Element paragraph) {
    return child(paragraph, "w:pPr")
        .flatMap(p -> child(p, "w:pStyle"))
        .map(s -> s.attr("w:val"))
        .orElse("");
  }

  private static String characterStyle(Element run) {
    return child(run, "w:rPr")
        .flatMap(p -> child(p, "w:rStyle"))
        .map(s -> s.attr("w:val"))
        .orElse("");
  }

  private Optional<Element> inherited(String style, String group, String property) {
    Element at = styles.get(style);
    for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
      Optional<Element> found = child(at, group).flatMap(g -> child(g, property));
      if (found.isPresent()) {
        return found;
      }
      at = child(at, "w:basedOn").map(b -> styles.get(b.attr("w:val"))).orElse(null);
    }
    return Optional.empty();
  }

  static boolean isTrue(Element toggle) {
    return !toggle.attr("w:val").matches("(?i)0|false|off|none");
  }

  /** The first child of a name. */
  static Optional<Element> child(Element parent, String name) {
    for (Element child : parent.children()) {
      if (child.tagName().equals(name)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }
}
