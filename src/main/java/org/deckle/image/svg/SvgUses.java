package org.deckle.image.svg;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.deckle.book.UnusablePictureException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sees that the copies an SVG makes of its own parts stay few, however they are nested. */
final class SvgUses {

  private static final long MOST = 100_000;

  private final Map<String, Element> byId = new HashMap<>();
  private final Map<Element, Long> known = new HashMap<>();
  private final Set<Element> open = new HashSet<>();

  private SvgUses() {}

  static void check(Document svg) throws UnusablePictureException {
    SvgUses uses = new SvgUses();
    svg.select("[id]").forEach(e -> uses.byId.putIfAbsent(e.id(), e));
    if (uses.copies(svg) > MOST) {
      throw new UnusablePictureException("copies its own parts more than " + MOST + " times");
    }
  }

  private long copies(Element element) throws UnusablePictureException {
    Long counted = known.get(element);
    if (counted != null) {
      return counted;
    }
    if (!open.add(element)) {
      throw new UnusablePictureException("has a part that is a copy of itself");
    }
    long sum = 0;
    for (Element use : element.select("*|use, use")) {
      String href = use.hasAttr("href") ? use.attr("href") : use.attr("xlink:href");
      Element target = byId.get(href.replaceFirst("^#", ""));
      if (target != null) {
        sum = Math.min(MOST + 1, sum + 1 + copies(target));
      }
    }
    open.remove(element);
    known.put(element, sum);
    return sum;
  }
}
