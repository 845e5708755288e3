package org.deckle.image.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The local links of a book that lead to no file as they stand. Two of them with different names
 * hardly mean one picture, so the file is of the one that comes nearer to it, and of neither for
 * sure where each is nearer in something.
 */
final class LinkRivalry {

  private final Map<String, List<Set<String>>> byLetters = new HashMap<>();

  /** Takes a link's spellings in. */
  void add(List<Spellings.Spelling> spellings) {
    Set<String> paths = folded(spellings);
    Set<String> keys = new LinkedHashSet<>();
    paths.forEach(p -> keys.addAll(letters(p)));
    keys.forEach(key -> byLetters.computeIfAbsent(key, k -> new ArrayList<>()).add(paths));
  }

  /**
   * Whether another link may mean a file.
   *
   * @param spellings of the link itself
   * @param near how near that comes
   */
  boolean vie(String file, List<Spellings.Spelling> spellings, Nearness near) {
    Set<String> own = folded(spellings);
    for (String key : letters(file)) {
      for (Set<String> other : byLetters.getOrDefault(key, List.of())) {
        if (own.stream().noneMatch(other::contains)
            && other.stream().anyMatch(o -> vies(o, file, near))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean vies(String other, String file, Nearness near) {
    return Nearness.of(other, file).filter(n -> n.vies(near)).isPresent();
  }

  private static Set<String> folded(List<Spellings.Spelling> spellings) {
    return spellings.stream()
        .map(s -> FileNames.fold(LinkContext.relative(s.path())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** With umlauts as they are, and written out. */
  private static Set<String> letters(String path) {
    String stem = FileNames.unsized(FileNames.fold(FileNames.baseStem(path)));
    Set<String> keys = new LinkedHashSet<>();
    keys.add(FileNames.letters(stem));
    keys.add(FileNames.letters(FileNames.spelledOut(stem)));
    keys.remove("");
    return keys;
  }
}
