package org.deckle.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * Sorts files by the numbers in their front matter, as Hugo ({@code weight}), Jekyll ({@code
 * nav_order}) and Docusaurus ({@code sidebar_position}) do: in each folder for itself. A folder has
 * the number of the page that introduces it. Serves one book.
 */
final class Weights {

  private static final List<String> KEYS = List.of("weight", "nav_order", "sidebar_position");

  private final Path root;

  /** By file and folder; what has no number comes last. */
  private final Map<Path, Double> numbers = new HashMap<>();

  /** By file and folder: its place in natural order. */
  private final Map<Path, Double> places = new HashMap<>();

  private Weights(Path root) {
    this.root = root;
  }

  /** The files in the order of their numbers, where two or more have one. */
  static List<ChapterFile> sorted(List<ChapterFile> chapters, Path root, Findings findings) {
    long numbered = chapters.stream().filter(c -> number(c).isPresent()).count();
    if (numbered < 2) {
      return chapters;
    }
    Weights weights = new Weights(root);
    chapters.forEach(weights::learn);
    findings.add(
        Finding.of(Code.INPUT_ORDER, Place.of(chapters.get(0).name()), "weights")
            .what("The chapters come in the order of the numbers in their front matter.")
            .build());
    List<ChapterFile> sorted = new ArrayList<>(chapters);
    sorted.sort(Comparator.comparing(c -> weights.key(c.path()), Weights::compare));
    return List.copyOf(sorted);
  }

  private static Optional<Double> number(ChapterFile chapter) {
    return KEYS.stream()
        .flatMap(key -> chapter.said(key).stream())
        .filter(n -> n.matches("-?\\d{1,9}(\\.\\d{1,9})?"))
        .map(Double::valueOf)
        .findFirst();
  }

  private void learn(ChapterFile chapter) {
    Path file = chapter.path();
    boolean introduces = file.getFileName().toString().matches("(?i)(_?index|readme)\\..*");
    number(chapter)
        .ifPresent(
            n -> numbers.put(introduces && !parentIsRoot(file) ? file.getParent() : file, n));
    if (introduces) {
      numbers.put(file, Double.NEGATIVE_INFINITY);
    }
    for (Path at = file; at != null && !at.equals(root); at = at.getParent()) {
      places.putIfAbsent(at, (double) places.size());
    }
  }

  private boolean parentIsRoot(Path file) {
    return root.equals(file.getParent());
  }

  /** Number and place of each folder that a file is in, from the outermost, and of the file. */
  private List<Double> key(Path file) {
    List<Double> key = new ArrayList<>();
    for (Path at = file; at != null && !at.equals(root); at = at.getParent()) {
      key.add(0, places.get(at));
      key.add(0, numbers.getOrDefault(at, Double.POSITIVE_INFINITY));
    }
    return key;
  }

  private static int compare(List<Double> a, List<Double> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
