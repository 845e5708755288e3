package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u16;
import static org.deckle.image.format.Bytes.u8;

import java.util.Locale;
import java.util.Optional;

/** Judges a file by its content, never by its name. */
public final class Probes {

  private static final String TARGA = "TRUEVISION-XFILE.\0";

  private Probes() {}

  public static Probe of(byte[] b) {
    if (b.length == 0) {
      return Probe.bad("is empty (0 bytes)");
    }
    Optional<PictureFormat> format = raster(b);
    if (format.isPresent()) {
      return probe(format.get(), b);
    }
    return SvgProbe.of(b).orElseGet(() -> Probe.bad(other(b)));
  }

  private static Probe probe(PictureFormat format, byte[] b) {
    return switch (format) {
      case JPEG -> RasterProbes.jpeg(b);
      case PNG -> RasterProbes.png(b);
      case GIF -> RasterProbes.gif(b);
      case WEBP -> RasterProbes.webp(b);
      case BMP -> RasterProbes.bmp(b);
      case TIFF -> RasterProbes.tiff(b);
      default ->
          Probe.bad(
              "is of the kind " + format.title() + ", which no edition takes: " + format.advice());
    };
  }

  /** By the signature at the start. */
  private static Optional<PictureFormat> raster(byte[] b) {
    for (Signature s : Signature.ALL) {
      if (ascii(b, s.at(), s.bytes())) {
        return Optional.of(s.format());
      }
    }
    return isTarga(b) ? Optional.of(PictureFormat.TGA) : Optional.empty();
  }

  /** Which has a signature at its end only (Truevision TGA 2.0), and not even that before 1989. */
  private static boolean isTarga(byte[] b) {
    if (ascii(b, b.length - TARGA.length(), TARGA)) {
      return true;
    }
    int kind = u8(b, 2);
    int depth = u8(b, 16);
    long samples = (long) u16(b, 12, false) * u16(b, 14, false);
    return u8(b, 0) < 128
        && u8(b, 1) == 0
        && (kind == 2 || kind == 3)
        && depth % 8 == 0
        && depth > 0
        && depth <= 32
        && samples > 0
        && 18 + u8(b, 0) + samples * depth / 8 == b.length;
  }

  private static String other(byte[] b) {
    String start =
        new String(b, 0, Math.min(b.length, 1024), SvgProbe.charset(b))
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.matches("(?s).*<(!doctype html|html|head|body|script)\\b.*")) {
      return "is a web page, not a picture: an error page, or the page around it";
    }
    if (start.startsWith("version https://git-lfs")) {
      return "is a Git LFS pointer, not the picture: fetch it with git lfs pull";
    }
    return isText(b) ? "is a text, not a picture" : "is not a kind of picture that is known";
  }

  private static boolean isText(byte[] b) {
    for (int i = 0; i < Math.min(b.length, 1024); i++) {
      if (b[i] >= 0 && b[i] < 9) {
        return false;
      }
    }
    return true;
  }
}
