package org.deckle.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as {@link Words} gives them, save that in alphabets without spaces (Thai,
 * Lao, Burmese, Khmer) a consonant, its vowels and its marks are one word. Two paragraphs have most
 * letters in common, whatever they say; of clusters there are thousands. Stateless.
 *
 * <p>Where a line was broken within a cluster there is one more than without the break; so {@link
 * Words} are what is counted, and clusters what is compared.
 */
public final class Clusters {

  /** Vowels of Thai and Lao that are written before the consonant. */
  private static final String LEADING = "เแโใไເແໂໃໄ";

  /** Vowels of Thai and Lao that are letters of their own behind the consonant. */
  private static final String TRAILING = "ะาๅະາ";

  /** In Khmer and Burmese the next consonant is written below. */
  private static final String STACKING = "\u17D2\u1039";

  private Clusters() {}

  /** The folded words and clusters of a text, in order. */
  public static List<String> of(String text) {
    List<String> words = Words.of(text);
    if (words.stream().noneMatch(w -> Scripts.isUnspaced(w.codePointAt(0)))) {
      return words;
    }
    List<String> clusters = new ArrayList<>(words.size());
    for (String word : words) {
      int last = clusters.size() - 1;
      if (last >= 0 && goesOn(clusters.get(last), word)) {
        clusters.set(last, clusters.get(last) + word);
      } else {
        clusters.add(word);
      }
    }
    return clusters;
  }

  private static boolean goesOn(String cluster, String letter) {
    char before = cluster.charAt(cluster.length() - 1);
    char c = letter.charAt(0);
    if (!Scripts.isUnspaced(before) || !Scripts.isUnspaced(c)) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || TRAILING.indexOf(c) >= 0
        || LEADING.indexOf(before) >= 0
        || STACKING.indexOf(before) >= 0;
  }
}
