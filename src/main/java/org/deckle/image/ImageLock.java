package org.deckle.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code images/images.lock}: where each fetched picture came from, so that builds need no network
 * and cannot change silently. One block a picture, {@code key: value} a line, UTF-8, in the order
 * of the addresses. Immutable.
 */
final class ImageLock {

  static final String FILE = Shelf.IMAGES + "/images.lock";

  private static final String HEAD =
      "# Where each fetched picture came from. Written by `deckle images --fetch`.\n";

  private final Map<String, Pin> pins;

  private ImageLock(Map<String, Pin> pins) {
    this.pins = pins;
  }

  /**
   * A fetched picture.
   *
   * @param url as it stands in the manuscript
   * @param file relative to the book's folder
   * @param source the address that delivered it, after redirects
   * @param rule the name of the rule that led there
   * @param sha256 of the file, in lower-case hexadecimal
   * @param size {@code WIDTHxHEIGHT} in pixels
   * @param fetched an ISO 8601 instant
   */
  record Pin(
      String url,
      String file,
      String source,
      String rule,
      String sha256,
      long bytes,
      String type,
      String size,
      String fetched) {

    private String block() {
      return String.join(
          "\n",
          "",
          "url: " + url,
          "file: " + file,
          "source: " + source,
          "rule: " + rule,
          "sha256: " + sha256,
          "bytes: " + bytes,
          "type: " + type,
          "size: " + size,
          "fetched: " + fetched,
          "");
    }

    private static Pin of(Map<String, String> block, String where) throws IOException {
      for (String key : new String[] {"url", "file", "sha256"}) {
        if (block.getOrDefault(key, "").isEmpty()) {
          throw new IOException(where + ": this block has no " + key);
        }
      }
      // Files are read and written by these paths: none may lead out of the folder.
      if (!block.get("file").matches("images/[^\\\\]+") || block.get("file").contains("..")) {
        throw new IOException(where + ": the file must stand in " + Shelf.IMAGES + "/");
      }
      String bytes = block.getOrDefault("bytes", "0");
      return new Pin(
          block.get("url"),
          block.get("file"),
          block.getOrDefault("source", ""),
          block.getOrDefault("rule", ""),
          block.get("sha256"),
          bytes.matches("\\d{1,18}") ? Long.parseLong(bytes) : 0,
          block.getOrDefault("type", ""),
          block.getOrDefault("size", ""),
          block.getOrDefault("fetched", ""));
    }
  }

  /**
   * The lock of a book; empty when there is none.
   *
   * @throws IOException also when it is no lock, with file and line
   */
  static ImageLock read(Path book) throws IOException {
    Path file = book.resolve(FILE);
    Map<String, Pin> pins = new TreeMap<>();
    if (!Files.exists(file)) {
      return new ImageLock(pins);
    }
    Map<String, String> block = new LinkedHashMap<>();
    int number = 0;
    for (String line : (Files.readString(file) + "\n\n").lines().toList()) {
      number++;
      if (line.isBlank() && !block.isEmpty()) {
        Pin pin = Pin.of(block, FILE + ":" + (number - 1));
        pins.put(pin.url(), pin);
        block.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        if (colon < 1) {
          throw new IOException(FILE + ":" + number + ": this is no `key: value`");
        }
        block.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return new ImageLock(pins);
  }

  Optional<Pin> pin(String url) {
    return Optional.ofNullable(pins.get(url));
  }

  Collection<Pin> all() {
    return pins.values();
  }

  ImageLock with(Pin pin) {
    Map<String, Pin> more = new TreeMap<>(pins);
    more.put(pin.url(), pin);
    return new ImageLock(more);
  }

  void write(Path book) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    pins.values().forEach(p -> text.append(p.block()));
    Stored.write(book.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
