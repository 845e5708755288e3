package org.deckle.repair.headings;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.MovedIds;
import org.deckle.repair.base.Repair;
import org.deckle.text.Words;
import org.jsoup.nodes.Element;

/** Mends heading levels so that none is skipped, and joins a title that stands twice in a row. */
public final class Levels implements Repair {

  /** A level as the author wrote it, and as it is now. */
  private record Level(int written, int now) {}

  @Override
  public String name() {
    return "levels";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    joinRepeated(manuscript, findings);
    int highest = 6;
    for (Element block : manuscript.blocks()) {
      highest = Blocks.isHeading(block) ? Math.min(highest, Blocks.level(block)) : highest;
    }
    Deque<Level> open = new ArrayDeque<>();
    for (Element block : manuscript.blocks()) {
      if (Blocks.isHeading(block)) {
        mend(block, open, highest, findings);
      }
    }
  }

  private static void mend(Element heading, Deque<Level> open, int highest, Findings findings) {
    int written = Blocks.level(heading);
    while (!open.isEmpty() && open.peek().written() >= written) {
      open.pop();
    }
    int now = open.isEmpty() ? Math.min(written, written - highest + 1) : open.peek().now() + 1;
    if (now != written) {
      Finding finding =
          Finding.of(Code.HEADING_LEVEL, Place.of(heading), heading.text())
              .what(
                  "“"
                      + Texts.excerpt(heading.text())
                      + "” is of level "
                      + now
                      + ", not "
                      + written
                      + ".")
              .why("No heading stands on the level between.")
              .confidence(0.9)
              .build();
      if (findings.accepts(finding)) {
        heading.tagName("h" + now);
      } else {
        now = written;
      }
    }
    open.push(new Level(written, now));
  }

  private static void joinRepeated(Manuscript manuscript, Findings findings) {
    Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    MovedIds ids = new MovedIds();
    Element title = null;
    for (Element block : manuscript.blocks()) {
      if (title == null || !isTitle(block) || !isSame(title, block)) {
        title = Blocks.isHeading(block) ? block : null;
      } else if (findings.accepts(repeated(title, block))) {
        ids.lead(block, title);
        gone.add(block);
      }
    }
    Blocks.removeAll(manuscript.body(), gone);
    ids.follow(manuscript.body());
  }

  private static Finding repeated(Element title, Element block) {
    return Finding.of(Code.HEADING_REPEATED, Place.of(block), block.text())
        .what("The title “" + Texts.excerpt(block.text()) + "” stood twice in a row.")
        .why("Nothing stands between the two, and the words are the same.")
        .confidence(0.95)
        .change(Change.duplicate(block.text(), title.text(), Place.of(title)))
        .build();
  }

  private static boolean isTitle(Element block) {
    return (Blocks.isHeading(block) || Blocks.isParagraph(block)) && !Blocks.isPictured(block);
  }

  private static boolean isSame(Element first, Element second) {
    List<String> words = Words.of(first.text());
    return !words.isEmpty()
        && second.text().length() <= 2 * first.text().length() + 10
        && words.equals(Words.of(second.text()));
  }
}
