package org.deckle.book;

import java.io.IOException;
import java.util.Map;

/** Makes pictures fit for an edition. Implementations are thread-safe and cache by content. */
public interface Renditions {

  /** What a rendition is for. */
  enum Purpose {
    /** A reading system's screen: EPUB 3.3 core media types, RGB. */
    SCREEN,
    /** A page of a PDF: JPEG or PNG; also SVG where colours and transparency may stay. */
    PRINT,
    /** A drawing (SVG) as JPEG or PNG, as large as the target takes; others as for a screen. */
    RASTER,
    /** A glance at the picture in a browser: made fast, from a part of its pixels. */
    THUMBNAIL
  }

  /**
   * What a rendition has to be like.
   *
   * @param width most pixels across
   * @param height most pixels down
   * @param pixels most pixels in all
   * @param grey whether colours become shades of grey
   * @param opaque whether what shines through becomes white
   */
  record Target(Purpose purpose, int width, int height, long pixels, boolean grey, boolean opaque) {

    /** As large as the picture is, in colour, with its transparency. */
    public static Target of(Purpose purpose) {
      return new Target(
          purpose, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, false, false);
    }

    /** The same, with no more pixels than these. */
    public Target within(int width, int height, long pixels) {
      return new Target(purpose, width, height, pixels, grey, opaque);
    }

    /** The same for a press that has no colours, or takes no transparency. */
    public Target on(boolean grey, boolean opaque) {
      return new Target(purpose, width, height, pixels, grey, opaque);
    }
  }

  /**
   * Makes renditions that will be asked for, several at once.
   *
   * @return what is wrong with the pictures that have none, as the end of a sentence ("is
   *     damaged"), in the given order
   * @throws IOException when reading or writing fails
   */
  default Map<Picture, String> prepare(Map<Picture, Target> wanted) throws IOException {
    return Map.of();
  }

  /**
   * A picture in a form that the target takes; the original bytes when they already fit.
   *
   * @param picture one with a file
   * @throws UnusablePictureException when the file's content cannot be drawn or converted
   * @throws IOException when reading or writing fails
   */
  Rendition of(Picture picture, Target target) throws IOException;

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
