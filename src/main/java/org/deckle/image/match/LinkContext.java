package org.deckle.image.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/**
 * What a book says besides one link: a file that another link names rightly is not what this one
 * mistyped, a word of the text is not mistyped at all, and two remote pictures of one name are not
 * the same.
 */
public final class LinkContext {

  private final Set<String> claimed;
  private final Map<String, Set<String>> remoteByName;
  private final LinkRivalry broken;
  private final Set<String> words;
  private final Map<String, List<Spellings.Spelling>> spellings;

  private LinkContext(
      Map<String, List<Spellings.Spelling>> spellings,
      Set<String> claimed,
      LinkRivalry broken,
      Map<String, Set<String>> remoteByName,
      Set<String> words) {
    this.spellings = spellings;
    this.claimed = claimed;
    this.broken = broken;
    this.remoteByName = remoteByName;
    this.words = words;
  }

  public static LinkContext of(Element body, PictureFolder pictureFolder) {
    Map<String, List<Spellings.Spelling>> spelled = new ConcurrentHashMap<>();
    Set<String> claimed = new HashSet<>();
    Map<String, Set<String>> remote = new TreeMap<>();
    LinkRivalry claims = new LinkRivalry();
    boolean broken = false;
    for (Element img : body.select("img[src]")) {
      String ref = img.attr("src");
      if (Picture.isRemote(ref)) {
        RemoteName name = RemoteName.of(ref);
        for (String n : name.names()) {
          remote.computeIfAbsent(FileNames.fold(n), k -> new TreeSet<>()).add(name.key());
        }
      } else if (!DataUri.is(ref)) {
        List<Spellings.Spelling> spellings = spelled.computeIfAbsent(ref, Spellings::of);
        List<String> files = exact(spellings, folder(Place.of(img)), pictureFolder);
        claimed.addAll(files);
        if (files.isEmpty()) {
          claims.add(spellings);
          broken = true;
        }
      }
    }
    // Where all links are right nothing is asked of the words.
    return new LinkContext(spelled, claimed, claims, remote, broken ? words(body) : Set.of());
  }

  private static Set<String> words(Element body) {
    Set<String> words = new HashSet<>(Words.of(body.text()));
    body.select("img[alt]").eachAttr("alt").forEach(alt -> words.addAll(Words.of(alt)));
    // Names lose their accents.
    words.addAll(words.stream().map(FileNames::slug).toList());
    return words;
  }

  private static List<String> exact(
      List<Spellings.Spelling> spellings, String folder, PictureFolder pictureFolder) {
    List<String> found = new ArrayList<>();
    for (Spellings.Spelling spelling : spellings) {
      for (String base : bases(folder)) {
        pictureFolder.at(base, relative(spelling.path())).ifPresent(found::add);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  /** Where a relative link may start, in the order to try. */
  static Set<String> bases(String folder) {
    return new LinkedHashSet<>(List.of(folder, PictureFolder.MANUSCRIPT, PictureFolder.IMAGES, ""));
  }

  static String relative(String path) {
    return path.replaceFirst("^/+", "");
  }

  public static String folder(Place from) {
    int slash = from.file().lastIndexOf('/');
    return slash < 0 ? "" : from.file().substring(0, slash);
  }

  /** All spellings of a local link; see {@link Spellings}. */
  List<Spellings.Spelling> spellings(String ref) {
    return spellings.computeIfAbsent(ref, Spellings::of);
  }

  /** Whether some link leads to this file by its right name. */
  boolean claims(String path) {
    return claimed.contains(path);
  }

  /**
   * Whether a file may rather be what another link means.
   *
   * @param spellings of a link that leads to no file as it stands
   * @param near how near that comes
   */
  boolean claims(String path, List<Spellings.Spelling> spellings, Nearness near) {
    return !near.isExact() && (claims(path) || broken.vie(path, spellings, near));
  }

  /** Whether a word stands in the text. */
  boolean isWord(String word) {
    return words.contains(word);
  }

  /** The keys of other remote pictures that may be stored under one of its names. */
  public List<String> rivals(RemoteName remote) {
    return remote.names().stream().flatMap(n -> rivals(remote, n).stream()).distinct().toList();
  }

  /** The keys of other remote pictures that may be stored under the same name. */
  public List<String> rivals(RemoteName remote, String name) {
    return remoteByName.getOrDefault(FileNames.fold(name), Set.of()).stream()
        .filter(key -> !key.equals(remote.key()))
        .toList();
  }
}
