package org.deckle.edition.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes files into the container and remembers them for the package document. */
final class Manifest {

  private final OcfContainer container;
  private final List<Item> items = new ArrayList<>();
  private final List<Item> spine = new ArrayList<>();

  Manifest(OcfContainer container) {
    this.container = container;
  }

  /** Adds a file. */
  void add(Item item, byte[] bytes) throws IOException {
    container.add(item, bytes);
    items.add(item);
  }

  /** Adds a page that is read in its turn. */
  void addPage(Item item, String markup) throws IOException {
    add(item, markup.getBytes(StandardCharsets.UTF_8));
    spine.add(item);
  }

  /** All files, in the order they came. */
  List<Item> items() {
    return List.copyOf(items);
  }

  /** The pages in reading order. */
  List<Item> spine() {
    return List.copyOf(spine);
  }
}
