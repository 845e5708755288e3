package org.deckle.read;

import java.util.List;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/** Leaves out the files whose front matter says that they are drafts. Stateless. */
final class Drafts {

  private Drafts() {}

  /** The files without the drafts; all of them where there is nothing else. */
  static List<ChapterFile> leftOut(List<ChapterFile> chapters, Findings findings) {
    List<ChapterFile> kept = chapters.stream().filter(c -> !isDraft(c)).toList();
    if (kept.isEmpty()) {
      return chapters;
    }
    for (ChapterFile chapter : chapters) {
      if (isDraft(chapter)) {
        findings.add(
            Finding.of(Code.INPUT_SKIPPED, Place.of(chapter.name()), chapter.name() + " draft")
                .what(chapter.name() + " was left out: its front matter says that it is a draft.")
                .hint("Take the line draft: true out when it is ready.")
                .build());
      }
    }
    return kept;
  }

  private static boolean isDraft(ChapterFile chapter) {
    return chapter.said("draft").filter("true"::equalsIgnoreCase).isPresent();
  }
}
