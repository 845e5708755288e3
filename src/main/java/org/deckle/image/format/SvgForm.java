package org.deckle.image.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Whether bytes are an XML document that reading systems take (Namespaces in XML 1.0). */
public final class SvgForm {

  private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

  private SvgForm() {}

  /** One with a DTD is none here: nothing of it is ever read. */
  public static boolean isXml(byte[] bytes) {
    try {
      // Libraries bring parsers of their own, which need not know the feature.
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(NO_DTD, true);
      factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
      return true;
    } catch (SAXException e) {
      return false;
    } catch (IOException e) {
      // The bytes are in memory; what fails is their encoding.
      return false;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
