package org.deckle.edition.print.engine;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.deckle.book.Metadata;
import org.deckle.edition.print.fonts.Faces;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Document;

/**
 * Lays out an HTML document and writes the PDF. An engine opens no file and no address: fonts and
 * pictures are handed to it.
 */
public interface PdfEngine {

  /** The scheme of the addresses by which a document names its pictures: {@code deckle:/3}. */
  String SCHEME = "deckle";

  /**
   * The media type that an {@code object} has whose {@code data} is the address of a drawing;
   * {@code img} elements hold the addresses of all other pictures.
   */
  String DRAWING = "image/svg+xml";

  /**
   * How a document is set.
   *
   * @param metadata what the PDF says of itself, and the language of the text
   * @param modified the date in the PDF
   * @param faces all fonts that the document asks for
   * @param rightToLeft whether lines and pages run from right to left
   * @param grey whether the press has one ink only
   */
  record Options(
      Metadata metadata, Instant modified, Faces faces, boolean rightToLeft, boolean grey) {}

  /** The pictures of a document, by their addresses. An engine asks on one thread. */
  interface PageImages {

    /**
     * The bytes of a JPEG or PNG; the same for the same address.
     *
     * @throws IOException when the machine fails to read them
     */
    byte[] bytes(String address) throws IOException;

    /** Draws a drawing in a box from 0, 0 of the given size, in CSS pixels. */
    void draw(String address, Graphics2D graphics, float width, float height);
  }

  /**
   * A picture on a page.
   *
   * @param address as {@code deckle:/3}
   * @param width in inches
   * @param height in inches
   */
  record PlacedPicture(String address, double width, double height) {}

  /**
   * Writes the document; the same input gives the same bytes. May change the document where the
   * engine cannot set it as it is.
   *
   * @param out is written to once all pages are made; stays open
   * @return where each JPEG and PNG stands, in the order of the pages
   * @throws IOException when the machine fails to read a picture or to write the PDF
   */
  List<PlacedPicture> write(Document html, Options options, PageImages pictures, OutputStream out)
      throws IOException;

  /**
   * The engine that Deckle has. Not thread-safe; several may work at the same time.
   *
   * @param findings is told what the engine complains of
   */
  static PdfEngine reportingTo(Findings findings) {
    return new OpenHtmlEngine(findings);
  }
}
