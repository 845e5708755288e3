package org.deckle.repair;

import java.util.ArrayList;
import java.util.List;
import org.deckle.repair.duplicates.Copy;
import org.deckle.repair.duplicates.Passage;
import org.deckle.repair.duplicates.Tokens;
import org.jsoup.nodes.Element;

/** The words in which a block and its copy differ. */
final class DuplicateWords {

  private DuplicateWords() {}

  /** Whether anything that is read differs: words, signs of arithmetic and money, code. */
  static boolean differ(Copy copy, int block, List<Element> blocks) {
    int kept = copy.passage().counterpartBlock(copy.second(), block);
    return !copy.passage().isCovered(copy.second(), block)
        || !missing(copy, block).isEmpty()
        || !signs(blocks.get(block)).equals(signs(blocks.get(kept)))
            && copy.passage().isCovered(!copy.second(), kept);
  }

  /**
   * The words of the copy that stays which a block lacks. Where only the beginning or the end of a
   * passage was pasted, what its first or last block lacks outside is no difference.
   */
  static List<String> missing(Copy copy, int block) {
    Passage passage = copy.passage();
    Tokens tokens = passage.tokens();
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (int i = tokens.start(block); i < tokens.end(block); i++) {
      int other = passage.counterpart(copy.second(), i);
      if (other >= 0 && !tokens.isPicture(i)) {
        from = Math.min(from, other);
        to = Math.max(to, other);
      }
    }
    List<String> missing = new ArrayList<>();
    if (to < 0) {
      return missing;
    }
    from = block == copy.first() ? from : open(copy, from, -1);
    to = block == copy.last() ? to : open(copy, to, 1);
    for (int i = from; i <= to; i++) {
      if (!tokens.isPicture(i) && passage.counterpart(!copy.second(), i) < 0) {
        missing.add(tokens.word(i));
      }
    }
    return missing;
  }

  /** Goes on over words without counterpart to the edge of their block. */
  private static int open(Copy copy, int from, int step) {
    Tokens tokens = copy.passage().tokens();
    int block = tokens.block(from);
    int at = from;
    while (at + step >= tokens.start(block)
        && at + step < tokens.end(block)
        && copy.passage().counterpart(!copy.second(), at + step) < 0) {
      at += step;
    }
    return at;
  }

  private static String signs(Element block) {
    boolean code = block.normalName().equals("pre");
    StringBuilder signs = new StringBuilder();
    String text = code ? block.wholeText() : block.text();
    text.codePoints()
        .filter(c -> code ? !Character.isWhitespace(c) : isSign(c))
        .forEach(signs::appendCodePoint);
    return signs.toString();
  }

  private static boolean isSign(int c) {
    int type = Character.getType(c);
    return type == Character.MATH_SYMBOL || type == Character.CURRENCY_SYMBOL || c == '%';
  }
}
