package org.deckle.read.order;

import java.nio.file.Path;
import java.util.List;

/**
 * A list of files, as some tool keeps it.
 *
 * @param file the list itself
 * @param base the folder that its paths count from
 */
record OrderList(Path file, Path base, List<OrderItem> items) {

  OrderList {
    items = List.copyOf(items);
  }
}
