package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.deckle.text.Clusters;
import org.deckle.text.Sentences;
import org.jsoup.nodes.Element;

/**
 * Where the sentences of a paragraph or the items of a list end, counted in words of {@link Words}.
 * Other blocks have no pieces.
 */
public final class Pieces {

  private static final String CLOSING = "\"'”’»›)]」』）】";
  private static final int FULL_WIDTH = 0x3000;

  private final Element block;
  private final List<Integer> words = new ArrayList<>(List.of(0));
  private final List<Integer> ends = new ArrayList<>(List.of(0));

  /** The pieces of a block as it is now. */
  public Pieces(Element block) {
    this.block = block;
    if (isList(block)) {
      for (Element item : block.children()) {
        add(item.text(), item.elementSiblingIndex() + 1);
      }
    } else if (Blocks.isParagraph(block)) {
      addSentences(new InlineText(block).text());
    }
    if (words.get(words.size() - 1) != Clusters.of(block.text()).size()) {
      words.clear();
    }
  }

  public static boolean isList(Element block) {
    return block.is("ul, ol");
  }

  private void addSentences(String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = sentenceEnd(text, i);
      if (end > i) {
        add(text.substring(start, end), end);
        start = end;
        i = end - 1;
      }
    }
    add(text.substring(start), text.length());
  }

  private void add(String text, int end) {
    int count = Clusters.of(text).size();
    if (count > 0) {
      words.add(words.get(words.size() - 1) + count);
      ends.add(end);
    } else {
      ends.set(ends.size() - 1, end);
    }
  }

  /** Behind a sentence that ends at a position, and the spaces there; -1 when none does. */
  private static int sentenceEnd(String text, int at) {
    char c = text.charAt(at);
    if (Sentences.STOPS.indexOf(c) < 0) {
      return -1;
    }
    int end = at + 1;
    while (end < text.length() && (Sentences.STOPS + CLOSING).indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next > end || next == text.length() || c >= FULL_WIDTH ? next : -1;
  }

  /** Whether a piece begins or ends at a word, counted from the block's first. */
  public boolean isEdge(int word) {
    return Collections.binarySearch(words, word) >= 0;
  }

  /** Copies of the pieces between two edges, with their markup. */
  public List<Content> copy(int from, int to) {
    int start = end(from);
    int end = end(to);
    return isList(block)
        ? Content.copyAll(block.children().subList(start, end))
        : new InlineText(block).copy(start, end);
  }

  /** Puts content, as pieces of another block, in at an edge. */
  public List<Edit> insert(int word, List<Content> content) {
    int at = end(word);
    if (!isList(block)) {
      return new InlineText(block).insert(at, content);
    }
    return List.of(
        at < block.childrenSize()
            ? new Edit.Insert(block.child(at), Edit.Side.BEFORE, content)
            : new Edit.Insert(block, Edit.Side.LAST, content));
  }

  private int end(int word) {
    return ends.get(Collections.binarySearch(words, word));
  }
}
