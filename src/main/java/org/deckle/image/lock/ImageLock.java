package org.deckle.image.lock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deckle.file.AtomicFile;
import org.deckle.finding.Findings;

/**
 * {@code images/images.lock}: where each fetched picture came from, so that builds need no network
 * and cannot change silently. One block a picture, {@code key: value} a line, UTF-8, in the order
 * of the addresses. Immutable.
 */
public final class ImageLock {

  /** The folder of a book's pictures, in the book's folder. */
  public static final String FOLDER = "images";

  /** The lock, in the book's folder. */
  public static final String FILE = FOLDER + "/images.lock";

  private static final String HEAD =
      "# Where each fetched picture came from. Written by `deckle images --fetch`.\n";

  private final Map<String, Pin> pins;

  public ImageLock(Map<String, Pin> pins) {
    this.pins = new TreeMap<>(pins);
  }

  /**
   * The lock of a book; empty when there is none.
   *
   * @param findings is told what is wrong with it; the blocks that are right count all the same
   */
  public static ImageLock read(Path book, Findings findings) throws IOException {
    return new LockReader(findings).read(book.resolve(FILE));
  }

  /** An address on one line, as browsers read it (URL Standard, basic URL parser). */
  public static String key(String url) {
    return url.strip().replaceAll("[\r\n\t]", "");
  }

  public Optional<Pin> pin(String url) {
    return Optional.ofNullable(pins.get(key(url)));
  }

  /** The addresses whose picture is in a file; empty for one that was not fetched. */
  public List<String> urlsOf(String file) {
    return pins.values().stream().filter(p -> p.file().equals(file)).map(Pin::url).toList();
  }

  public Collection<Pin> all() {
    return pins.values();
  }

  public ImageLock with(Pin pin) {
    Map<String, Pin> more = new TreeMap<>(pins);
    more.put(pin.url(), pin);
    return new ImageLock(more);
  }

  public void write(Path book) throws IOException {
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
    AtomicFile.write(book.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
