package org.deckle.repair.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Repair;
import org.deckle.repair.notes.NoteText.Kind;
import org.deckle.text.Lines;
import org.jsoup.nodes.Element;

/**
 * Makes notes of those that were typed by hand: calls like {@code [1]} in the text, and a list of
 * texts {@code [1] …} at the end of the chapter or the book, where they go in pairs.
 */
public final class TypedNotes implements Repair {

  private static final Set<String> HEADINGS = new HashSet<>();
  private static final Set<String> CITING = new HashSet<>();

  static {
    Set<String> section = HEADINGS;
    for (String line : Lines.of(TypedNotes.class, "note-words.txt")) {
      if (line.startsWith("[")) {
        section = line.equals("[headings]") ? HEADINGS : CITING;
      } else {
        section.add(line);
      }
    }
  }

  /** Ids for notes that nothing has yet. */
  private static final class Names {
    private final Set<String> taken;
    private final Set<String> given = new LinkedHashSet<>();
    private int number;

    Names(Set<String> taken) {
      this.taken = taken;
    }

    String next() {
      do {
        number++;
      } while (!taken.add("note-" + number));
      given.add("note-" + number);
      return "note-" + number;
    }
  }

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    Names names = new Names(new HashSet<>(manuscript.body().select("[id]").eachAttr("id")));
    boolean any = false;
    // What is left may go in pairs when its neighbours are settled.
    while (pair(names, manuscript, findings)) {
      any = true;
    }
    if (any) {
      headings(manuscript, findings);
      NoteNumbers.settle(manuscript, names.given, findings);
    }
  }

  private static boolean pair(Names names, Manuscript manuscript, Findings findings) {
    List<Element> blocks = manuscript.blocks();
    List<NoteList> lists = NoteList.in(blocks, HEADINGS);
    if (lists.isEmpty()) {
      return false;
    }
    List<NoteCall> calls = calls(blocks, lists);
    boolean any = false;
    for (Kind kind : List.of(Kind.BRACKETS, Kind.RAISED)) {
      List<NoteCall> own = calls.stream().filter(c -> c.kind() == kind).toList();
      for (NotePairs pairs : NotePairs.of(NoteList.of(kind, lists, calls), own)) {
        any |= pair(pairs, names, manuscript, findings);
      }
    }
    return any;
  }

  private static List<NoteCall> calls(List<Element> blocks, List<NoteList> lists) {
    boolean[] listed = new boolean[blocks.size()];
    for (NoteList list : lists) {
      for (int i = list.from(); i <= list.to(); i++) {
        listed[i] = true;
      }
    }
    List<NoteCall> calls = new ArrayList<>();
    for (int i = 0; i < listed.length; i++) {
      if (!listed[i]) {
        calls.addAll(NoteCall.in(blocks.get(i), i, CITING));
      }
    }
    return calls;
  }

  private static boolean pair(
      NotePairs pairs, Names names, Manuscript manuscript, Findings findings) {
    if (!pairs.isSure()) {
      if (pairs.isLikely()) {
        pairs.alone().forEach(findings::answer);
      }
      return false;
    }
    if (!findings.accepts(finding(pairs))) {
      return false;
    }
    pairs.alone().forEach(findings::answer);
    Map<Integer, String> ids = new HashMap<>();
    Set<Integer> called = pairs.called();
    for (NoteText note : pairs.list().notes()) {
      if (called.contains(note.number())) {
        ids.put(note.number(), names.next());
      }
    }
    link(pairs.calls(), ids);
    move(pairs, ids, manuscript);
    return true;
  }

  /** From the last to the first, so that places in a text stay true. */
  private static void link(List<NoteCall> calls, Map<Integer, String> ids) {
    for (int i = calls.size() - 1; i >= 0; i--) {
      if (ids.containsKey(calls.get(i).number())) {
        calls.get(i).link(ids.get(calls.get(i).number()));
      }
    }
  }

  private static List<Change> callChanges(NotePairs pairs) {
    Map<Integer, String> ids = new HashMap<>();
    pairs.list().notes().forEach(note -> ids.put(note.number(), ""));
    Map<Integer, Element> blocks = new LinkedHashMap<>();
    pairs.calls().forEach(call -> blocks.putIfAbsent(call.block(), call.home()));
    Kind kind = pairs.calls().get(0).kind();
    List<Change> changes = new ArrayList<>();
    for (Element block : blocks.values()) {
      changes.addAll(
          NoteNumbers.change(
              block,
              copy ->
                  link(
                      NoteCall.in(copy, 0, CITING).stream().filter(c -> c.kind() == kind).toList(),
                      ids)));
    }
    return changes;
  }

  /** Each text becomes a block; what stays of its block stays. */
  private static void move(NotePairs pairs, Map<Integer, String> ids, Manuscript manuscript) {
    Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (NoteText note : pairs.list().notes()) {
      Element home = note.kind() == Kind.LISTED ? note.block().parent() : note.block();
      boolean alone = pairs.list().isAlone(note);
      Element lifted = new Element("aside").attr("role", Vocabulary.ROLE_FOOTNOTE);
      if (ids.containsKey(note.number())) {
        lifted.id(ids.get(note.number())).appendChild(note.lift());
      } else {
        lifted = note.whole();
      }
      Place.of(home).mark(lifted);
      if (alone) {
        home.replaceWith(lifted); // to put in and take out costs a walk over all blocks
      } else {
        home.before(lifted);
        gone.add(home);
      }
    }
    Blocks.removeAll(manuscript.body(), gone);
  }

  /** A heading over notes that stand where they are called has nothing under it any more. */
  private static void headings(Manuscript manuscript, Findings findings) {
    List<Element> blocks = manuscript.blocks();
    Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < blocks.size(); i++) {
      if (!gone.contains(blocks.get(i)) && NoteList.isHeading(blocks.get(i), HEADINGS)) {
        gone.addAll(emptied(blocks, i));
      }
    }
    gone.removeIf(h -> !findings.accepts(heading(h)));
    Blocks.removeAll(manuscript.body(), gone);
  }

  /** The heading and those under it, when there is nothing but notes below. */
  private static List<Element> emptied(List<Element> blocks, int heading) {
    boolean real = Blocks.isHeading(blocks.get(heading));
    List<Element> headings = new ArrayList<>(List.of(blocks.get(heading)));
    int notes = 0;
    for (int i = heading + 1; i < blocks.size(); i++) {
      Element block = blocks.get(i);
      if (block.attr("role").equals(Vocabulary.ROLE_FOOTNOTE)) {
        notes++;
      } else if (!real && notes > 0) {
        break;
      } else if (!Blocks.isHeading(block)) {
        return List.of();
      } else if (!real || Blocks.level(block) <= Blocks.level(blocks.get(heading))) {
        break;
      } else {
        headings.add(block);
      }
    }
    return notes > 0 ? headings : List.of();
  }

  private static Finding heading(Element heading) {
    String text = Blocks.text(heading);
    return Finding.of(Code.RESIDUE, Place.of(heading), text)
        .what("The heading “" + Texts.excerpt(text) + "” was removed.")
        .why("Only notes stood under it, and they stand where they are called now.")
        .confidence(0.85)
        .hint("Reject this to keep the heading.")
        .change(Change.residue(text))
        .build();
  }

  private static Finding finding(NotePairs pairs) {
    NoteList list = pairs.list();
    List<Change> changes = new ArrayList<>();
    Set<Integer> called = pairs.called();
    for (NoteText note : list.notes()) {
      if (called.contains(note.number()) && note.kind() != Kind.LISTED) {
        String text = Texts.excerpt(note.text());
        changes.add(Change.replaced(note.number() + " " + text, text, Place.of(note.block())));
      }
    }
    changes.addAll(callChanges(pairs));
    int count = (int) list.notes().stream().filter(n -> called.contains(n.number())).count();
    NoteText first = list.notes().get(0);
    return Finding.of(Code.NOTE, Place.of(first.block()), first.text() + list.notes().size())
        .what(
            (count == 1 ? "A typed note" : count + " typed notes")
                + " became "
                + (count == 1 ? "a note" : "notes")
                + ", called where the number stands in the text.")
        .why("The numbers in the text and those of this list go in pairs, in one order.")
        .confidence(0.9)
        .hint("Reject this to keep numbers and list as they are typed.")
        .changes(changes)
        .build();
  }
}
