package org.deckle.image.convert;

import java.nio.file.Path;
import org.deckle.image.format.Fitness;
import org.deckle.image.format.PngHeader;
import org.deckle.image.format.Probe;
import org.deckle.image.format.Probes;
import org.deckle.image.format.Tiff;
import org.deckle.image.pixels.Shape;

/**
 * What is known of a picture's file without holding its bytes.
 *
 * @param bytes the file's length
 * @param fitness {@link Fitness#NONE} of one that cannot be used
 * @param depth bytes that decoders take for a pixel
 */
public record PictureSource(Path file, Probe probe, Fitness fitness, long bytes, int depth) {

  private static final int PLAIN = 4;

  /** Bytes for each pixel of a conversion: as it is scaled, turned, and as encoders want it. */
  private static final int MADE = 12;

  static PictureSource of(Path file, byte[] bytes) {
    Probe probe = Probes.of(bytes);
    return probe.isUsable()
        ? new PictureSource(
            file, probe, Fitness.of(bytes, probe), bytes.length, depth(bytes, probe))
        : new PictureSource(file, probe, Fitness.NONE, bytes.length, PLAIN);
  }

  private static int depth(byte[] bytes, Probe probe) {
    return switch (probe.format().orElseThrow()) {
      case PNG -> PngHeader.of(bytes).bits() > 8 ? 2 * PLAIN : PLAIN;
      case TIFF -> Math.max(PLAIN, Tiff.read(bytes, 0, bytes.length).depth());
      default -> PLAIN;
    };
  }

  /** Bytes that a conversion takes at its most: decoded and scaled, or scaled and encoded. */
  long need(Shape shape) {
    long pixels = (long) probe.width() * probe.height();
    return bytes + Math.max(depth * pixels + PLAIN * made(shape), MADE * made(shape));
  }

  /** The same for a drawing, which is pixels at once. */
  static long needOfDrawing(Shape shape) {
    return MADE * made(shape);
  }

  private static long made(Shape shape) {
    return (long) shape.width() * shape.height();
  }
}
