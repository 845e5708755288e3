package org.deckle.text.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words beside the number of a figure or table ("Figure 1-2", "3. ábra"): those of all
 * {@linkplain LanguagePack language packs}, and those that a text itself sets before rising numbers
 * beside its pictures. Stateless.
 */
public final class FigureWords {

  /** A number of one or more parts, in digits of any script. */
  public static final String DIGITS = "\\p{Nd}+(?:[-–—.]\\p{Nd}+)*";

  private static final String LABEL = "[\\[(*]?(\\p{L}[\\p{L}\\p{M}]{1,19})\\.? ?(" + DIGITS + ")";
  private static final Pattern NUMBERED = Pattern.compile(LABEL + "(?![\\p{L}\\p{N}])");

  /** "Pier 3" is all that a caption says: behind a label comes more, and mostly a sign between. */
  private static final Pattern PARTED =
      Pattern.compile(
          LABEL + "(?: ?[.:：。)—–-] ?|(?<=\\p{Nd}[-–—.]\\p{Nd}{1,3}) )(?=[\\p{L}\"“„«])");

  /** So many figures with the same word are no chance. */
  private static final int HABIT = 3;

  /** The words of all languages. */
  private static final class Known {
    static final Set<String> OTHER = Set.copyOf(LanguagePack.union(PackKey.OTHER_NUMBERED));
    static final Set<String> ALL =
        Stream.of(PackKey.FIGURE, PackKey.FIGURE_BEHIND, PackKey.TABLE, PackKey.OTHER_NUMBERED)
            .flatMap(key -> LanguagePack.union(key).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private FigureWords() {}

  /** The built-in words before a figure's number, and more, as an alternation. */
  public static String figures(Collection<String> more) {
    Set<String> all = new HashSet<>(more);
    all.addAll(LanguagePack.union(PackKey.FIGURE));
    return alternation(all);
  }

  /** The words behind a figure's number, as an alternation. */
  public static String behindNumbers() {
    return alternation(LanguagePack.union(PackKey.FIGURE_BEHIND));
  }

  /** The words before a table's number, as an alternation. */
  public static String tables() {
    return alternation(LanguagePack.union(PackKey.TABLE));
  }

  /**
   * The words that a text sets before the numbers of its figures, and that no list knows. The
   * numbers rise; words of steps, days or chapters are none.
   *
   * @param beside what stands beside each of the pictures, in order
   */
  public static Set<String> learned(List<String> beside) {
    Map<String, List<String>> numbers = new HashMap<>();
    for (String text : beside) {
      Matcher label = PARTED.matcher(text);
      if (label.lookingAt()) {
        String word = label.group(1).toLowerCase(Locale.ROOT);
        numbers.computeIfAbsent(word, w -> new ArrayList<>()).add(label.group(2));
      }
    }
    return numbers.entrySet().stream()
        .filter(e -> e.getValue().size() >= HABIT && rise(e.getValue()) && !isKnown(e.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a text begins with the number of a step, a day, a chapter, a task: of no figure. */
  public static boolean isNumberOfElse(String text) {
    Matcher label = NUMBERED.matcher(text);
    return label.lookingAt() && Known.OTHER.contains(label.group(1).toLowerCase(Locale.ROOT));
  }

  private static boolean isKnown(String word) {
    return Known.ALL.contains(word);
  }

  /** Pasted copies repeat numbers, so that a few may fall. */
  private static boolean rise(List<String> numbers) {
    int falls = 0;
    for (int i = 1; i < numbers.size(); i++) {
      if (Arrays.compare(parts(numbers.get(i - 1)), parts(numbers.get(i))) >= 0) {
        falls++;
      }
    }
    return falls * 5 < numbers.size();
  }

  private static int[] parts(String number) {
    return Arrays.stream(number.split("\\P{Nd}+")).mapToInt(FigureWords::value).toArray();
  }

  /** Numbers with more digits than any figure has are all the same. */
  private static int value(String digits) {
    return Optional.of(digits).filter(d -> d.length() < 9).map(Integer::parseInt).orElse(-1);
  }

  private static String alternation(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
