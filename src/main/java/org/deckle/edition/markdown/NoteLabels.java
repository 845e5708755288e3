package org.deckle.edition.markdown;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Short labels for notes: 1, 2, 3 in the order of the calls. */
final class NoteLabels {

  private static final Evaluator NOTE =
      QueryParser.parse("[role=" + Vocabulary.ROLE_FOOTNOTE + "]");
  private static final Evaluator CALL =
      QueryParser.parse("a[href^=#][role=" + Vocabulary.ROLE_NOTEREF + "]");
  private static final Evaluator LINK = QueryParser.parse("a[href^=#]");

  private final Map<String, String> byId = new LinkedHashMap<>();
  private final Set<String> targets;
  private final Set<String> notes = new HashSet<>();
  private final String file;
  private final Map<String, String> homes;

  /**
   * @param file that the blocks are written to; may be empty
   * @param homes the files of ids that links lead to, across all files; may be empty
   */
  NoteLabels(Iterable<Element> blocks, String file, Map<String, String> homes) {
    this.file = file;
    this.homes = homes;
    this.targets = new HashSet<>(targets(blocks));
    homes.forEach(
        (id, home) -> {
          if (home.equals(file)) {
            targets.add(id);
          }
        });
    for (Element block : blocks) {
      for (Element note : block.select(NOTE)) {
        notes.add(note.id());
      }
    }
    for (Element block : blocks) {
      for (Element call : block.select(CALL)) {
        label(call.attr("href").substring(1));
      }
    }
  }

  /** The ids that links in some blocks lead to, notes left out. */
  static Set<String> targets(Iterable<Element> blocks) {
    Set<String> ids = new LinkedHashSet<>();
    for (Element block : blocks) {
      for (Element a : block.select(LINK)) {
        if (!a.attr("role").equals(Vocabulary.ROLE_NOTEREF)) {
          ids.add(a.attr("href").substring(1));
        }
      }
    }
    return ids;
  }

  /** A link's destination, as it is written in this file. */
  String destination(String href) {
    String home = href.startsWith("#") ? homes.getOrDefault(href.substring(1), "") : "";
    if (home.isEmpty() || home.equals(file)) {
      return href;
    }
    Path folder = Path.of("/" + file).getParent();
    Path other = Path.of("/" + home.replaceFirst("(?i)\\.(txt|text|x?html?)$", ".md"));
    return folder.relativize(other).toString().replace('\\', '/') + href;
  }

  /** Whether there is a note of this id. */
  boolean isNote(String id) {
    return notes.contains(id);
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
