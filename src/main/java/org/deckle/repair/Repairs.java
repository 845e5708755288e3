package org.deckle.repair;

import java.util.List;
import org.deckle.book.Manuscript;
import org.deckle.report.Findings;

/** All repairs, in the order in which they run; each may rely on those before it. */
public final class Repairs {

  private static final List<Repair> ALL =
      List.of(
          new PageFurniture(),
          new HardWraps(),
          new LineEnds(),
          new ExportMarks(),
          new Residue(),
          new Headings(),
          new NumberedHeadings(),
          new StyledHeadings(),
          new Figures(),
          new Duplicates(),
          new StrayCharacters(),
          new Captions(),
          new TypedNotes(),
          new ContentsList(),
          new Levels(),
          new Links(),
          new UnspacedLines(),
          new Typography(),
          new Descriptions());

  private Repairs() {}

  /** The names of all repairs, in order. */
  public static List<String> names() {
    return ALL.stream().map(Repair::name).toList();
  }

  /** Runs every repair that the author did not switch off. */
  public static void apply(Manuscript manuscript, Findings findings) {
    for (Repair repair : ALL) {
      if (!manuscript.config().repairsOff().contains(repair.name())) {
        repair.apply(manuscript, findings);
      }
    }
  }
}
