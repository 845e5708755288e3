package org.deckle.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Emphasis that stands only in a page's style sheet, or in a {@code style} attribute, as in exports
 * of Google Docs: bold, italic, struck, raised and lowered words become elements. Classes that the
 * page itself defines mean nothing outside it and go.
 */
final class ClassStyles {

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern CLASS = Pattern.compile("(?:span|p|li|h[1-6])?\\.([\\w-]+)");

  /** What a declaration makes of a word (CSS Fonts 4, CSS Text Decoration 3). */
  private static final Map<Pattern, String> ELEMENTS =
      Map.of(
          Pattern.compile("font-weight:\\s*(?:bold|bolder|[6-9]00)"), "strong",
          Pattern.compile("font-style:\\s*(?:italic|oblique)"), "em",
          Pattern.compile("text-decoration(?:-line)?:[^;]*line-through"), "s",
          Pattern.compile("vertical-align:\\s*super"), "sup",
          Pattern.compile("vertical-align:\\s*sub(?!\\w)"), "sub");

  private final Map<String, Set<String>> elements = new HashMap<>();
  private final Set<String> defined = new HashSet<>();

  private ClassStyles(Document page) {
    for (Element style : page.select("style")) {
      Matcher rule = RULE.matcher(style.data());
      while (rule.find()) {
        for (String selector : rule.group(1).split(",")) {
          Matcher name = CLASS.matcher(selector.strip());
          if (name.matches()) {
            defined.add(name.group(1));
            elements
                .computeIfAbsent(name.group(1), n -> new LinkedHashSet<>())
                .addAll(elements(rule.group(2)));
          }
        }
      }
    }
  }

  /** Settles the emphasis of a page's main part. */
  static void settle(Document page, Element main) {
    ClassStyles styles = new ClassStyles(page);
    for (Element span : main.select("span[class], span[style]")) {
      styles.emphasise(span);
    }
    for (Element e : main.select("[class]")) {
      styles.defined.forEach(e::removeClass);
      if (e.className().isBlank()) {
        e.removeAttr("class");
      }
    }
    main.select("span[style]").removeAttr("style");
    main.select("span").stream().filter(s -> s.attributesSize() == 0).forEach(Element::unwrap);
  }

  private static Set<String> elements(String declarations) {
    Set<String> found = new LinkedHashSet<>();
    ELEMENTS.forEach(
        (declaration, element) -> {
          if (declaration.matcher(declarations).find()) {
            found.add(element);
          }
        });
    return found;
  }

  /** Headings are bold as they are. */
  private void emphasise(Element span) {
    Set<String> wanted = new java.util.TreeSet<>(elements(span.attr("style")));
    span.classNames().forEach(name -> wanted.addAll(elements.getOrDefault(name, Set.of())));
    if (span.closest("h1, h2, h3, h4, h5, h6") != null) {
      wanted.remove("strong");
    }
    if (!span.hasText()) {
      return;
    }
    for (String name : wanted) {
      if (span.closest(name) == null) {
        Element inner = new Element(name);
        inner.appendChildren(new ArrayList<>(List.copyOf(span.childNodes())));
        span.appendChild(inner);
      }
    }
  }
}
