package org.deckle.repair.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Repair;
import org.jsoup.nodes.Element;

/**
 * Joins the lines of a text whose every line end became a line break, or a paragraph of its own.
 * What was ended on purpose (verse, addresses, lists) ends before the next word would not fit.
 */
public final class HardWraps implements Repair {

  @Override
  public String name() {
    return "hard-wraps";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    Map<String, List<Element>> byFile = new LinkedHashMap<>();
    for (Element block : manuscript.blocks()) {
      byFile.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()).add(block);
    }
    byFile.forEach(
        (file, blocks) -> {
          WrappedBreaks.join(file, blocks, findings);
          WrappedParagraphs.join(file, blocks, findings);
        });
  }
}
