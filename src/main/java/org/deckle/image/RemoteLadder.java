package org.deckle.image;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Picture;

/**
 * The search for the local copy of a remote picture. Only the picture's own name counts, no
 * similarity: what the author saved has that name.
 */
final class RemoteLadder {

  /** Names like {@code 1.jpg} say too little to be found under another extension. */
  private static final int TELLING = 4;

  private final Shelf shelf;
  private final Links links;
  private final String ref;
  private final RemoteName remote;
  private final PictureIndex index;
  private final Set<String> broken = new LinkedHashSet<>();

  RemoteLadder(Shelf shelf, Links links, String ref, String folder) {
    this.shelf = shelf;
    this.links = links;
    this.ref = ref;
    this.remote = RemoteName.of(ref);
    this.index = shelf.beside(folder);
  }

  /** Empty when nothing here is a copy of it. */
  Optional<Picture> climb() {
    for (String name : remote.names()) {
      Optional<Picture> found = choose(name, index.named(name));
      if (found.isPresent()) {
        return found;
      }
    }
    for (String name : remote.names()) {
      if (Names.stem(name).length() >= TELLING) {
        Optional<Picture> found = choose(name, unclaimed(index.withSlug(Names.stem(name))));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Files of the right name that hold no picture. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  private List<String> unclaimed(List<String> paths) {
    return paths.stream().filter(p -> !links.claims(p)).toList();
  }

  private Optional<Picture> choose(String name, List<String> paths) {
    List<String> others = links.rivals(remote, name);
    List<String> fitting = new ArrayList<>();
    for (String path : paths) {
      if (!shelf.probe(path).isUsable()) {
        broken.add(path);
      } else if (others.stream().noneMatch(o -> shares(path, o)) || shares(path, remote.key())) {
        fitting.add(path);
      }
    }
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    List<String> rivals = Ladder.nearest(shelf.distinct(fitting), remote.key());
    String best = rivals.get(0);
    boolean sure =
        shares(best, remote.key())
            ? rivals.size() == 1
            : others.isEmpty() && !links.claims(best) && (rivals.size() == 1 || isInImages(best));
    return Optional.of(
        sure
            ? Outcomes.found(shelf, ref, best, "the remote picture stands here too")
            : Picture.absent(ref, Picture.State.AMBIGUOUS, doubt(others, rivals), rivals));
  }

  /** Whether a path shares a folder and the name with an address. */
  private static boolean shares(String path, String key) {
    return Names.sharedTail(path, key) >= 2;
  }

  private static boolean isInImages(String path) {
    return path.startsWith(Shelf.IMAGES + "/") && path.indexOf('/', Shelf.IMAGES.length() + 1) < 0;
  }

  private static String doubt(List<String> others, List<String> rivals) {
    if (!others.isEmpty()) {
      return "several remote pictures have this name";
    }
    return rivals.size() > 1
        ? "several files have the name of this remote picture"
        : "the file of this name is another link's picture";
  }
}
