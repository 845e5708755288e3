package org.deckle.repair.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.jsoup.nodes.Element;

/**
 * A list of notes and the calls that may be theirs.
 *
 * @param calls in the order of the text
 */
record NotePairs(NoteList list, List<NoteCall> calls) {

  /** Each list with the calls above it; lists at the book's end share out the chapters' calls. */
  static List<NotePairs> of(List<NoteList> lists, List<NoteCall> calls) {
    List<NotePairs> pairs = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < lists.size(); ) {
      List<NoteCall> above = new ArrayList<>();
      while (next < calls.size() && calls.get(next).block() < lists.get(i).from()) {
        above.add(calls.get(next++));
      }
      int end = i + 1;
      while (end < lists.size()
          && (next == calls.size() || calls.get(next).block() > lists.get(end).from())) {
        end++;
      }
      List<List<NoteCall>> runs = runs(above);
      if (runs.size() == end - i) {
        for (int k = i; k < end; k++) {
          pairs.add(new NotePairs(lists.get(k), runs.get(k - i)));
        }
      } else if (end - i == 1 && !above.isEmpty()) {
        pairs.add(new NotePairs(lists.get(i), above));
      }
      i = end;
    }
    return pairs;
  }

  /** Calls whose numbers rise: where they begin again, another chapter begins. */
  private static List<List<NoteCall>> runs(List<NoteCall> calls) {
    List<List<NoteCall>> runs = new ArrayList<>();
    int last = Integer.MAX_VALUE;
    for (NoteCall call : calls) {
      if (call.number() <= last) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(call);
      last = call.number();
    }
    return runs;
  }

  /** Nearly all go in pairs, in one order, and no sentence needs a number. */
  boolean isSure() {
    boolean rising = runs(calls).size() == 1;
    int all = Math.max(calls.size(), list.notes().size());
    int alone = all - paired();
    return rising
        && calls.stream().noneMatch(NoteCall::cited)
        && (alone * 5 <= all || alone == 1 && all > 2);
  }

  /** Half of them go in pairs. */
  boolean isLikely() {
    return paired() * 2 >= Math.max(calls.size(), list.notes().size())
        && calls.stream().noneMatch(NoteCall::cited);
  }

  private int paired() {
    Set<Integer> numbers = called();
    return (int) list.notes().stream().filter(n -> numbers.contains(n.number())).count();
  }

  /** The numbers of the calls. */
  Set<Integer> called() {
    return calls.stream().map(NoteCall::number).collect(Collectors.toSet());
  }

  /** Texts that nothing calls, and calls without a text. */
  List<Finding> alone() {
    List<Finding> alone = new ArrayList<>();
    Set<Integer> called = called();
    for (NoteText note : list.notes()) {
      if (!called.contains(note.number())) {
        alone.add(
            Finding.of(Code.NOTE_BROKEN, Place.of(note.block()), note.text())
                .what("Nothing calls the note “" + Texts.excerpt(note.text()) + "”.")
                .hint("Put its call into the text, or remove the note.")
                .build());
      }
    }
    Set<Integer> texts = list.notes().stream().map(NoteText::number).collect(Collectors.toSet());
    for (NoteCall call : calls) {
      if (!texts.contains(call.number())) {
        Element parent = (Element) call.node().parent();
        alone.add(
            Finding.of(Code.NOTE_BROKEN, Place.of(parent), call.typed() + " " + parent.text())
                .what("The call " + call.typed() + " has no note.")
                .hint("Write the note, or remove the call.")
                .build());
      }
    }
    return alone;
  }
}
