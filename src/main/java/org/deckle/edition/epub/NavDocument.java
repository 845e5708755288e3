package org.deckle.edition.epub;

import java.util.List;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;

/** The navigation document (EPUB 3.3, section 7): contents, list of figures, landmarks. */
final class NavDocument {

  static final String HREF = "nav.xhtml";

  private final Labels labels;

  NavDocument(Labels labels) {
    this.labels = labels;
  }

  static Item item() {
    return new Item("nav", HREF, Item.XHTML, "nav");
  }

  Element contents(List<NavEntry> entries) {
    Element nav = nav("toc", "h1", labels.get("contents")).attr("role", "doc-toc");
    list(nav, entries);
    return nav;
  }

  Element figures(List<NavEntry> entries) {
    Element nav = nav("loi", "h2", labels.get("figures"));
    list(nav, entries);
    return nav;
  }

  /** Hidden: reading systems show landmarks in their own way. */
  Element landmarks(List<Landmark> landmarks) {
    Element nav = nav("landmarks", "h2", labels.get("landmarks")).attr("hidden", "hidden");
    Element list = nav.appendElement("ol");
    for (Landmark landmark : landmarks) {
      list.appendElement("li")
          .appendElement("a")
          .attr("epub:type", landmark.type())
          .attr("href", landmark.href())
          .text(Xml.legal(landmark.label()));
    }
    return nav;
  }

  private static Element nav(String type, String heading, String label) {
    String id = type + "-title";
    Element nav = new Element("nav").attr("epub:type", type).id(type).attr("aria-labelledby", id);
    nav.appendElement(heading).id(id).text(label);
    return nav;
  }

  private static void list(Element parent, List<NavEntry> entries) {
    Element list = parent.appendElement("ol");
    for (NavEntry entry : entries) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", entry.href()).text(Xml.legal(entry.text()));
      if (!entry.below().isEmpty()) {
        list(item, entry.below());
      }
    }
  }
}
