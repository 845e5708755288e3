package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u32;
import static org.deckle.image.format.Bytes.u8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Colour profiles in pictures (ICC.1), told apart without a colour management system. */
public final class ColourProfile {

  /** A larger one is no profile of a picture. In bytes. */
  private static final int LARGEST = 4 * 1024 * 1024;

  private static final int FIRST_CHUNK = 8;
  private static final int LONGEST_NAME = 80;
  private static final int COLOUR_SPACE = 16;

  private ColourProfile() {}

  /**
   * Whether colours mean something else with this profile than without it. Profiles name themselves
   * in Latin letters or in UTF-16.
   */
  static boolean isForeign(byte[] profile) {
    String text = new String(profile, StandardCharsets.ISO_8859_1);
    boolean known = text.contains("sRGB") || text.contains("s\0R\0G\0B") || text.contains("c2ci");
    return !known && isOfRgb(profile);
  }

  /** The foreign profile of a PNG; empty when it has none. */
  public static Optional<byte[]> foreign(byte[] png) {
    return of(png).filter(ColourProfile::isForeign);
  }

  /** Whether a PNG has a profile that is not sRGB, or none at all; pages must not get it. */
  static boolean isOther(byte[] png) {
    return of(png).filter(p -> isForeign(p) || !isOfRgb(p)).isPresent();
  }

  private static boolean isOfRgb(byte[] profile) {
    return ascii(profile, COLOUR_SPACE, "RGB ");
  }

  /** The profile of a PNG (W3C PNG, section 11.3.2.3), whatever it is. */
  private static Optional<byte[]> of(byte[] png) {
    for (long at = FIRST_CHUNK; at + 12 <= png.length; at += 12 + u32(png, (int) at, true)) {
      int data = (int) at + 8;
      if (ascii(png, data - 4, "IDAT")) {
        break;
      }
      if (ascii(png, data - 4, "iCCP")) {
        return Optional.of(inflated(png, data, (int) u32(png, (int) at, true)));
      }
    }
    return Optional.empty();
  }

  private static byte[] inflated(byte[] png, int data, int length) {
    int name = 0;
    while (name < Math.min(length, LONGEST_NAME) && u8(png, data + name) != 0) {
      name++;
    }
    int start = name + 2;
    if (start >= length) {
      return new byte[0];
    }
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(png, data + start, length - start))) {
      return in.readNBytes(LARGEST);
    } catch (IOException e) {
      // A profile that cannot be read tells nothing; decoders go without it too.
      return new byte[0];
    }
  }
}
