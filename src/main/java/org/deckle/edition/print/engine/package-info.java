/**
 * HTML to PDF behind an interface, and the only package that knows OpenHTMLtoPDF: its layout, its
 * pictures, and what we correct in the lines and the file that it makes. What the HTML holds is
 * settled before it comes here.
 *
 * <p>Begin with {@link org.deckle.edition.print.engine.PdfEngine}. Internal: may change without
 * notice.
 */
package org.deckle.edition.print.engine;
