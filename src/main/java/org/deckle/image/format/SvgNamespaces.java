package org.deckle.image.format;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gives an SVG the namespaces that it forgot, as it must when it was cut out of a web page: there
 * they go without saying, in a file nothing is drawn without them (SVG 2, section 5.1.2).
 */
public final class SvgNamespaces {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private SvgNamespaces() {}

  /** Whether anything had to be changed. */
  public static boolean declare(Document svg) {
    Element root = svg.firstElementChild();
    if (root == null) {
      return false;
    }
    Set<String> declared = new HashSet<>(Set.of("", "xml", "xmlns"));
    for (Element element : svg.select("*")) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("xmlns:")) {
          declared.add(attribute.getKey().substring(6));
        }
      }
    }
    boolean changed = false;
    String own = prefix(root.tagName());
    if (!(own.isEmpty() ? root.hasAttr("xmlns") : declared.contains(own))) {
      root.attr(own.isEmpty() ? "xmlns" : "xmlns:" + own, SVG);
      declared.add(own);
      changed = true;
    }
    for (Element element : svg.select("*")) {
      changed |= declare(element, root, declared);
    }
    return changed;
  }

  private static boolean declare(Element element, Element root, Set<String> declared) {
    if (!declared.contains(prefix(element.tagName()))) {
      element.remove();
      return true;
    }
    boolean changed = false;
    for (Attribute attribute : element.attributes().asList()) {
      String prefix = prefix(attribute.getKey());
      if (declared.add(prefix)) {
        changed = true;
        if (prefix.equals("xlink")) {
          root.attr("xmlns:xlink", XLINK);
        } else {
          // What a drawing program wrote for itself.
          declared.remove(prefix);
          element.removeAttr(attribute.getKey());
        }
      }
    }
    return changed;
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }
}
