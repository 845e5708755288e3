package org.deckle.book;

import java.io.IOException;

/** Makes pictures fit for an edition. Implementations are thread-safe and cache by content. */
public interface Renditions {

  /** What a rendition is for. */
  enum Purpose {
    /** A reading system's screen: EPUB 3.3 core media types, RGB. */
    SCREEN,
    /** A page of a PDF: JPEG, PNG or SVG. */
    PRINT
  }

  /**
   * A picture in a form that the purpose takes; the original bytes when they already fit.
   *
   * @param picture one with a file
   * @throws IOException when the file cannot be read or not be converted
   */
  Rendition of(Picture picture, Purpose purpose) throws IOException;

  /**
   * Bytes of a picture.
   *
   * @param mediaType one of {@code image/jpeg}, {@code image/png}, {@code image/gif}, {@code
   *     image/webp}, {@code image/svg+xml}
   * @param width in pixels
   * @param height in pixels
   */
  record Rendition(byte[] bytes, String mediaType, int width, int height) {}
}
