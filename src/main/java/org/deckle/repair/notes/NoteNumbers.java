package org.deckle.repair.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.EditedText;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/**
 * Settles the source files that typed notes are called in: the texts stand at the file's end, as in
 * Markdown, in the order of their calls, and are numbered through.
 */
public final class NoteNumbers implements Repair {

  private static final String CALL = "a[role=" + Vocabulary.ROLE_NOTEREF + "]";

  @Override
  public String name() {
    return TypedNotes.NAME;
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.NOTE_HEADINGS_GONE);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    Map<String, Element> typed = typed(survey);
    if (typed.isEmpty()) {
      return List.of();
    }
    Set<String> files = new HashSet<>();
    typed.values().forEach(block -> files.add(Place.of(block).file()));
    List<Proposal> proposals = new ArrayList<>();
    proposals.add(Proposal.markup(moves(survey, files)));
    survey
        .blocksByFile()
        .forEach(
            (file, blocks) -> {
              if (files.contains(file)) {
                renumbered(file, blocks).ifPresent(proposals::add);
              }
            });
    return proposals;
  }

  /** The ids of notes that were typed, and the block that calls each first. */
  static Map<String, Element> typed(Survey survey) {
    Map<String, Element> typed = new LinkedHashMap<>(calling(survey));
    typed.keySet().removeIf(id -> !id.startsWith(TypedNotes.ID));
    return typed;
  }

  private static Map<String, Element> calling(Survey survey) {
    Map<String, Element> calling = new LinkedHashMap<>();
    for (Element block : survey.blocks()) {
      if (block.childrenSize() > 0) {
        for (Element call : block.select(CALL)) {
          calling.putIfAbsent(call.attr("href").substring(1), block);
        }
      }
    }
    return calling;
  }

  private static List<Edit> moves(Survey survey, Set<String> files) {
    Map<String, Element> notes = new HashMap<>();
    Map<String, Element> last = new HashMap<>();
    List<Edit> edits = new ArrayList<>();
    survey.blocks().stream().filter(b -> b.nameIs("aside")).forEach(b -> notes.put(b.id(), b));
    Map<String, Element> calling = calling(survey);
    calling.keySet().retainAll(notes.keySet());
    calling.values().removeIf(block -> !files.contains(Place.of(block).file()));
    Set<Element> moving = new HashSet<>();
    calling.keySet().forEach(id -> moving.add(notes.get(id)));
    for (Element block : survey.blocks()) {
      if (!moving.contains(block)) {
        last.put(Place.of(block).file(), block);
      }
    }
    calling.forEach(
        (id, block) -> {
          Element note = notes.get(id);
          Place place = Place.of(block);
          if (!Place.of(note).file().equals(place.file())) {
            edits.add(new Edit.SetAttribute(note, Vocabulary.SRC, place.attribute()));
          }
          edits.add(
              new Edit.Insert(
                  last.get(place.file()), Edit.Side.AFTER, List.of(Content.keep(note))));
        });
    return edits;
  }

  private static Optional<Proposal> renumbered(String file, List<Element> blocks) {
    Map<String, String> numbers = new HashMap<>();
    List<Edit> edits = new ArrayList<>();
    List<Element> homes = new ArrayList<>();
    for (Element block : blocks) {
      List<Element> calls = block.childrenSize() == 0 ? List.of() : block.select(CALL);
      for (Element call : calls) {
        String number =
            numbers.computeIfAbsent(call.attr("href"), h -> String.valueOf(numbers.size() + 1));
        if (!call.text().equals(number)) {
          edits.add(new Edit.Fill(call, List.of(Content.text(number))));
        }
      }
      if (!calls.isEmpty()) {
        homes.add(block);
      }
    }
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(Code.NOTE, Place.of(homes.get(0)), "numbers " + file)
            .what("The notes of this file are numbered through, from 1 to " + numbers.size() + ".")
            .why("Their numbers began again, or they were of several kinds.")
            .confidence(0.9)
            .changes(changes(homes, edits))
            .build();
    return Optional.of(Proposal.of(finding, edits));
  }

  /** What becomes of the words of blocks: a call without a space before it is part of a word. */
  static List<Change> changes(Collection<Element> blocks, List<Edit> edits) {
    List<Change> changes = new ArrayList<>();
    for (Element block : blocks) {
      String before = block.text();
      String after = EditedText.of(block, edits);
      if (!Words.of(before).equals(Words.of(after))) {
        changes.add(Change.replaced(before, after, Place.of(block)));
      }
    }
    return changes;
  }
}
