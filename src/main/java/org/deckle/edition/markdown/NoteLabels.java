package org.deckle.edition.markdown;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/** Short labels for notes: 1, 2, 3 in the order of the calls. */
final class NoteLabels {

  private final Map<String, String> byId = new LinkedHashMap<>();
  private final Set<String> targets = new HashSet<>();

  NoteLabels(Iterable<Element> blocks) {
    for (Element block : blocks) {
      for (Element a : block.select("a[href^=#]")) {
        if (a.attr("role").equals(Vocabulary.ROLE_NOTEREF)) {
          label(a.attr("href").substring(1));
        } else {
          targets.add(a.attr("href").substring(1));
        }
      }
    }
  }

  /** The label of the note with an id. */
  String label(String id) {
    return byId.computeIfAbsent(id, i -> String.valueOf(byId.size() + 1));
  }

  /** Whether a link leads to this id, so that it must be written. */
  boolean isTarget(String id) {
    return targets.contains(id);
  }
}
