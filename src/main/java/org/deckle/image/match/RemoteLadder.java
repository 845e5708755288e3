package org.deckle.image.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Picture;
import org.deckle.image.lock.ImageLock;

/**
 * The search for the local copy of a remote picture. Only the picture's own name counts, no
 * similarity: what the author saved has that name.
 */
public final class RemoteLadder {

  /** Names like {@code 1.jpg} say too little to be found under another extension. */
  private static final int TELLING = 4;

  private final PictureFolder pictureFolder;
  private final LinkContext links;
  private final ImageLock lock;
  private final String ref;
  private final RemoteName remote;
  private final PictureIndex index;
  private final Set<String> broken = new LinkedHashSet<>();

  public RemoteLadder(
      PictureFolder pictureFolder, LinkContext links, ImageLock lock, String ref, String folder) {
    this.pictureFolder = pictureFolder;
    this.links = links;
    this.lock = lock;
    this.ref = ref;
    this.remote = RemoteName.of(ref);
    this.index = pictureFolder.beside(folder);
  }

  /** Empty when nothing here is a copy of it. */
  public Optional<Picture> climb() {
    for (String name : remote.names()) {
      Optional<Picture> found = choose(name, index.named(name));
      if (found.isPresent()) {
        return found;
      }
    }
    for (String name : remote.names()) {
      if (FileNames.stem(name).length() >= TELLING) {
        Optional<Picture> found = choose(name, unclaimed(index.withSlug(FileNames.stem(name))));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Files of the right name that hold no picture. */
  public List<String> broken() {
    return List.copyOf(broken);
  }

  private List<String> unclaimed(List<String> paths) {
    return paths.stream().filter(p -> !links.claims(p)).toList();
  }

  private Optional<Picture> choose(String name, List<String> paths) {
    List<String> others = links.rivals(remote, name);
    List<String> fitting = new ArrayList<>();
    for (String path : paths) {
      if (!pictureFolder.probe(path).isUsable()) {
        broken.add(path);
      } else if (!isAnothers(path, others)) {
        fitting.add(path);
      }
    }
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    List<String> rivals = Ladder.nearest(pictureFolder.distinct(fitting), remote.key());
    String best = rivals.get(0);
    boolean sure =
        remote.shared(best) > Math.max(1, RemoteName.mostShared(best, others))
            ? rivals.size() == 1
            : others.isEmpty() && !links.claims(best) && (rivals.size() == 1 || isInImages(best));
    return Optional.of(
        sure && origins(best).isEmpty()
            ? MatchOutcomes.found(pictureFolder, ref, best, "the remote picture stands here too")
            : Picture.absent(ref, Picture.State.AMBIGUOUS, doubt(others, rivals), rivals));
  }

  /** Whether another link of the book has the better claim to a file, or it was fetched for one. */
  private boolean isAnothers(String path, List<String> others) {
    int theirs = RemoteName.mostShared(path, others);
    return theirs > Math.max(1, remote.shared(path))
        || origins(path).stream().anyMatch(pin -> others.contains(RemoteName.of(pin).key()));
  }

  /** The addresses of other pictures for which a file was fetched. */
  private List<String> origins(String path) {
    List<String> urls = lock.urlsOf(path);
    return urls.stream().anyMatch(u -> RemoteName.of(u).key().equals(remote.key()))
        ? List.of()
        : urls;
  }

  private static boolean isInImages(String path) {
    return path.startsWith(PictureFolder.IMAGES + "/")
        && path.indexOf('/', PictureFolder.IMAGES.length() + 1) < 0;
  }

  private String doubt(List<String> others, List<String> rivals) {
    if (!others.isEmpty()) {
      return "several remote pictures have this name";
    }
    List<String> origins = origins(rivals.get(0));
    if (!origins.isEmpty()) {
      return "the file of this name was fetched from " + origins.get(0);
    }
    return rivals.size() > 1
        ? "several files have the name of this remote picture"
        : "the file of this name is another link's picture";
  }
}
