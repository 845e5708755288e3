package org.deckle.read.order;

import org.deckle.book.Outline.Kind;

/**
 * A line of a list of files.
 *
 * @param path of the file, relative to the folder that the list counts from; empty for a heading
 *     that no file holds
 * @param title as the list has it; may be empty
 * @param depth how many other lines it stands below, without the parts
 */
record OrderItem(Kind kind, String path, String title, int depth) {

  static OrderItem chapter(String path, String title) {
    return new OrderItem(Kind.CHAPTER, path, title, 0);
  }
}
