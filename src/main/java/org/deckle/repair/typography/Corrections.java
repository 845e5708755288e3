package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.finding.Finding;
import org.jsoup.nodes.Element;

/** What is to be set otherwise in the text of one source file. Not thread-safe. */
public final class Corrections {

  /** A flow and what is to change in it. */
  private record Work(Flow flow, List<TextEdit> edits) {}

  private final String file;
  private final List<Work> work = new ArrayList<>();

  private Corrections(String file) {
    this.file = file;
  }

  /** The corrections of a manuscript, file by file, as its language, habits and switches ask. */
  public static List<Corrections> of(Manuscript manuscript) {
    List<Flow> flows = new ArrayList<>();
    for (Element block : manuscript.blocks()) {
      flows.addAll(Flow.in(block, manuscript.language()));
    }
    FlowEdits rules = new FlowEdits(manuscript, flows);
    Map<String, Corrections> byFile = new LinkedHashMap<>();
    for (int i = 0; i < flows.size(); i++) {
      Flow flow = flows.get(i);
      List<TextEdit> edits = rules.of(flow, i + 1 < flows.size() ? flows.get(i + 1).text() : "");
      if (!edits.isEmpty()) {
        String file = Place.of(flow.container()).file();
        byFile.computeIfAbsent(file, Corrections::new).work.add(new Work(flow, edits));
      }
    }
    return List.copyOf(byFile.values());
  }

  /**
   * Makes those corrections that are accepted.
   *
   * @param accepts asked once for each kind
   */
  public void apply(Predicate<Finding> accepts) {
    Map<TypographyKind, Summary> summaries = new EnumMap<>(TypographyKind.class);
    for (Work one : work) {
      for (TextEdit edit : one.edits) {
        summaries.computeIfAbsent(edit.kind(), Summary::new).add(one.flow, edit);
      }
    }
    summaries.values().removeIf(s -> !accepts.test(s.finding(file)));
    for (Work one : work) {
      one.flow.apply(one.edits.stream().filter(e -> summaries.containsKey(e.kind())).toList());
    }
  }
}
