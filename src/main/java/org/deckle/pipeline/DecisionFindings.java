package org.deckle.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions.Decision;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.config.Nearest;

/** Says which decisions had no effect, and why. Stateless. */
final class DecisionFindings {

  /** What editions and their checks say: not said where they are not made. */
  private static final Set<Code> LATE =
      EnumSet.of(
          Code.PICTURE_RESOLUTION,
          Code.FONT_BORROWED,
          Code.STYLE,
          Code.EPUB_WARNING,
          Code.METADATA);

  private DecisionFindings() {}

  /** Looks at all decisions of a run when all its findings are there. */
  static void report(Findings findings) {
    List<String> ids = findings.all().stream().map(Finding::id).toList();
    findings
        .unused()
        .forEach(
            (id, decision) -> {
              if (ids.contains(id)) {
                findings.add(idle(id, decision));
              } else if (!isLate(id)) {
                findings.add(stale(id, decision, ids));
              }
            });
    findings
        .misunderstood()
        .forEach(
            (finding, decision) ->
                findings.add(unknown(finding, decision, findings.answers(finding))));
  }

  private static boolean isLate(String id) {
    return LATE.stream().anyMatch(code -> id.startsWith(code.id() + "-"));
  }

  private static Finding idle(String id, Decision decision) {
    return Finding.of(Code.DECISION_UNKNOWN, decision.place(), id)
        .what(id + " only tells something; there is nothing to decide.")
        .hint("Delete the line.")
        .build();
  }

  private static Finding stale(String id, Decision decision, List<String> ids) {
    // Two signs of ten may be mistyped; more make another finding.
    Optional<String> near = Nearest.of(id, ids).filter(other -> differences(id, other) <= 2);
    return Finding.of(Code.DECISION_STALE, decision.place(), id)
        .what("The decision on " + id + " fits no finding of this build.")
        .why(near.isPresent() ? "" : "The text that it was about has changed or is gone.")
        .hint(
            near.map(other -> "Did you mean " + other + "?")
                .orElse("Look the passage up in the report and decide again, or delete the line."))
        .build();
  }

  private static int differences(String a, String b) {
    int most = Math.abs(a.length() - b.length());
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      most += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return most;
  }

  private static Finding unknown(Finding finding, Decision decision, List<String> answers) {
    return Finding.of(Code.DECISION_UNKNOWN, decision.place(), finding.id())
        .what("“" + decision.answer() + "” is no answer to " + finding.id() + ".")
        .hint(
            Nearest.of(decision.answer(), answers)
                .map(near -> "Did you mean " + near + "?")
                .orElse("Write one of " + String.join(", ", answers) + "."))
        .build();
  }
}
