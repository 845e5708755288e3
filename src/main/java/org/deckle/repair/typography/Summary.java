package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.text.Words;

/**
 * What was done of one kind in one file: a count and samples, for nobody reads a thousand lines.
 */
final class Summary {

  private static final int SAMPLES = 5;
  private static final int LONGEST_SAMPLE = 40;

  private final TypographyKind kind;
  private final Set<String> samples = new LinkedHashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private Place first = Place.NONE;
  private int count;

  Summary(TypographyKind kind) {
    this.kind = kind;
  }

  void add(Flow flow, TextEdit edit) {
    if (count++ == 0) {
      first = Place.of(flow.container());
    }
    boolean mayPart = kind == TypographyKind.ORDINALS || flow.isAccent(edit);
    if (samples.size() == SAMPLES && !mayPart) {
      return;
    }
    String before = flow.before(edit);
    String after = flow.after(edit);
    boolean sample =
        samples.size() < SAMPLES && before.length() <= LONGEST_SAMPLE && samples.add(after);
    if (sample || mayPart && !Words.of(before).equals(Words.of(after))) {
      changes.add(Change.replaced(before, after, Place.of(flow.container())));
    }
  }

  /** The finding; its id stays when lines move or come and go. */
  Finding finding(String file) {
    return Finding.of(Code.TYPOGRAPHY, first, kind.switchName() + " " + file)
        .what(kind.done() + " (" + count + (samples.isEmpty() ? ")." : "): " + shown() + "."))
        .why("Only one reading of them is possible; the words are the same.")
        .confidence(0.95)
        .hint(
            "Reject this to leave them in this file, or write typography: {"
                + kind.switchName()
                + ": false} into book.yaml.")
        .changes(changes)
        .build();
  }

  private String shown() {
    return String.join(" · ", samples).replace('\n', ' ').replace(Flow.MASK, '…');
  }
}
