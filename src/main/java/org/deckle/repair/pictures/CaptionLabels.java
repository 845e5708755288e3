package org.deckle.repair.pictures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.repair.base.Blocks;
import org.deckle.text.Scripts;
import org.deckle.text.Sentences;
import org.deckle.text.language.FigureWords;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;
import org.jsoup.nodes.Element;

/**
 * Labels of captions: "Figure 1-2.", "Abb. 3:", "Рис. 4", "図1-1", "Tabelle 2", and those that a
 * document has of its own. Immutable.
 */
final class CaptionLabels {

  private static final String NUMBER =
      "(?:"
          + FigureWords.DIGITS
          + "\\p{Ll}?|[IVXLC]+|[A-Z][-.]?"
          + FigureWords.DIGITS
          + ")(?![\\p{L}\\p{N}])";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern TABLE = Pattern.compile(before(FigureWords.tables()), FLAGS);

  /** Longer texts are not taken for captions because of their label alone. */
  private static final int LONGEST = 700;

  private static final int LONGEST_UNPARTED = 120;

  /** No label is longer with its number. */
  private static final int NEAR = 40;

  private static final CaptionLabels BUILT_IN = new CaptionLabels(Set.of());

  private final Pattern figure;

  private CaptionLabels(Set<String> own) {
    String behind = FigureWords.DIGITS + "[.-]? ?" + FigureWords.behindNumbers() + "(?!\\p{L})";
    this.figure = Pattern.compile(before(FigureWords.figures(own)) + "|" + behind, FLAGS);
  }

  private static String before(String words) {
    return "[\\[(*]?"
        + words
        + "\\.?[ :]*(?:"
        + LanguagePack.alternation(PackKey.NUMBER_SIGN)
        + " ?)?"
        + NUMBER;
  }

  /** The labels of a document: those of many languages, and those beside its pictures. */
  static CaptionLabels of(List<Element> blocks) {
    List<String> beside = new ArrayList<>();
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element block : blocks) {
      if (isPicture(block)) {
        addText(block.previousElementSibling(), seen, beside);
        addText(block.selectFirst("> figcaption"), seen, beside);
        addText(block.nextElementSibling(), seen, beside);
      }
    }
    Set<String> own = FigureWords.learned(beside);
    return own.isEmpty() ? BUILT_IN : new CaptionLabels(own);
  }

  private static boolean isPicture(Element block) {
    return Blocks.isPictured(block)
        && (block.normalName().equals("figure") || Blocks.text(block).isEmpty());
  }

  private static void addText(Element beside, Set<Element> seen, List<String> texts) {
    if (beside != null && !isPicture(beside) && seen.add(beside)) {
      texts.add(Blocks.text(beside));
    }
  }

  /** Whether a text is a figure's caption by its label. */
  boolean isCaption(String text) {
    return isLabelled(figure, text);
  }

  /** Whether a text is a table's caption by its label. */
  static boolean isTableCaption(String text) {
    return isLabelled(TABLE, text);
  }

  /**
   * A sign must part label and words, or the text must be no sentence: "Figure 3 shows that …" is a
   * sentence about a figure.
   */
  private static boolean isLabelled(Pattern pattern, String text) {
    if (text.length() > LONGEST || !mayBeNumbered(text) || Scripts.isSmall(text.codePointAt(0))) {
      return false;
    }
    Matcher label = pattern.matcher(text);
    if (!label.lookingAt()) {
      return false;
    }
    String rest = text.substring(label.end());
    if (rest.isBlank() || rest.matches("(?s)\\s*[.:：.。．、)\\]|—–-].*")) {
      return true;
    }
    int first = rest.strip().codePointAt(0);
    boolean small = Scripts.isSmall(first) && isCased(text.codePointAt(0));
    return rest.length() <= LONGEST_UNPARTED
        && !small
        && (!Sentences.isPunctuated(text) || !Character.isUpperCase(first) || rest.startsWith("　"));
  }

  /** A look for a digit or a Roman numeral near the beginning spares the search for labels. */
  private static boolean mayBeNumbered(String text) {
    boolean roman = false;
    for (int i = 0; i < text.length() && i < NEAR; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        return true;
      }
      boolean begins = i > 0 && !Character.isLetter(text.charAt(i - 1));
      boolean sign = "IVXLCivxlc".indexOf(c) >= 0;
      if (roman && !Character.isLetter(c)) {
        return true;
      }
      roman = sign && (roman || begins);
    }
    return roman;
  }

  /** Behind 図 or الشكل a small letter begins a name: it says nothing of where a sentence begins. */
  private static boolean isCased(int c) {
    return !Character.isLetter(c) || Character.toLowerCase(c) != Character.toUpperCase(c);
  }
}
