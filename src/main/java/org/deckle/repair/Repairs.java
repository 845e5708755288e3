package org.deckle.repair;

import java.util.List;
import org.deckle.book.Manuscript;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Links;
import org.deckle.repair.base.Repair;
import org.deckle.repair.duplicates.Duplicates;
import org.deckle.repair.headings.ContentsList;
import org.deckle.repair.headings.Headings;
import org.deckle.repair.headings.Levels;
import org.deckle.repair.headings.NumberedHeadings;
import org.deckle.repair.headings.StyledHeadings;
import org.deckle.repair.lines.HardWraps;
import org.deckle.repair.lines.HyphenatedLineEnds;
import org.deckle.repair.lines.PageFurniture;
import org.deckle.repair.lines.UnspacedLines;
import org.deckle.repair.notes.TypedNotes;
import org.deckle.repair.pictures.Captions;
import org.deckle.repair.pictures.Descriptions;
import org.deckle.repair.pictures.Figures;
import org.deckle.repair.residue.ExportMarks;
import org.deckle.repair.residue.Residue;
import org.deckle.repair.residue.StrayCharacters;
import org.deckle.repair.typography.Typography;

/** All repairs, in the order in which they run; each may rely on those before it. */
public final class Repairs {

  private static final List<Repair> ALL =
      List.of(
          new PageFurniture(),
          new HardWraps(),
          new HyphenatedLineEnds(),
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
