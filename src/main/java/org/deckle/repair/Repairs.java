package org.deckle.repair;

import java.util.List;
import java.util.Set;
import org.deckle.book.Manuscript;
import org.deckle.finding.Decisions;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Applier;
import org.deckle.repair.base.Links;
import org.deckle.repair.base.Preview;
import org.deckle.repair.base.Previews;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.RepairOrder;
import org.deckle.repair.base.RepeatedIds;
import org.deckle.repair.duplicates.Duplicates;
import org.deckle.repair.headings.BareNumberHeadings;
import org.deckle.repair.headings.ContentsList;
import org.deckle.repair.headings.HeadingLabels;
import org.deckle.repair.headings.Headings;
import org.deckle.repair.headings.Levels;
import org.deckle.repair.headings.NumberedHeadings;
import org.deckle.repair.headings.RepeatedTitles;
import org.deckle.repair.headings.StyledHeadings;
import org.deckle.repair.headings.UnderlinedHeadings;
import org.deckle.repair.lines.HardWraps;
import org.deckle.repair.lines.HyphenatedLineEnds;
import org.deckle.repair.lines.PageFurniture;
import org.deckle.repair.lines.UnspacedLines;
import org.deckle.repair.lines.WrappedParagraphs;
import org.deckle.repair.notes.NoteHeadings;
import org.deckle.repair.notes.NoteNumbers;
import org.deckle.repair.notes.TypedNotes;
import org.deckle.repair.pictures.Captions;
import org.deckle.repair.pictures.Descriptions;
import org.deckle.repair.pictures.Figures;
import org.deckle.repair.pictures.PictureLines;
import org.deckle.repair.residue.EmptyBlocks;
import org.deckle.repair.residue.ExportMarks;
import org.deckle.repair.residue.Residue;
import org.deckle.repair.residue.ResidueLines;
import org.deckle.repair.residue.StrayCharacters;
import org.deckle.repair.typography.Typography;

/**
 * All repairs, in the order in which they run: what they need and give ties some of them ({@link
 * RepairOrder}); the others are listed from the large to the small.
 */
public final class Repairs {

  private static final List<Repair> ALL =
      RepairOrder.of(
          List.of(
              new PageFurniture(),
              new HardWraps(),
              new WrappedParagraphs(),
              new HyphenatedLineEnds(),
              new ExportMarks(),
              new EmptyBlocks(),
              new ResidueLines(),
              new Residue(),
              new Headings(),
              new HeadingLabels(),
              new NumberedHeadings(),
              new BareNumberHeadings(),
              new UnderlinedHeadings(),
              new StyledHeadings(),
              new PictureLines(),
              new Figures(),
              new Duplicates(),
              new StrayCharacters(),
              new Captions(),
              new TypedNotes(),
              new NoteHeadings(),
              new NoteNumbers(),
              new ContentsList(),
              new RepeatedTitles(),
              new Levels(),
              new RepeatedIds(),
              new Links(),
              new UnspacedLines(),
              new Typography(),
              new Descriptions()));

  private Repairs() {}

  /** All repairs, in the order in which they run. */
  static List<Repair> all() {
    return ALL;
  }

  /** The names of all repairs, in order. */
  public static List<String> names() {
    return ALL.stream().map(Repair::name).distinct().toList();
  }

  /** Runs every repair that the author did not switch off. */
  public static void apply(Manuscript manuscript, Findings findings) {
    Applier applier = new Applier(manuscript, findings);
    active(manuscript).forEach(applier::run);
  }

  /**
   * What all repairs would do to a manuscript, which stays as it is.
   *
   * @param decided the author's decisions
   */
  public static List<Preview> previews(Manuscript manuscript, Decisions decided) {
    return Previews.of(manuscript, decided, active(manuscript));
  }

  private static List<Repair> active(Manuscript manuscript) {
    Set<String> off = manuscript.config().repairsOff();
    return ALL.stream().filter(repair -> !off.contains(repair.name())).toList();
  }
}
