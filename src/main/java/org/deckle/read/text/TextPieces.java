package org.deckle.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.deckle.book.PictureAddress;
import org.deckle.text.Sentences;

/**
 * Cuts a group of plain lines where one block ends without a blank line: below an underlined
 * heading, before a line that is indented because a paragraph begins with it, and around the
 * address of a picture. Stateless.
 */
final class TextPieces {

  private static final Pattern UNDERLINE = Pattern.compile("\\s*(={3,}|-{3,}|~{3,})\\s*");

  /** What ends a line besides sentences: what was quoted, what breaks off, what is stressed. */
  private static final Pattern ENDED = Pattern.compile(".*[」』\"”»’')\\]—*_]\\s*");

  private static final Pattern SPOKEN = Pattern.compile("\\s+[\"“„«»'‘—–-].*");

  private static final int LONGEST_HEADING = 100;

  private TextPieces() {}

  static List<List<String>> of(List<String> lines) {
    List<List<String>> pieces = new ArrayList<>();
    List<String> piece = new ArrayList<>();
    boolean indents = hasIndentedBeginnings(lines);
    for (int i = 0; i < lines.size(); i++) {
      boolean heading =
          piece.isEmpty() && i + 1 < lines.size() && headingLevel(lines.subList(i, i + 2)) > 0;
      if (heading) {
        pieces.add(List.copyOf(lines.subList(i, i + 2)));
        i++;
        continue;
      }
      if (!piece.isEmpty()
          && (indents && isIndented(lines.get(i))
              || isPicture(lines, i)
              || isPicture(lines, i - 1))) {
        pieces.add(List.copyOf(piece));
        piece.clear();
      }
      piece.add(lines.get(i));
    }
    if (!piece.isEmpty()) {
      pieces.add(List.copyOf(piece));
    }
    return pieces;
  }

  /** Whether a line is the address of a picture, and no sentence runs on through it. */
  private static boolean isPicture(List<String> lines, int i) {
    return PictureAddress.standsAlone(
        i == 0 ? "" : lines.get(i - 1),
        lines.get(i),
        i == lines.size() - 1 ? "" : lines.get(i + 1));
  }

  /** 1 for a line over equals signs, 2 over hyphens, 3 over tildes, 0 for what is no heading. */
  static int headingLevel(List<String> lines) {
    if (lines.size() != 2 || !UNDERLINE.matcher(lines.get(1)).matches()) {
      return 0;
    }
    int title = lines.get(0).strip().length();
    int rule = lines.get(1).strip().length();
    boolean fits = title <= LONGEST_HEADING && rule * 2 >= title && rule <= title * 2 + 10;
    boolean isWords = lines.get(0).chars().anyMatch(Character::isLetter);
    return !fits || !isWords || lines.get(0).contains("|")
        ? 0
        : 1 + "=-~".indexOf(lines.get(1).strip().charAt(0));
  }

  /** Some lines are indented, or all are speech, and each comes behind the end of a sentence. */
  private static boolean hasIndentedBeginnings(List<String> lines) {
    int indented = 0;
    int ideographic = 0;
    int spoken = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isIndented(lines.get(i))) {
        indented++;
        ideographic += lines.get(i).startsWith("\u3000") ? 1 : 0;
        spoken += SPOKEN.matcher(lines.get(i)).matches() ? 1 : 0;
        if (i > 0 && !isEnded(lines.get(i - 1))) {
          return false;
        }
      }
    }
    boolean dialogue = spoken > 1 && spoken == lines.size();
    return indented > 0 && indented < lines.size() || ideographic > 1 || dialogue;
  }

  private static boolean isEnded(String line) {
    return Sentences.isEnd(line.strip()) || ENDED.matcher(line).matches();
  }

  private static boolean isIndented(String line) {
    return line.startsWith("  ") || line.startsWith("\t") || line.startsWith("\u3000");
  }
}
