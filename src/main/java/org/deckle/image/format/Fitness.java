package org.deckle.image.format;

import org.deckle.book.Renditions.Purpose;
import org.deckle.book.Renditions.Target;

/**
 * What decides whether a picture can be used as it is, whatever its size. A colour profile is no
 * reason to touch it on a screen, where reading systems mind it; the layout of a PDF does not.
 *
 * @param onScreen whether reading systems draw it right
 * @param onPages whether the layout of a PDF draws it right
 * @param grey whether it has no colours
 * @param opaque whether nothing shines through it
 */
public record Fitness(boolean onScreen, boolean onPages, boolean grey, boolean opaque) {

  public static final Fitness NONE = new Fitness(false, false, false, false);

  public static Fitness of(byte[] bytes, Probe probe) {
    return switch (probe.format().orElseThrow()) {
      case JPEG -> jpeg(JpegHeader.of(bytes), probe.orientation());
      case PNG ->
          png(
              PngHeader.of(bytes),
              probe.orientation() == 1 && !Frames.areIn(bytes, PictureFormat.PNG),
              ColourProfile.isOther(bytes) || PngColours.of(bytes).isPresent());
      case GIF -> new Fitness(GifHeader.of(bytes).frames() == 1, false, false, false);
      case WEBP ->
          new Fitness(
              probe.orientation() == 1 && !Frames.areIn(bytes, PictureFormat.WEBP),
              false,
              false,
              false);
      default -> NONE;
    };
  }

  private static Fitness jpeg(JpegHeader header, int orientation) {
    boolean plain = header.isPlain() && orientation == 1;
    boolean page = plain && !header.foreignProfile();
    return new Fitness(plain, page, header.components() == 1, true);
  }

  private static Fitness png(PngHeader header, boolean upright, boolean foreign) {
    boolean plain = header.bits() <= 8 && upright;
    // A pixel's own transparency is for the most part none, and then the pages need not mind it.
    boolean direct = !header.interlaced() && !header.hasAlpha();
    boolean page = plain && !foreign && direct && (!header.isGrey() || header.isOpaque());
    return new Fitness(plain, page, header.isGrey(), header.isOpaque());
  }

  public boolean suits(Target target) {
    return (target.purpose() == Purpose.PRINT ? onPages : onScreen)
        && (grey || !target.grey())
        && (opaque || !target.opaque());
  }
}
