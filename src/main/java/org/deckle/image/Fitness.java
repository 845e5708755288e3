package org.deckle.image;

import org.deckle.book.Renditions.Purpose;
import org.deckle.book.Renditions.Target;

/**
 * What decides whether a picture can be used as it is, whatever its size.
 *
 * @param onScreen whether reading systems draw it right
 * @param onPages whether the layout of a PDF draws it right
 * @param grey whether it has no colours
 * @param opaque whether nothing shines through it
 */
record Fitness(boolean onScreen, boolean onPages, boolean grey, boolean opaque) {

  private static final Fitness NONE = new Fitness(false, false, false, false);

  static Fitness of(byte[] bytes, Probe probe) {
    return switch (probe.format().orElseThrow()) {
      case JPEG -> jpeg(JpegHeader.of(bytes), probe.orientation());
      case PNG -> png(PngHeader.of(bytes));
      case GIF, WEBP -> new Fitness(true, false, false, false);
      default -> NONE;
    };
  }

  private static Fitness jpeg(JpegHeader header, int orientation) {
    boolean upright = header.isPlain() && orientation == 1;
    return new Fitness(
        upright, upright && !header.foreignProfile(), header.components() == 1, true);
  }

  private static Fitness png(PngHeader header) {
    boolean plain = header.bits() <= 8;
    boolean page = plain && (!header.isGrey() || header.isOpaque());
    return new Fitness(plain, page, header.isGrey(), header.isOpaque());
  }

  boolean suits(Target target) {
    return (target.purpose() == Purpose.SCREEN ? onScreen : onPages)
        && (grey || !target.grey())
        && (opaque || !target.opaque());
  }
}
