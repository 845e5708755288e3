package org.deckle.repair.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.ParagraphLines;
import org.deckle.repair.notes.NoteText.Kind;
import org.jsoup.nodes.Element;

/**
 * Notes that follow each other, numbered one by one.
 *
 * @param notes at least one
 * @param from number of its first block among the manuscript's blocks
 * @param to number of its last block
 */
record NoteList(List<NoteText> notes, int from, int to) {

  /** So many notes in a row may be lost, and one more. */
  private static final int LOST = 3;

  Kind kind() {
    return notes.get(0).kind();
  }

  /** Whether a note has its block to itself. */
  boolean isAlone(NoteText note) {
    return note.kind() != Kind.LISTED
        && note.lines().size() == ParagraphLines.of(note.block()).size();
  }

  /** The lists that calls of a kind may be of; a plain list has those that stand above it. */
  static List<NoteList> of(Kind kind, List<NoteList> lists, List<NoteCall> calls) {
    List<NoteList> own = new ArrayList<>();
    int above = -1;
    for (NoteList list : lists) {
      if (list.kind() == kind || list.kind() == Kind.LISTED && isCalled(kind, above, list, calls)) {
        own.add(list);
      }
      above = list.to;
    }
    return own;
  }

  private static boolean isCalled(Kind kind, int above, NoteList list, List<NoteCall> calls) {
    return calls.stream()
        .anyMatch(c -> c.kind() == kind && c.block() > above && c.block() < list.from);
  }

  /** All lists of a manuscript, in order. */
  static List<NoteList> in(List<Element> blocks, Set<String> headings) {
    List<NoteList> lists = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean headed = i > 0 && isHeading(blocks.get(i - 1), headings);
      List<NoteText> notes = new ArrayList<>();
      int from = i;
      if (headed && blocks.get(i).nameIs("ol")) {
        notes.addAll(listed(blocks.get(i)));
        i++;
      }
      for (; i < blocks.size(); i++) {
        List<NoteText> more = NoteText.in(blocks.get(i));
        if (more.isEmpty() || !notes.isEmpty() && !goesOn(notes, more.get(0))) {
          break;
        }
        notes.addAll(more);
      }
      if (!notes.isEmpty()) {
        lists.add(new NoteList(List.copyOf(notes), from, i - 1));
        i--;
      }
      i = Math.max(i, from);
    }
    return lists;
  }

  private static boolean goesOn(List<NoteText> notes, NoteText next) {
    NoteText last = notes.get(notes.size() - 1);
    int step = next.number() - last.number();
    return step > 0 && step <= LOST && next.kind() == last.kind();
  }

  private static List<NoteText> listed(Element list) {
    List<NoteText> notes = new ArrayList<>();
    String start = list.attr("start");
    int number = start.matches("\\d{1,3}") ? Integer.parseInt(start) : 1;
    for (Element item : list.children()) {
      notes.add(new NoteText(number++, Kind.LISTED, item, List.of()));
    }
    return notes;
  }

  static boolean isHeading(Element block, Set<String> headings) {
    boolean line = Blocks.isHeading(block) || Blocks.isParagraph(block);
    String text = line ? Blocks.text(block) : "";
    return text.length() < 40
        && headings.contains(text.toLowerCase(Locale.ROOT).replaceAll("[\\s:：.]+$", ""));
  }
}
