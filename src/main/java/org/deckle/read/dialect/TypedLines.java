package org.deckle.read.dialect;

import java.util.regex.Pattern;

/**
 * Lines that authors type as they are to be seen, where Markdown sees something else: scene breaks
 * and the speeches of a play. Stateless.
 */
final class TypedLines {

  /** Signs alone between blank lines: escaped stars, a lone #, an asterism, a flower. */
  private static final Pattern BREAK =
      Pattern.compile(
          " {0,3}(?:<center>)? *(?:(?:\\\\\\* *){1,7}|(?:\\\\?# *){1,3}|~(?: +~){0,6}|(?:⁂"
              + " *)+|(?:[•·◆◇❖❧☙❦✦✱✻※] *){1,5}|<center> *(?:[*#~-] *){1,7}) *(?:</center>)? *");

  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:\\*{1,2})?\\p{Lu}[\\p{Lu}\\p{N} .'’-]{1,30}(?:\\*{1,2})?:(?:\\*{1,2})? +\\S.*");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\*{1,2})?\\p{Lu}[\\p{L}\\p{N} .'’-]{0,24}(?:\\*{1,2})?:(?:\\*{1,2})? +\\S.*");

  /** So many lines in a row that all begin with a name and a colon are no chance. */
  private static final int SEVERAL = 3;

  private TypedLines() {}

  static SourceLines rewrite(SourceLines lines) {
    SourceLines.Builder out = new SourceLines.Builder();
    CodeFences fences = new CodeFences();
    for (int i = 0; i < lines.size(); ) {
      if (fences.holds(lines.line(i))) {
        out.copy(lines, i++);
        continue;
      }
      int end = paragraph(lines, i);
      if (end == i + 1 && BREAK.matcher(lines.line(i)).matches()) {
        out.put("* * *", lines.number(i));
      } else if (isPlay(lines, i, end)) {
        speeches(lines, i, end, out);
      } else {
        for (int at = i; at < end; at++) {
          out.copy(lines, at);
        }
      }
      i = end;
    }
    return out.build();
  }

  /** The end of the paragraph that begins with a line: blank lines are paragraphs of their own. */
  private static int paragraph(SourceLines lines, int from) {
    int end = from + 1;
    boolean blank = lines.line(from).isBlank();
    while (!blank
        && end < lines.size()
        && !lines.line(end).isBlank()
        && !lines.line(end).contains("```")
        && !lines.line(end).contains("~~~")) {
      end++;
    }
    return end;
  }

  private static boolean isPlay(SourceLines lines, int from, int to) {
    int speakers = 0;
    int named = 0;
    for (int i = from; i < to; i++) {
      speakers += SPEAKER.matcher(lines.line(i)).matches() ? 1 : 0;
      named += NAMED.matcher(lines.line(i)).matches() ? 1 : 0;
    }
    boolean first = NAMED.matcher(lines.line(from)).matches();
    return first && (speakers >= 2 || named == to - from && named >= SEVERAL);
  }

  /** A speech ends where the next one begins. */
  private static void speeches(SourceLines lines, int from, int to, SourceLines.Builder out) {
    for (int i = from; i < to; i++) {
      boolean ends = i + 1 < to && NAMED.matcher(lines.line(i + 1)).matches();
      String line = lines.line(i);
      boolean broken = line.endsWith("\\") || line.endsWith("  ");
      out.put(ends && !broken ? line + "\\" : line, lines.number(i));
    }
  }
}
