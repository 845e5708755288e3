package org.deckle.repair.lines;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.repair.base.Survey;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;
import org.jsoup.nodes.Element;

/**
 * Puts words together that were hyphenated at the end of a line or page. The manuscript's other
 * words tell a hyphen of the word itself ("well-known") from one of the line.
 */
final class BrokenWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
  private static final Pattern END = Pattern.compile("([\\p{L}\\p{M}]{2,})[-\\u00AD¬‐]$");
  private static final Pattern START = Pattern.compile("^\\p{Ll}[\\p{L}\\p{M}]+");

  /** Before these a hyphen stands for the rest of a word ("Vor- und Nachteile"). */
  private static final Set<String> JOINING = Set.copyOf(LanguagePack.union(PackKey.JOINING));

  private final Set<String> words = new HashSet<>();

  /** Learns the words of a manuscript; those at broken ends are in it as fragments only. */
  BrokenWords(Survey survey) {
    for (Element block : survey.blocks()) {
      String before = "";
      for (String line : block.wholeText().split("\n")) {
        learn(line.strip(), END.matcher(before).find());
        before = line.strip();
      }
    }
  }

  private void learn(String line, boolean goesOn) {
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      boolean fragment =
          goesOn && word.start() == 0
              || word.end() == line.length() - 1 && END.matcher(line).find();
      if (!fragment) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Two lines as one: a broken word in one piece, other lines with a space between. */
  String joined(String line, String next) {
    Matcher end = END.matcher(line);
    Matcher start = START.matcher(next);
    if (!end.find() || !start.find() || JOINING.contains(start.group())) {
      return line + " " + next;
    }
    String head = line.substring(0, line.length() - 1);
    return keepsHyphen(end.group(1), start.group()) ? head + "-" + next : head + next;
  }

  private boolean keepsHyphen(String end, String start) {
    String left = end.toLowerCase(Locale.ROOT);
    String right = start.toLowerCase(Locale.ROOT);
    if (words.contains(left + right)) {
      return false;
    }
    return words.contains(left + "-" + right) || isWord(left) && isWord(right);
  }

  private boolean isWord(String text) {
    return text.length() > 2 && words.contains(text);
  }
}
