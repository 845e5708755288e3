package org.deckle.image.format;

import java.util.Optional;

/**
 * What a file's content says about the picture in it.
 *
 * @param format present unless the file holds no picture; then {@code problem} says what it holds
 * @param width in pixels after orientation; 0 when unknown
 * @param height in pixels after orientation; 0 when unknown
 * @param orientation EXIF orientation, 1 to 8; 1 is upright
 * @param problem why it cannot be used, as the end of a sentence ("is empty (0 bytes)"); empty when
 *     it can
 */
public record Probe(
    Optional<PictureFormat> format, int width, int height, int orientation, String problem) {

  static Probe good(PictureFormat format, int width, int height) {
    return oriented(format, width, height, 1);
  }

  static Probe oriented(PictureFormat format, int width, int height, int orientation) {
    boolean sideways = orientation >= 5;
    return new Probe(
        Optional.of(format), sideways ? height : width, sideways ? width : height, orientation, "");
  }

  public static Probe bad(String problem) {
    return new Probe(Optional.empty(), 0, 0, 1, problem);
  }

  static Probe truncated(PictureFormat format) {
    return bad("is cut off: the end of its " + format.title() + " data is missing");
  }

  public boolean isUsable() {
    return problem.isEmpty();
  }
}
