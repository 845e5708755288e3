package org.deckle.edition.epub;

import org.jsoup.nodes.Element;

/**
 * A file of the publication, as the manifest lists it (EPUB 3.3, section 5.6.2).
 *
 * @param id unique in the package, an XML name
 * @param href relative to the package document; ASCII that needs no escape
 * @param mediaType a core media type
 * @param properties parted by spaces, as {@code nav}; empty for none
 * @param fallback the id of what stands in where this cannot be shown; empty for none
 */
record Item(String id, String href, String mediaType, String properties, String fallback) {

  Item(String id, String href, String mediaType, String properties) {
    this(id, href, mediaType, properties, "");
  }

  static final String XHTML = "application/xhtml+xml";

  /** The same file, said to hold MathML when it does (EPUB 3.3, section D.4). */
  Item withMathMl(Element content) {
    boolean plain = content.selectFirst("math") == null;
    return plain ? this : new Item(id, href, mediaType, (properties + " mathml").strip(), fallback);
  }

  static Item xhtml(String id, String href) {
    return new Item(id, href, XHTML, "");
  }
}
