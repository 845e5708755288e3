package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.jsoup.nodes.Element;

/**
 * Compares the pictures of two passages. A copy shows the same pictures, or has lost them; text
 * that says the same of different things shows other ones.
 */
final class DuplicatePictures {

  private final List<Element> blocks;
  private final Pictures pictures;

  DuplicatePictures(List<Element> blocks, Pictures pictures) {
    this.blocks = blocks;
    this.pictures = pictures;
  }

  /** Whether two passages show other pictures rather than the same; in doubt they do not. */
  boolean differ(Copy first, Copy second) {
    List<Picture> here = new ArrayList<>();
    List<Picture> there = new ArrayList<>();
    int same = own(first, here);
    own(second, there);
    long differing =
        Math.min(count(here, true), count(there, true))
            + Math.min(count(here, false), count(there, false));
    boolean renamed = here.stream().anyMatch(p -> there.stream().anyMatch(q -> sameName(p, q)));
    return differing > same && !renamed;
  }

  /** Collects the pictures that only one side has; gives the number of the others. */
  private int own(Copy copy, List<Picture> own) {
    Tokens tokens = copy.passage().tokens();
    int same = 0;
    for (int block = copy.first(); block <= copy.last(); block++) {
      int token = tokens.wordsEnd(block);
      for (Element image : blocks.get(block).select("img")) {
        if (copy.passage().counterpart(copy.second(), token++) >= 0) {
          same++;
        } else {
          own.add(pictures.resolve(image.attr("src"), Place.of(image)));
        }
      }
    }
    return same;
  }

  private static long count(List<Picture> pictures, boolean there) {
    return pictures.stream().filter(p -> p.isThere() == there).count();
  }

  private static boolean sameName(Picture one, Picture other) {
    return name(one).equals(name(other));
  }

  private static String name(Picture picture) {
    String path = picture.file().map(Object::toString).orElse(picture.ref());
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
