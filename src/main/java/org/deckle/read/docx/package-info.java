/**
 * Word documents, by mammoth and a pass of our own for what it drops. How a broken archive is told
 * from a bomb is known here too.
 *
 * <p>Begin with {@link org.deckle.read.docx.DocxReader}. Internal: may change without notice.
 */
package org.deckle.read.docx;
