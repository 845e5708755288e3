package org.deckle.read.docx;

import java.util.List;
import org.jsoup.nodes.Element;

/** Ruby, and text whose direction is forced, which the converter does not know. */
final class InlineForms {

  private InlineForms() {}

  static void convert(Element root, Slots slots) {
    for (Element ruby : root.select("w|ruby")) {
      Element html = new Element("ruby");
      html.appendText(words(ruby, "> w|rubyBase"));
      html.appendElement("rt").text(words(ruby, "> w|rt"));
      Element run = ruby.parent();
      run.replaceWith(slots.run(html));
    }
    for (Element forced : root.select("w|bdo")) {
      String words = LeftOut.text(forced);
      String direction = forced.attr("w:val").equals("rtl") ? "rtl" : "ltr";
      forced.replaceWith(slots.run(new Element("bdo").attr("dir", direction).text(words)));
    }
  }

  private static String words(Element ruby, String part) {
    List<Element> parts = ruby.select(part);
    return parts.isEmpty() ? "" : LeftOut.text(parts.get(0));
  }
}
