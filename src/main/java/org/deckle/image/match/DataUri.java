package org.deckle.image.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.deckle.file.AtomicFile;
import org.deckle.image.format.PictureFormat;
import org.deckle.text.Digests;

/** Pictures inside links (RFC 2397). */
public final class DataUri {

  private DataUri() {}

  public static boolean is(String ref) {
    return ref.regionMatches(true, 0, "data:", 0, 5);
  }

  /** The bytes; empty when the data are not what the link says they are. */
  public static Optional<byte[]> bytes(String ref) {
    int comma = ref.indexOf(',');
    if (comma < 0) {
      return Optional.empty();
    }
    String data = ref.substring(comma + 1);
    if (!ref.regionMatches(true, comma - 7, ";base64", 0, 7)) {
      return Optional.of(Spellings.percentDecoded(data).getBytes(StandardCharsets.UTF_8));
    }
    String plain = Spellings.percentDecoded(data).replaceAll("\\s+", "");
    try {
      return Optional.of(Base64.getDecoder().decode(plain.replace('-', '+').replace('_', '/')));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Puts bytes into a folder under their digest; the same bytes are one file. */
  public static Path store(byte[] bytes, PictureFormat format, Path folder) throws IOException {
    Path file = folder.resolve(Digests.sha256(bytes) + "." + format.extension());
    if (!Files.exists(file)) {
      AtomicFile.write(file, bytes);
    }
    return file;
  }
}
