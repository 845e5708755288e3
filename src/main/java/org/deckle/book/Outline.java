package org.deckle.book;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the author's list of files says about the book's structure besides the order: parts,
 * chapters within chapters, what stands before and after the text. Kept in the head of the
 * document, so that the blocks stay as the author wrote them.
 *
 * @param entries in reading order; empty when no list says anything
 */
public record Outline(List<Entry> entries) {

  private static final String NAME = "outline";

  /** What an entry is. */
  public enum Kind {
    /** A part; has a file only where the part's heading is in a file of its own. */
    PART,
    /** A chapter of the text. */
    CHAPTER,
    /** A group of chapters below a heading that no file holds. */
    GROUP,
    /** Front matter. */
    FRONT,
    /** Back matter, outside all parts. */
    BACK,
    /** An appendix, outside all parts. */
    APPENDIX
  }

  /**
   * One entry.
   *
   * @param file that it begins with, relative to the book's folder: its own, or for a heading
   *     without a file the next one
   * @param title the heading of a part or group that no file holds; else empty
   * @param depth how many chapters it stands within; 0 for most
   */
  public record Entry(Kind kind, String file, String title, int depth) {}

  /** Defensive copy. */
  public Outline {
    entries = List.copyOf(entries);
  }

  /** Puts it into the head of a document. */
  public void write(Document document) {
    for (Entry entry : entries) {
      document
          .head()
          .appendElement("meta")
          .attr("name", NAME)
          .attr("content", entry.title())
          .attr("data-kind", entry.kind().name())
          .attr("data-file", entry.file())
          .attr("data-depth", String.valueOf(entry.depth()));
    }
  }

  /** The outline of a document; without entries when it has none. */
  public static Outline of(Document document) {
    List<Entry> entries = new ArrayList<>();
    for (Element meta : document.head().select("meta[name=" + NAME + "]")) {
      entries.add(
          new Entry(
              Kind.valueOf(meta.attr("data-kind")),
              meta.attr("data-file"),
              meta.attr("content"),
              Integer.parseInt(meta.attr("data-depth"))));
    }
    return new Outline(entries);
  }
}
