package org.deckle.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deckle.Golden;
import org.deckle.book.Manuscript;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Applier;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.RepairOrder;
import org.deckle.repair.base.Survey;
import org.junit.jupiter.api.Test;

/**
 * The order of repairs is what their needs say, and no more: two repairs that nothing ties give the
 * same result in both orders, and each tie is there for a golden case.
 */
class RepairOrderTest {

  /** For each tie, a golden case that comes out otherwise when it is turned round. */
  private static final Map<String, String> PINNED =
      Map.ofEntries(
          Map.entry("ExportMarks EmptyBlocks", "export-leftovers"),
          Map.entry("ExportMarks Residue", "export-leftovers"),
          Map.entry("PageFurniture HyphenatedLineEnds", "page-breaks-of-a-scan"),
          Map.entry("PageFurniture Typography", "page-breaks-of-a-scan"),
          Map.entry("Residue Typography", "forum-leftovers"),
          Map.entry("Headings NumberedHeadings", "headings-numbered-under-chapters"),
          Map.entry("Headings ContentsList", "pasted-list-of-contents"),
          Map.entry("PictureLines Figures", "pictures-named-by-an-address"),
          Map.entry("PictureLines StrayCharacters", "pictures-in-the-notation-of-wikis"),
          Map.entry("Figures Captions", "numbered-captions"),
          Map.entry("Captions Levels", "numbered-captions"),
          Map.entry("Captions Typography", "captions-in-doubt"),
          Map.entry("TypedNotes NoteHeadings", "notes-typed-by-hand"),
          Map.entry("NoteHeadings NoteNumbers", "notes-typed-by-hand"),
          Map.entry("Typography Descriptions", "captions-in-doubt"));

  private final List<Repair> all = Repairs.all();

  @Test
  void eachTieIsThereForAGoldenCase() throws IOException {
    Set<String> ties = new TreeSet<>();
    for (Repair first : all) {
      for (Repair second : all) {
        if (RepairOrder.isBefore(first, second)) {
          ties.add(name(first) + " " + name(second));
        }
      }
    }
    assertThat(ties).isEqualTo(new TreeSet<>(PINNED.keySet()));
    for (Map.Entry<String, String> tie : PINNED.entrySet()) {
      String[] names = tie.getKey().split(" ");
      Repair first = named(names[0]);
      Repair second = named(names[1]);
      String source =
          Files.readString(RepairGoldenTest.GOLDEN.resolve(tie.getValue() + "/in.html"));
      assertThat(run(source, neighbours(first, second, second)))
          .as(tie.toString())
          .isNotEqualTo(run(source, neighbours(first, second, first)));
    }
  }

  @Test
  void repairsThatNothingTiesCommute() throws IOException {
    Set<String> differing = new TreeSet<>();
    int compared = 0;
    for (Map.Entry<String, String> golden : sources().entrySet()) {
      List<Repair> active = active(golden.getValue());
      for (int i = 0; i < active.size(); i++) {
        for (int j = i + 1; j < active.size(); j++) {
          if (!tiedByWay(active.get(i)).contains(active.get(j))) {
            compared++;
            List<Repair> usual = neighbours(active.get(i), active.get(j), active.get(i));
            List<Repair> turned = neighbours(active.get(i), active.get(j), active.get(j));
            if (!run(golden.getValue(), usual).equals(run(golden.getValue(), turned))) {
              differing.add(
                  name(active.get(i)) + " " + name(active.get(j)) + " in " + golden.getKey());
            }
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(differing).isEmpty();
  }

  /**
   * An order that needs allow, in which two repairs are neighbours.
   *
   * @param leader which of the two comes first
   */
  private List<Repair> neighbours(Repair first, Repair second, Repair leader) {
    Set<Repair> later = tiedByWay(first);
    int from = all.indexOf(first);
    int to = all.indexOf(second);
    List<Repair> order = new ArrayList<>(all.subList(0, from));
    List<Repair> after = new ArrayList<>();
    for (Repair between : all.subList(from + 1, to)) {
      (later.contains(between) ? after : order).add(between);
    }
    order.add(leader);
    order.add(leader == first ? second : first);
    order.addAll(after);
    order.addAll(all.subList(to + 1, all.size()));
    return order;
  }

  /** The repairs that must come after one, by way of others too. */
  private Set<Repair> tiedByWay(Repair repair) {
    Set<Repair> later = new HashSet<>();
    for (Repair other : all) {
      if (RepairOrder.isBefore(repair, other)) {
        later.add(other);
        later.addAll(tiedByWay(other));
      }
    }
    return later;
  }

  /** Those that have something to propose; on what is repaired, none has (RepairGoldenTest). */
  private List<Repair> active(String source) {
    Manuscript manuscript = RepairGoldenTest.read(source.replace("\r\n", "\n"));
    Findings findings = new Findings();
    Applier applier = new Applier(manuscript, findings);
    List<Repair> active = new ArrayList<>();
    for (Repair repair : all) {
      List<Proposal> proposals = repair.propose(Survey.of(manuscript, findings));
      if (!proposals.isEmpty()) {
        active.add(repair);
      }
      applier.run(repair);
    }
    return active;
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> folders = Files.list(RepairGoldenTest.GOLDEN)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        sources.put(folder.getFileName().toString(), Files.readString(folder.resolve("in.html")));
      }
    }
    return sources;
  }

  private Repair named(String name) {
    return all.stream().filter(r -> name(r).equals(name)).findFirst().orElseThrow();
  }

  private static String name(Repair repair) {
    return repair.getClass().getSimpleName();
  }

  private static String run(String source, List<Repair> order) {
    Manuscript manuscript = RepairGoldenTest.read(source.replace("\r\n", "\n"));
    Findings findings = new Findings();
    Applier applier = new Applier(manuscript, findings);
    order.forEach(applier::run);
    return Golden.html(manuscript) + Golden.list(findings);
  }
}
