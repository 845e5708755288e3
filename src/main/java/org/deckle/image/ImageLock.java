package org.deckle.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deckle.report.Findings;

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

  ImageLock(Map<String, Pin> pins) {
    this.pins = new TreeMap<>(pins);
  }

  /**
   * The lock of a book; empty when there is none.
   *
   * @param findings is told what is wrong with it; the blocks that are right count all the same
   */
  static ImageLock read(Path book, Findings findings) throws IOException {
    return new LockReader(findings).read(book.resolve(FILE));
  }

  /** An address on one line, as browsers read it (URL Standard, basic URL parser). */
  static String key(String url) {
    return url.strip().replaceAll("[\r\n\t]", "");
  }

  Optional<Pin> pin(String url) {
    return Optional.ofNullable(pins.get(key(url)));
  }

  /** The addresses whose picture is in a file; empty for one that was not fetched. */
  List<String> urlsOf(String file) {
    return pins.values().stream().filter(p -> p.file().equals(file)).map(Pin::url).toList();
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
    for (Pin pin : pins.values()) {
      text.append('\n');
      pin.fields()
          .forEach(
              (key, value) -> {
                if (!value.isEmpty()) {
                  text.append(key).append(": ").append(value).append('\n');
                }
              });
    }
    Stored.write(book.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
