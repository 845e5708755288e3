package org.deckle.read.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a part's XML into a tree whose names have the prefixes that Word uses, whatever the file
 * calls them, and writes such a tree. No document type is read, nothing outside the part is opened.
 */
final class WordXml {

  /** Tables within tables, 40 deep, take less. */
  private static final int DEEPEST = 400;

  private static final String OFFICE = "http://schemas.openxmlformats.org/";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  /** Names of namespaces, after their common beginnings. */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("wordprocessingml/2006/main", "w"),
          Map.entry("wordprocessingml/main", "w"),
          Map.entry("officeDocument/2006/relationships", "r"),
          Map.entry("officeDocument/relationships", "r"),
          Map.entry("officeDocument/2006/math", "m"),
          Map.entry("officeDocument/math", "m"),
          Map.entry("drawingml/2006/wordprocessingDrawing", "wp"),
          Map.entry("drawingml/wordprocessingDrawing", "wp"),
          Map.entry("drawingml/2006/main", "a"),
          Map.entry("drawingml/main", "a"),
          Map.entry("drawingml/2006/picture", "pic"),
          Map.entry("drawingml/picture", "pic"),
          Map.entry("drawingml/2006/chart", "c"),
          Map.entry("drawingml/chart", "c"),
          Map.entry("drawingml/2006/diagram", "dgm"),
          Map.entry("drawingml/diagram", "dgm"),
          Map.entry("markup-compatibility/2006", "mc"),
          Map.entry("package/2006/relationships", "rel"));

  private static final Map<String, String> OTHERS =
      Map.of(
          "urn:schemas-microsoft-com:vml", "v",
          "urn:schemas-microsoft-com:office:office", "o",
          "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps",
          "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg",
          "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc");

  private WordXml() {}

  /**
   * The root element of a part.
   *
   * @throws UnusableDocxException when it is not well-formed or nested beyond any use
   */
  static Element read(byte[] xml, String name) throws UnusableDocxException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Builder builder = new Builder();
      factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(xml)), builder);
      return builder.root.child(0);
    } catch (TooDeepException e) {
      throw new UnusableDocxException(
          "Its elements are nested more than " + DEEPEST + " deep, as tables within tables are.");
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new UnusableDocxException("Its part " + name + " is not XML: " + e.getMessage());
    }
  }

  /** The XML of a tree. */
  static String write(Element root) {
    Map<String, String> declared = new HashMap<>();
    PREFIXES.forEach(
        (uri, prefix) -> {
          if (uri.contains("2006")) {
            declared.put(prefix, OFFICE + uri);
          }
        });
    OTHERS.forEach((uri, prefix) -> declared.put(prefix, uri));
    declared.forEach((prefix, uri) -> root.attr("xmlns:" + prefix, uri));
    Document document = new Document("");
    document
        .outputSettings()
        .prettyPrint(false)
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml);
    document.appendChild(root);
    return root.outerHtml();
  }

  /** A new element with a name as {@code w:r}. */
  static Element element(String name) {
    Tag tag = Tag.valueOf(name, Parser.NamespaceXml, ParseSettings.preserveCase);
    return new Element(tag, "");
  }

  private static final class TooDeepException extends SAXException {
    private static final long serialVersionUID = 1;
  }

  private static final class Builder extends DefaultHandler {
    private final Element root = element("root");
    private final StringBuilder text = new StringBuilder();
    private Element open = root;
    private int depth;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (++depth > DEEPEST) {
        throw new TooDeepException();
      }
      flush();
      Element element = element(name(uri, local));
      for (int i = 0; i < attributes.getLength(); i++) {
        element.attr(
            name(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
      }
      open.appendChild(element);
      open = element;
    }

    @Override
    public void endElement(String uri, String local, String name) {
      flush();
      open = open.parent();
      depth--;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    private void flush() {
      if (!text.isEmpty()) {
        open.appendChild(new TextNode(text.toString()));
        text.setLength(0);
      }
    }

    private static String name(String uri, String local) {
      if (uri.isEmpty()) {
        return local;
      }
      if (uri.equals(XMLConstants.XML_NS_URI)) {
        return "xml:" + local;
      }
      String rest =
          uri.startsWith(OFFICE)
              ? uri.substring(OFFICE.length())
              : uri.startsWith(STRICT) ? uri.substring(STRICT.length()) : "";
      String prefix = PREFIXES.getOrDefault(rest, OTHERS.getOrDefault(uri, ""));
      return prefix.isEmpty() ? local : prefix + ":" + local;
    }
  }
}
