package org.deckle.repair.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deckle.text.Scripts;

/**
 * The words of all blocks in one row, as numbers: equal words have equal numbers. A picture is a
 * word too, one that weighs nothing.
 *
 * <p>Weights are in words of a spaced script; an ideograph weighs {@value #SIGN}, a syllable (kana,
 * Hangul) or a consonant with its vowels in an alphabet without spaces {@value #CLUSTER}. Where
 * words are long, as in Tamil or Finnish, each says more and weighs more.
 */
public final class Tokens {

  /** Begins the token of a picture; no word contains it. */
  public static final String PICTURE = "\u0000";

  private static final float SIGN = 0.6f;
  private static final float CLUSTER = 0.4f;

  /** In letters, marks included: where words are longer on average, they say more. */
  private static final double LONG = 6.5;

  /** What is longer is a key, a sum, an address. */
  private static final int LONGEST_WORD = 20;

  private final List<String> words = new ArrayList<>();
  private final int[] ids;
  private final int[] starts;
  private final int[] blocks;
  private final float[] weights;
  private final double[] heavy;

  /** Numbers the words of a list of blocks. */
  public Tokens(List<List<String>> texts) {
    int size = texts.stream().mapToInt(List::size).sum();
    ids = new int[size];
    blocks = new int[size];
    weights = new float[size];
    starts = new int[texts.size() + 1];
    heavy = new double[size + 1];
    Map<String, Integer> numbers = new HashMap<>();
    int at = 0;
    for (int block = 0; block < texts.size(); block++) {
      for (String word : texts.get(block)) {
        Integer number = numbers.putIfAbsent(word, words.size());
        ids[at] = number == null ? words.size() : number;
        if (number == null) {
          words.add(word);
        }
        blocks[at] = block;
        at++;
      }
      starts[block + 1] = at;
    }
    float[] own = new float[words.size()];
    for (int id = 0; id < own.length; id++) {
      own[id] = weight(words.get(id));
    }
    float spoken = (float) Math.max(1, averageLength(own) / LONG);
    for (int i = 0; i < size; i++) {
      float weight = own[ids[i]];
      weights[i] = weight == 1 ? spoken : weight;
      heavy[i + 1] = heavy[i] + weights[i];
    }
  }

  /** How long the words are that are written in several letters, and so weigh one. */
  private double averageLength(float[] own) {
    long letters = 0;
    long count = 0;
    for (int id : ids) {
      if (own[id] == 1) {
        letters += Math.min(words.get(id).length(), LONGEST_WORD);
        count++;
      }
    }
    return count == 0 ? 0 : (double) letters / count;
  }

  private static float weight(String word) {
    if (word.startsWith(PICTURE)) {
      return 0;
    }
    int first = word.codePointAt(0);
    if (Scripts.isUnspaced(first)) {
      return CLUSTER;
    }
    if (first < 0x0E00 || word.length() > Character.charCount(first)) {
      return 1;
    }
    return Character.isIdeographic(first) ? SIGN : CLUSTER;
  }

  /** The folded word at a position. */
  public String word(int at) {
    return words.get(ids[at]);
  }

  int size() {
    return ids.length;
  }

  int blockCount() {
    return starts.length - 1;
  }

  int id(int at) {
    return ids[at];
  }

  /** The block that a position is in. */
  public int block(int at) {
    return blocks[at];
  }

  /** Where a block begins. */
  public int start(int block) {
    return starts[block];
  }

  /** Where a block ends: the position behind its last token. */
  public int end(int block) {
    return starts[block + 1];
  }

  /** Where the words of a block end; its pictures follow. */
  public int wordsEnd(int block) {
    int end = end(block);
    while (end > start(block) && isPicture(end - 1)) {
      end--;
    }
    return end;
  }

  /** The weight of the tokens from one position up to another. */
  public double weight(int from, int to) {
    return heavy[to] - heavy[from];
  }

  double weight(int at) {
    return weights[at];
  }

  /** Whether a letter stands at a position that is a word of its own. */
  boolean isLetter(int at) {
    return weights[at] > 0 && weights[at] < 1;
  }

  /** Whether a picture stands at a position. */
  public boolean isPicture(int at) {
    return weights[at] == 0;
  }

  /** Whether a block holds pictures and no words, or nothing at all. */
  public boolean isWordless(int block) {
    return weight(start(block), end(block)) == 0;
  }

  boolean sameBlock(int one, int other) {
    return Arrays.equals(ids, start(one), end(one), ids, start(other), end(other));
  }
}
