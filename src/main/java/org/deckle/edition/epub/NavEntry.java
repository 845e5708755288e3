package org.deckle.edition.epub;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.deckle.book.FigureEntry;
import org.deckle.book.TocEntry;
import org.deckle.edition.FigureLabels;

/**
 * A line of the contents.
 *
 * @param text never empty
 * @param href from the package document
 * @param below deeper lines
 */
record NavEntry(String text, String href, List<NavEntry> below) {

  NavEntry {
    below = List.copyOf(below);
  }

  /** The contents as a tree; a level that is left out makes no step of its own. */
  static List<NavEntry> tree(List<TocEntry> contents, Targets targets) {
    List<TocEntry> there =
        contents.stream()
            .filter(e -> !e.text().isBlank() && targets.href(e.id()).isPresent())
            .toList();
    return new Tree(there, targets).entries(0);
  }

  /** The list of figures. */
  static List<NavEntry> figures(List<FigureEntry> figures, Targets targets) {
    List<NavEntry> entries = new ArrayList<>();
    for (FigureEntry figure : FigureLabels.listed(figures)) {
      String text = FigureLabels.inLine(figure.label(), figure.caption());
      Optional<String> href = targets.href(figure.id());
      if (href.isPresent()) {
        entries.add(new NavEntry(text, href.get(), List.of()));
      }
    }
    return entries;
  }

  /** Walks the flat list once. */
  private static final class Tree {
    private final Iterator<TocEntry> rest;
    private final Targets targets;
    private TocEntry next;

    Tree(List<TocEntry> contents, Targets targets) {
      this.rest = contents.iterator();
      this.targets = targets;
      this.next = rest.hasNext() ? rest.next() : null;
    }

    List<NavEntry> entries(int above) {
      List<NavEntry> entries = new ArrayList<>();
      while (next != null && next.level() > above) {
        TocEntry entry = next;
        next = rest.hasNext() ? rest.next() : null;
        String href = targets.href(entry.id()).orElseThrow();
        entries.add(new NavEntry(entry.text(), href, entries(entry.level())));
      }
      return entries;
    }
  }
}
