package org.deckle.edition.epub;

import org.deckle.edition.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/** Writes content documents (EPUB 3.3, section 6.1: XHTML). */
final class XhtmlPage {

  private static final String PAGE =
      String.join(
          "\n",
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!DOCTYPE html>",
          "<html xmlns=\"http://www.w3.org/1999/xhtml\""
              + " xmlns:epub=\"http://www.idpf.org/2007/ops\" %s>",
          "<head>",
          "<title>%s</title>",
          "<link rel=\"stylesheet\" type=\"text/css\" href=\"%s\"/>",
          "</head>",
          "<body epub:type=\"%s\">",
          "%s",
          "</body>",
          "</html>",
          "");

  private final Language language;

  XhtmlPage(Language language) {
    this.language = language;
  }

  /**
   * A page.
   *
   * @param href where it will stand, for the way to the stylesheet
   * @param bodyType {@code frontmatter}, {@code bodymatter}, {@code backmatter} or {@code cover}
   * @param content the children of {@code body}
   */
  String of(String href, String title, String bodyType, Element... content) {
    String up = href.contains("/") ? "../" : "";
    StringBuilder markup = new StringBuilder();
    for (Element element : content) {
      markup.append(markup.isEmpty() ? "" : "\n").append(xml(element));
    }
    return PAGE.formatted(
        language.attributes(), Xml.escape(title), up + Stylesheet.HREF, bodyType, markup);
  }

  private static String xml(Element element) {
    for (Element block : element.children()) {
      block.after(new TextNode("\n"));
    }
    Document document = element.ownerDocument();
    if (document == null) {
      document = new Document("");
      document.appendChild(element);
    }
    document
        .outputSettings()
        .prettyPrint(false)
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml);
    return element.outerHtml();
  }
}
