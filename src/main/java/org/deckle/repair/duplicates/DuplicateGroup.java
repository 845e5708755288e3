package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deckle.book.Place;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.EditedText;
import org.deckle.repair.base.Pieces;
import org.jsoup.nodes.Element;

/**
 * Blocks that go and the blocks that stay for them, as they are in the manuscript.
 *
 * @param wording how their words differ
 * @param differs whether anything that is read differs: words, signs, code, links
 * @param blocks all blocks of the manuscript
 */
record DuplicateGroup(Group group, Wording wording, boolean differs, List<Element> blocks) {

  static DuplicateGroup of(Group group, List<Element> blocks) {
    Map<Integer, Pieces> pieces = new HashMap<>();
    boolean mixed = !isAll(group, blocks, false) && !isAll(group, blocks, true);
    Wording wording =
        Wording.of(
            group,
            (block, token) ->
                !mixed
                    && pieces
                        .computeIfAbsent(block, b -> new Pieces(blocks.get(b)))
                        .isEdge(token - group.tokens().start(block)));
    boolean differs =
        !wording.isSame()
            || DuplicateSymbols.differ(
                elements(group.own(), blocks), elements(group.kept(), blocks), group.isCovered());
    return new DuplicateGroup(group, wording, differs, blocks);
  }

  /** Whether all blocks are of one kind, so that pieces of one fit into another. */
  private static boolean isAll(Group group, List<Element> blocks, boolean lists) {
    List<Integer> all = new ArrayList<>(group.own());
    all.addAll(group.kept());
    return all.stream()
        .map(blocks::get)
        .allMatch(b -> lists ? Pieces.isList(b) : Blocks.isParagraph(b));
  }

  List<Element> own() {
    return elements(group.own(), blocks);
  }

  List<Element> kept() {
    return elements(group.kept(), blocks);
  }

  private static List<Element> elements(List<Integer> numbers, List<Element> blocks) {
    return numbers.stream().map(blocks::get).toList();
  }

  /** Where what stays stands. */
  Place keptPlace() {
    return Place.of(kept().get(0));
  }

  /** The text of what goes. */
  String ownText() {
    return text(own());
  }

  /** The text of what stays, as it is before sentences are moved into it. */
  String keptText() {
    return text(kept());
  }

  /** The text of what stays with the sentences that only what goes has. */
  String unitedText() {
    List<Edit> edits = united();
    return edits.isEmpty()
        ? keptText()
        : kept().stream().map(k -> EditedText.of(k, edits)).collect(Collectors.joining(" "));
  }

  private static String text(List<Element> elements) {
    return elements.stream().map(Element::text).collect(Collectors.joining(" "));
  }

  /** Copies the sentences that only what goes has into what stays. */
  List<Edit> united() {
    return inserted(wording.moving());
  }

  /** Copies the sentences that only what would have stayed has into what would have gone. */
  List<Edit> unitedOwn() {
    return inserted(wording.staying());
  }

  private List<Edit> inserted(List<Run> runs) {
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingInt(Run::at).thenComparingInt(Run::from));
    List<Edit> edits = new ArrayList<>();
    for (Run run : sorted) {
      int start = group.tokens().start(run.block());
      List<Content> copy =
          new Pieces(blocks.get(run.block())).copy(run.from() - start, run.to() - start);
      int at = run.at() - group.tokens().start(run.into());
      edits.addAll(new Pieces(blocks.get(run.into())).insert(at, copy));
    }
    return edits;
  }
}
