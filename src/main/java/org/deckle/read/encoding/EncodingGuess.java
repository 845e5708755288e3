package org.deckle.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which encoding bytes that are not UTF-8 were written.
 *
 * @param charset the likeliest
 * @param sure whether nothing else comes near
 * @param rival the next likely one that would give another text; empty when there is none
 */
record EncodingGuess(Charset charset, boolean sure, Optional<Charset> rival) {

  /** Beyond so many signs nothing new is learnt. */
  private static final int ENOUGH = 6000;

  /** The bytes that are looked at for common words. */
  private static final int WORDS = 50_000;

  /** How much likelier (natural logarithm) the first must be than the second. */
  private static final double MARGIN = 4;

  /** A text in none of the languages is less likely than this, sign by sign. */
  private static final double WORST = -4.6;

  /** How much the language counts, where the author says it or the common words do. */
  private static final double SAID = 8;

  /** How much likelier an encoding is than the next one of the same languages. */
  private static final double USUAL = 2;

  /** Fewer signs beyond ASCII make sense in several encodings. */
  private static final int FEW = 4;

  private static final Charset COMMONEST = Charset.forName("windows-1252");

  private record Candidate(Charset charset, String text, double likelihood) {}

  /**
   * The guess.
   *
   * @param bytes at least one is beyond ASCII
   * @param language as the author said it; empty when he did not
   */
  static EncodingGuess of(byte[] bytes, String language) {
    byte[] sample = sample(bytes);
    List<Candidate> candidates = candidates(sample, language);
    Candidate first = candidates.get(0);
    int signs = beyondAscii(sample);
    double each = first.likelihood / Math.max(1, signs);
    if (each < WORST) {
      Optional<Charset> asian = EastAsian.of(bytes, language);
      if (asian.isPresent()) {
        return new EncodingGuess(asian.get(), true, Optional.empty());
      }
    }
    Optional<Candidate> second =
        candidates.stream().filter(c -> !c.text.equals(first.text)).findFirst();
    boolean sure =
        signs >= FEW
            && each >= WORST
            && second.filter(s -> first.likelihood - s.likelihood < MARGIN).isEmpty();
    return new EncodingGuess(first.charset, sure, second.map(Candidate::charset));
  }

  private static List<Candidate> candidates(byte[] sample, String language) {
    List<String> words = words(sample);
    double usual = beyondAscii(sample) < FEW ? 2 * USUAL : USUAL;
    Map<Charset, Candidate> best = new LinkedHashMap<>();
    for (LetterStatistics letters : LetterStatistics.all()) {
      double prior = language.startsWith(letters.language()) ? SAID : 0;
      prior += Math.min(SAID, 100 * letters.commonWords(words));
      prior += letters.charsets().get(0).equals(COMMONEST) ? usual : 0;
      for (Charset charset : letters.charsets()) {
        Candidate known = best.get(charset);
        String text = known == null ? new String(sample, charset) : known.text;
        double likelihood = letters.likelihood(text) + prior;
        if (known == null || likelihood > known.likelihood) {
          best.put(charset, new Candidate(charset, text, likelihood));
        }
        prior -= USUAL;
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble((Candidate c) -> -c.likelihood))
        .toList();
  }

  /** Words of ASCII letters alone. */
  private static List<String> words(byte[] sample) {
    int length = Math.min(sample.length, WORDS);
    String text = new String(sample, 0, length, StandardCharsets.ISO_8859_1);
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z\\x80-\\xFF]+"))
        .filter(w -> w.matches("[a-z]+"))
        .toList();
  }

  private static byte[] sample(byte[] bytes) {
    int signs = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0 && ++signs == ENOUGH) {
        return Arrays.copyOf(bytes, i + 1);
      }
    }
    return bytes;
  }

  private static int beyondAscii(byte[] bytes) {
    int signs = 0;
    for (byte b : bytes) {
      signs += b < 0 ? 1 : 0;
    }
    return signs;
  }
}
