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
import java.util.function.Consumer;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/**
 * Numbers the notes of each source file through and puts their texts at its end, as Markdown does.
 */
final class NoteNumbers {

  private static final String CALL = "a[role=" + Vocabulary.ROLE_NOTEREF + "]";

  private NoteNumbers() {}

  /**
   * Settles the files that call certain notes.
   *
   * @param ids of the notes
   */
  static void settle(Manuscript manuscript, Set<String> ids, Findings findings) {
    Map<String, List<Element>> byFile = new LinkedHashMap<>();
    Map<String, Element> calling = new LinkedHashMap<>();
    for (Element block : manuscript.blocks()) {
      for (Element call : block.select(CALL)) {
        calling.putIfAbsent(call.attr("href").substring(1), block);
      }
    }
    for (Element block : new LinkedHashSet<>(calling.values())) {
      byFile.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()).add(block);
    }
    Set<String> files = new HashSet<>();
    ids.forEach(id -> files.add(Place.of(calling.get(id)).file()));
    byFile.keySet().retainAll(files);
    move(manuscript, calling, byFile.keySet());
    byFile.forEach((file, blocks) -> settle(file, blocks, findings));
  }

  private static void move(Manuscript manuscript, Map<String, Element> calling, Set<String> files) {
    Map<String, Element> byId = new HashMap<>();
    for (Element block : manuscript.blocks()) {
      if (block.nameIs("aside")) {
        byId.put(block.id(), block);
      }
    }
    Map<String, List<Element>> notes = new LinkedHashMap<>();
    calling.forEach(
        (id, block) -> {
          Element note = byId.get(id);
          String file = Place.of(block).file();
          if (note != null && files.contains(file)) {
            if (!Place.of(note).file().equals(file)) {
              Place.of(block).mark(note);
            }
            notes.computeIfAbsent(file, f -> new ArrayList<>()).add(note);
          }
        });
    Set<Element> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    notes.values().forEach(moved::addAll);
    List<Element> order = new ArrayList<>();
    String file = "";
    for (Element block : manuscript.blocks()) {
      if (moved.contains(block)) {
        continue;
      }
      if (!Place.of(block).file().equals(file)) {
        order.addAll(notes.getOrDefault(file, List.of()));
        notes.remove(file);
        file = Place.of(block).file();
      }
      order.add(block);
    }
    notes.values().forEach(order::addAll);
    manuscript.body().empty();
    manuscript.body().appendChildren(order);
  }

  private static void settle(String file, List<Element> blocks, Findings findings) {
    Map<String, String> numbers = new HashMap<>();
    boolean inOrder = true;
    for (Element block : blocks) {
      for (Element call : block.select(CALL)) {
        String number =
            numbers.computeIfAbsent(call.attr("href"), h -> String.valueOf(numbers.size() + 1));
        inOrder &= call.text().equals(number);
      }
    }
    if (inOrder) {
      return;
    }
    Consumer<Element> renumber =
        block -> block.select(CALL).forEach(call -> call.text(numbers.get(call.attr("href"))));
    List<Change> changes = blocks.stream().flatMap(b -> change(b, renumber).stream()).toList();
    Finding finding =
        Finding.of(Code.NOTE, Place.of(blocks.get(0)), "numbers " + file)
            .what("The notes of this file are numbered through, from 1 to " + numbers.size() + ".")
            .why("Their numbers began again, or they were of several kinds.")
            .confidence(0.9)
            .changes(changes)
            .build();
    if (findings.accepts(finding)) {
      blocks.forEach(renumber);
    }
  }

  /** What becomes of a block's words, for a call that has no space before it is part of a word. */
  static List<Change> change(Element block, Consumer<Element> work) {
    Element copy = block.clone();
    work.accept(copy);
    String before = block.text();
    String after = copy.text();
    return Words.of(before).equals(Words.of(after))
        ? List.of()
        : List.of(Change.replaced(before, after, Place.of(block)));
  }
}
