package org.deckle.edition.epub;

import org.jsoup.nodes.Element;

/**
 * A page of the text: one file.
 *
 * @param item its line in the manifest
 * @param matter {@code frontmatter}, {@code bodymatter} or {@code backmatter}
 * @param section its content
 */
record ContentFile(Item item, String matter, Element section) {}
