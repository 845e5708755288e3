package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.deckle.text.Clusters;
import org.deckle.text.Sentences;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

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
  public List<Node> cut(int from, int to) {
    int start = end(from);
    int end = end(to);
    if (isList(block)) {
      return new ArrayList<>(block.clone().children().subList(start, end));
    }
    return new InlineText(block.clone()).only(start, end);
  }

  /** Puts pieces of another block in at an edge. The edges known before are wrong from there on. */
  public void insert(int word, List<Node> pieces) {
    int at = end(word);
    if (isList(block)) {
      block.insertChildren(indexOfItem(at), pieces);
    } else {
      new InlineText(block).insert(at, pieces);
    }
  }

  private int indexOfItem(int at) {
    return at < block.childrenSize() ? block.child(at).siblingIndex() : block.childNodeSize();
  }

  private int end(int word) {
    return ends.get(Collections.binarySearch(words, word));
  }
}
