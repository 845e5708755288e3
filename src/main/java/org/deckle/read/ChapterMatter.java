package org.deckle.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What front matter says of a chapter, where a book has several files: its title, its weight, that
 * it is a draft. Belongs to one reading of a manuscript.
 */
final class ChapterMatter {

  private static final Set<String> OF_THE_CHAPTER =
      Set.of("date", "publisher", "rights", "weight", "draft");

  private final Document document;
  private final Findings findings;
  private final Map<String, Double> weights = new HashMap<>();

  ChapterMatter(Document document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  /**
   * Takes what the file that was read last says of its chapter.
   *
   * @param from the index of the file's first block
   * @param metas how many elements the head held before the file
   */
  void take(String file, int from, int metas) {
    List<Element> head = document.head().children();
    for (Element meta : List.copyOf(head.subList(metas, head.size()))) {
      String content = meta.attr("content");
      switch (meta.attr("name")) {
        case "draft" -> {
          if (content.equals("true")) {
            leaveOut(file, from);
          }
        }
        case "weight" -> {
          if (content.matches("-?\\d{1,9}(?:\\.\\d{1,9})?")) {
            weights.put(file, Double.parseDouble(content));
          }
        }
        default -> {}
      }
      if (OF_THE_CHAPTER.contains(meta.attr("name"))) {
        meta.remove();
      }
    }
  }

  private void leaveOut(String file, int from) {
    List<Element> blocks = document.body().children();
    blocks.subList(from, blocks.size()).forEach(Element::remove);
    findings.add(
        Finding.of(Code.INPUT_SKIPPED, Place.of(file), file)
            .what("This file was left out: its front matter says that it is a draft.")
            .hint("Write draft: false if it belongs to the book.")
            .build());
  }

  /** Puts the chapters in the order of their weights, those without one behind. */
  void order() {
    if (weights.size() < 2) {
      return;
    }
    Map<String, List<Element>> files = new LinkedHashMap<>();
    for (Element block : document.body().children()) {
      files.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()).add(block);
    }
    document.body().empty();
    files.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> weights.getOrDefault(e.getKey(), Double.MAX_VALUE)))
        .forEach(e -> document.body().appendChildren(e.getValue()));
    findings.add(
        Finding.of(Code.CHAPTER_ORDER, Place.NONE, "weight")
            .what("The chapters stand in the order of the weights in their front matter.")
            .hint("Name the files under chapters: in book.yaml for another order.")
            .build());
  }
}
