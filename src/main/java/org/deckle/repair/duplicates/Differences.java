package org.deckle.repair.duplicates;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** The words in which two copies of a block differ. */
final class Differences {

  private Differences() {}

  /**
   * Each place where they differ, as “words of the one” / “words of the other”; none when equal.
   */
  static List<String> between(Unit removed, Unit kept) {
    List<String> phrases = new ArrayList<>();
    if (!removed.says(kept)) {
      for (AbstractDelta<String> d : DiffUtils.diff(removed.words(), kept.words()).getDeltas()) {
        phrases.add(quoted(d.getSource().getLines()) + " / " + quoted(d.getTarget().getLines()));
      }
    }
    return phrases;
  }

  private static String quoted(List<String> words) {
    return "“" + String.join(" ", words) + "”";
  }
}
