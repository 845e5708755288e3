package org.deckle.read.markdown;

import java.util.List;
import java.util.regex.Pattern;

/** Pandoc's line blocks: verse whose every line begins with a bar. Stateless. */
final class LineBlocks {

  private static final Pattern LINE = Pattern.compile("\\|(?: .*)?");
  private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*");

  private LineBlocks() {}

  /** How many lines the block has that begins at an index; 0 when none begins there. */
  static int length(List<String> lines, int from) {
    if (from > 0 && !lines.get(from - 1).isBlank()) {
      return 0;
    }
    int to = from;
    while (to < lines.size() && LINE.matcher(lines.get(to)).matches()) {
      String line = lines.get(to).stripTrailing();
      if (RULE.matcher(line).matches() || line.indexOf('|', 1) > 0) {
        return 0;
      }
      to++;
    }
    return to - from > 1 ? to - from : 0;
  }

  /** A line without its bar; leading spaces are em spaces, and a break ends it. */
  static String line(List<String> lines, int i, int to) {
    String text = lines.get(i).substring(1).stripTrailing();
    String words = text.stripLeading();
    if (words.isEmpty()) {
      return "";
    }
    int indent = text.length() - words.length() - 1;
    boolean last = i + 1 == to || lines.get(i + 1).substring(1).isBlank();
    return "\u2003".repeat((indent + 2) / 4) + words + (last ? "" : "\\");
  }
}
