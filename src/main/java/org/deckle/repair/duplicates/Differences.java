package org.deckle.repair.duplicates;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** The words in which two copies of a block differ, both ways. */
record Differences(List<String> onlyRemoved, List<String> phrases) {

  static Differences between(Unit removed, Unit kept) {
    List<String> only = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    if (!removed.says(kept)) {
      for (AbstractDelta<String> d : DiffUtils.diff(removed.words(), kept.words()).getDeltas()) {
        List<String> a = d.getSource().getLines();
        List<String> b = d.getTarget().getLines();
        only.addAll(a);
        phrases.add("“" + String.join(" ", a) + "” / “" + String.join(" ", b) + "”");
      }
    }
    return new Differences(only, phrases);
  }
}
