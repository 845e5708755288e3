package org.deckle.repair.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.deckle.repair.notes.NoteText.Kind;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;
import org.jsoup.nodes.Element;

/**
 * Makes notes of those that were typed by hand: calls like {@code [1]} in the text, and a list of
 * texts {@code [1] …} at the end of the chapter or the book, where they go in pairs.
 */
public final class TypedNotes implements Repair {

  static final Set<String> HEADINGS = Set.copyOf(LanguagePack.union(PackKey.NOTE_HEADINGS));
  private static final Set<String> CITING = Set.copyOf(LanguagePack.union(PackKey.CITING));

  static final String NAME = "notes";

  /** How the ids of notes that were typed begin. */
  static final String ID = "note-";

  /** Each round settles a list, so that this many are never needed. */
  private static final int ROUNDS = 1000;

  /** Ids for notes that nothing has yet. */
  private static final class Names {
    private final Set<String> taken;
    private int number;

    Names(Set<String> taken) {
      this.taken = taken;
    }

    String next() {
      do {
        number++;
      } while (!taken.add(ID + number));
      return ID + number;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.NOTES_MARKED);
  }

  /** What is left may go in pairs when its neighbours are settled. */
  @Override
  public int rounds() {
    return ROUNDS;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<Element> blocks = survey.blocks();
    List<NoteList> lists = NoteList.in(blocks, HEADINGS);
    if (lists.isEmpty()) {
      return List.of();
    }
    Names names = new Names(new HashSet<>(survey.body().select("[id]").eachAttr("id")));
    List<NoteCall> calls = calls(blocks, lists);
    List<Proposal> proposals = new ArrayList<>();
    for (Kind kind : List.of(Kind.BRACKETS, Kind.RAISED)) {
      List<NoteCall> own = calls.stream().filter(c -> c.kind() == kind).toList();
      for (NotePairs pairs : NotePairs.of(NoteList.of(kind, lists, calls), own)) {
        pair(pairs, names, proposals);
      }
    }
    return proposals;
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

  private static void pair(NotePairs pairs, Names names, List<Proposal> proposals) {
    if (pairs.isSure()) {
      Map<Integer, String> ids = new HashMap<>();
      Set<Integer> called = pairs.called();
      for (NoteText note : pairs.list().notes()) {
        if (called.contains(note.number())) {
          ids.put(note.number(), names.next());
        }
      }
      List<Edit> calls = calls(pairs, ids);
      List<Edit> edits = new ArrayList<>(calls);
      edits.addAll(notes(pairs, ids));
      Proposal proposal = Proposal.of(finding(pairs, calls), edits);
      proposals.add(proposal);
      pairs.alone().forEach(alone -> proposals.add(Proposal.asked(alone).after(proposal)));
    } else if (pairs.isLikely()) {
      pairs.alone().forEach(alone -> proposals.add(Proposal.asked(alone)));
    }
  }

  private static List<Edit> calls(NotePairs pairs, Map<Integer, String> ids) {
    return pairs.calls().stream()
        .filter(call -> ids.containsKey(call.number()))
        .map(call -> call.link(ids.get(call.number())))
        .toList();
  }

  /** Calls that have no space before them are part of a word as long as they are typed. */
  private static List<Change> callChanges(NotePairs pairs, List<Edit> calls) {
    Map<Integer, Element> blocks = new LinkedHashMap<>();
    pairs.calls().forEach(call -> blocks.putIfAbsent(call.block(), call.home()));
    return NoteNumbers.changes(blocks.values(), calls);
  }

  /** Each text becomes a block; what stays of its block stays. */
  private static List<Edit> notes(NotePairs pairs, Map<Integer, String> ids) {
    List<Edit> edits = new ArrayList<>();
    Set<Element> homes = Collections.newSetFromMap(new IdentityHashMap<>());
    for (NoteText note : pairs.list().notes()) {
      Element home = note.kind() == Kind.LISTED ? note.block().parent() : note.block();
      Content.Made moved = note.whole();
      if (ids.containsKey(note.number())) {
        moved =
            Content.element("aside", note.withoutNumber())
                .with("role", Vocabulary.ROLE_FOOTNOTE)
                .with("id", ids.get(note.number()));
      }
      moved = moved.with(Vocabulary.SRC, Place.of(home).attribute());
      if (homes.add(home)) {
        edits.add(new Edit.Remove(home));
      }
      edits.add(new Edit.Insert(home, Edit.Side.BEFORE, List.of(moved)));
    }
    return edits;
  }

  private static Finding finding(NotePairs pairs, List<Edit> calls) {
    NoteList list = pairs.list();
    List<Change> changes = new ArrayList<>();
    Set<Integer> called = pairs.called();
    for (NoteText note : list.notes()) {
      if (called.contains(note.number()) && note.kind() != Kind.LISTED) {
        String text = Texts.excerpt(note.text());
        changes.add(Change.replaced(note.number() + " " + text, text, Place.of(note.block())));
      }
    }
    changes.addAll(callChanges(pairs, calls));
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
