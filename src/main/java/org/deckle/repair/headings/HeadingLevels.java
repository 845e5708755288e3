package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Survey;
import org.deckle.repair.headings.Division.Kind;
import org.jsoup.nodes.Element;

/** Which level each kind of plain heading gets, by how the kinds contain each other. */
final class HeadingLevels {

  private final Map<Kind, Integer> levels = new EnumMap<>(Kind.class);

  private HeadingLevels() {}

  /** The level of a kind, from 1 to 6. */
  int of(Kind kind) {
    return levels.getOrDefault(kind, 1);
  }

  static HeadingLevels of(Survey survey, List<HeadingCandidate> candidates) {
    List<Kind> order = new ArrayList<>(List.of(Kind.BOOK, Kind.PART, Kind.CHAPTER, Kind.SECTION));
    if (partsStandInChapters(candidates)) {
      order.set(1, Kind.CHAPTER);
      order.set(2, Kind.PART);
    }
    Set<Kind> present = EnumSet.noneOf(Kind.class);
    candidates.forEach(c -> present.add(c.line().division().kind()));
    Map<Kind, Integer> marked = markedUp(survey);
    present.addAll(marked.keySet());
    order.retainAll(present);
    HeadingLevels result = new HeadingLevels();
    int level = base(survey, order, marked);
    for (Kind kind : order) {
      level = marked.getOrDefault(kind, level);
      result.levels.put(kind, Math.max(1, Math.min(6, level)));
      level++;
    }
    result.levels.put(
        Kind.FRONT, result.levels.getOrDefault(Kind.CHAPTER, result.of(first(order))));
    return result;
  }

  private static Kind first(List<Kind> order) {
    return order.isEmpty() ? Kind.CHAPTER : order.get(0);
  }

  /** The level of the largest kind. */
  private static int base(Survey survey, List<Kind> order, Map<Kind, Integer> marked) {
    for (int i = 0; i < order.size(); i++) {
      if (marked.containsKey(order.get(i))) {
        return Math.max(1, marked.get(order.get(i)) - i);
      }
    }
    boolean chapters = survey.body().select("> h1").size() > 1;
    return chapters ? 2 : 1;
  }

  /** The levels of numbered headings that the author marked up. */
  private static Map<Kind, Integer> markedUp(Survey survey) {
    Map<Kind, Integer> levels = new EnumMap<>(Kind.class);
    for (Element block : survey.blocks()) {
      if (Blocks.isHeading(block)) {
        Optional<HeadingLine> line = HeadingLine.of(Blocks.text(block));
        line.map(HeadingLine::division)
            .filter(d -> d.kind() != Kind.FRONT)
            .ifPresent(d -> levels.putIfAbsent(d.kind(), Blocks.level(block)));
      }
    }
    return levels;
  }

  /**
   * Parts mostly hold chapters. They stand in chapters where a chapter comes before the first part
   * and the parts are counted anew in each chapter, or there is one chapter alone.
   */
  private static boolean partsStandInChapters(List<HeadingCandidate> candidates) {
    int chapters = 0;
    int lastChapter = -1;
    int restarts = 0;
    boolean first = true;
    for (HeadingCandidate candidate : candidates) {
      Division division = candidate.line().division();
      if (division.kind() == Kind.CHAPTER && division.number() != lastChapter) {
        chapters++;
        lastChapter = division.number();
      } else if (division.kind() == Kind.PART) {
        if (first && chapters == 0) {
          return false;
        }
        first = false;
        restarts += division.number() == 1 ? 1 : 0;
      }
    }
    return !first && (chapters == 1 || restarts > 1);
  }
}
