package org.deckle.math;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Markup as XML, on one line as it is. Stateless. */
final class MathSource {

  private MathSource() {}

  static String xml(Element element) {
    Document document = new Document("");
    document
        .outputSettings()
        .prettyPrint(false)
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml);
    document.appendChild(element.clone());
    return document.child(0).outerHtml();
  }
}
