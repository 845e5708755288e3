package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Place;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Survey;
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
  public static List<Corrections> of(Survey survey) {
    List<Flow> flows = new ArrayList<>();
    for (Element block : survey.blocks()) {
      flows.addAll(Flow.in(block, survey.language()));
    }
    FlowEdits rules = new FlowEdits(survey, flows);
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

  /** The corrections, those of each kind together. */
  public List<Proposal> proposals() {
    Map<TypographyKind, Summary> summaries = new EnumMap<>(TypographyKind.class);
    Map<TypographyKind, List<Edit>> edits = new EnumMap<>(TypographyKind.class);
    for (Work one : work) {
      for (TextEdit edit : one.edits) {
        summaries.computeIfAbsent(edit.kind(), Summary::new).add(one.flow, edit);
        one.flow
            .splice(edit)
            .ifPresent(s -> edits.computeIfAbsent(edit.kind(), k -> new ArrayList<>()).add(s));
      }
    }
    List<Proposal> proposals = new ArrayList<>();
    summaries.forEach(
        (kind, summary) ->
            proposals.add(Proposal.of(summary.finding(file), edits.getOrDefault(kind, List.of()))));
    return proposals;
  }
}
