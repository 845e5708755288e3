package org.deckle.read.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.text.Scripts;
import org.deckle.text.Sentences;

/**
 * Parts lines in capitals from the text that stands right below them, where a text has the habit:
 * one alone may be a sign on a door. Stateless.
 */
final class TextTitles {

  private static final int LONGEST = 70;

  /** Fewer are no habit. */
  private static final int HABIT = 3;

  private TextTitles() {}

  /**
   * Groups of lines with such titles in groups of their own.
   *
   * @param groups by the number of their first line
   */
  static Map<Integer, List<String>> apart(Map<Integer, List<String>> groups) {
    long titles =
        groups.values().stream()
            .filter(TextTitles::isTitled)
            .map(g -> g.get(0).strip())
            .distinct()
            .count();
    if (titles < HABIT) {
      return groups;
    }
    Map<Integer, List<String>> apart = new LinkedHashMap<>();
    groups.forEach(
        (line, group) -> {
          boolean titled = isTitled(group);
          apart.put(line, titled ? group.subList(0, 1) : group);
          if (titled) {
            apart.put(line + 1, group.subList(1, group.size()));
          }
        });
    return apart;
  }

  private static boolean isTitled(List<String> group) {
    return group.size() > 1 && isTitle(group.get(0).strip()) && isText(group.get(1).strip());
  }

  private static boolean isTitle(String line) {
    return line.length() <= LONGEST
        && line.codePoints().noneMatch(Character::isLowerCase)
        && line.codePoints().filter(Character::isUpperCase).count() >= 3
        && line.codePoints().filter(Character::isLetter).count() * 2 >= line.length()
        && Character.isLetterOrDigit(line.codePointAt(0))
        && !Sentences.isEnd(line)
        && ",;:".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /** Not what goes on with the sentence, nor more capitals. */
  private static boolean isText(String line) {
    return !Scripts.isSmall(line.codePointAt(0))
        && line.codePoints().anyMatch(Character::isLowerCase);
  }
}
