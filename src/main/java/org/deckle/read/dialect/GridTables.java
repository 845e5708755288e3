package org.deckle.read.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pandoc's grid tables, drawn with {@code +}, {@code -} and {@code |}, as HTML whose cells hold
 * Markdown. A table that does not keep to its columns stays as it was typed. Stateless.
 */
final class GridTables {

  /** Class of such a table until the reader has settled it. */
  static final String CLASS = "grid-table";

  private static final Pattern RULE = Pattern.compile(" {0,3}\\+(?:[-=:]+\\+)+ *");

  private GridTables() {}

  static SourceLines rewrite(SourceLines lines) {
    if (!lines.contains("+-") && !lines.contains("+:") && !lines.contains("+=")) {
      return lines;
    }
    SourceLines.Builder out = new SourceLines.Builder();
    CodeFences fences = new CodeFences();
    for (int i = 0; i < lines.size(); ) {
      boolean code = fences.holds(lines.line(i));
      int end = code ? i : end(lines, i);
      if (end > i) {
        write(lines, i, end, out);
        i = end;
      } else {
        out.copy(lines, i++);
      }
    }
    return out.build();
  }

  /** The end of a table that begins with a line; the line itself when none does. */
  private static int end(SourceLines lines, int from) {
    if (!RULE.matcher(lines.line(from)).matches()) {
      return from;
    }
    List<Integer> columns = columns(lines.line(from));
    int end = from + 1;
    int last = from;
    for (; end < lines.size() && !lines.line(end).isBlank(); end++) {
      String line = lines.line(end);
      if (RULE.matcher(line).matches()) {
        if (!columns(line).equals(columns)) {
          return from;
        }
        last = end;
      } else if (!fits(line, columns)) {
        return from;
      }
    }
    return last == end - 1 && last > from + 1 ? end : from;
  }

  private static List<Integer> columns(String rule) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < rule.length(); i++) {
      if (rule.charAt(i) == '+') {
        columns.add(i);
      }
    }
    return columns;
  }

  /** The outer bars must be there; inner ones may lack where a cell is wider. */
  private static boolean fits(String line, List<Integer> columns) {
    String bare = line.stripTrailing();
    int last = columns.get(columns.size() - 1);
    return bare.length() == last + 1
        && bare.charAt(columns.get(0)) == '|'
        && bare.charAt(last) == '|';
  }

  private static void write(SourceLines lines, int from, int to, SourceLines.Builder out) {
    List<Integer> columns = columns(lines.line(from));
    int head = from;
    for (int i = from + 1; i < to; i++) {
      head = RULE.matcher(lines.line(i)).matches() && lines.line(i).contains("=") ? i : head;
    }
    List<String> aligns = aligns(lines.line(head), columns);
    out.put("", lines.number(from));
    out.put("<table class=\"" + CLASS + "\">", lines.number(from));
    out.put(head > from ? "<thead>" : "<tbody>", lines.number(from));
    for (int start = from; start < to - 1; ) {
      int end = start + 1;
      while (!RULE.matcher(lines.line(end)).matches()) {
        end++;
      }
      row(lines, start + 1, end, columns, aligns, end <= head, out);
      if (end == head && end < to - 1) {
        out.put("</thead>", lines.number(end));
        out.put("<tbody>", lines.number(end));
      }
      start = end;
    }
    out.put("</tbody>", lines.number(to - 1));
    out.put("</table>", lines.number(to - 1));
    out.put("", lines.number(to - 1));
  }

  private static List<String> aligns(String rule, List<Integer> columns) {
    List<String> aligns = new ArrayList<>();
    for (int c = 0; c + 1 < columns.size(); c++) {
      Matcher marks =
          Pattern.compile("(:?)[-=]+(:?)")
              .matcher(rule.substring(columns.get(c) + 1, columns.get(c + 1)));
      boolean right = marks.matches() && !marks.group(2).isEmpty();
      boolean left = marks.matches() && !marks.group(1).isEmpty();
      String align = right ? left ? "center" : "right" : "";
      aligns.add(align.isEmpty() ? "" : " align=\"" + align + "\"");
    }
    return aligns;
  }

  private static void row(
      SourceLines lines,
      int from,
      int to,
      List<Integer> columns,
      List<String> aligns,
      boolean head,
      SourceLines.Builder out) {
    String tag = head ? "th" : "td";
    out.put("<tr>", lines.number(from));
    for (int c = 0; c + 1 < columns.size(); ) {
      int end = c + 1;
      while (end + 1 < columns.size() && isWithin(lines, from, to, columns.get(end))) {
        end++;
      }
      String span = end - c > 1 ? " colspan=\"" + (end - c) + "\"" : "";
      out.put("<" + tag + aligns.get(c) + span + ">", lines.number(from));
      out.put("", lines.number(from));
      int margin = margin(lines, from, to, columns.get(c), columns.get(end));
      for (int i = from; i < to; i++) {
        String cell = lines.line(i).substring(columns.get(c) + 1, columns.get(end)).stripTrailing();
        out.put(cell.length() > margin ? cell.substring(margin) : "", lines.number(i));
      }
      out.put("", lines.number(to - 1));
      out.put("</" + tag + ">", lines.number(to - 1));
      c = end;
    }
    out.put("</tr>", lines.number(to - 1));
  }

  /** Whether no line of a row has a bar at a column, so that a cell goes on there. */
  private static boolean isWithin(SourceLines lines, int from, int to, int column) {
    for (int i = from; i < to; i++) {
      if (lines.line(i).charAt(column) == '|') {
        return false;
      }
    }
    return true;
  }

  private static int margin(SourceLines lines, int from, int to, int left, int right) {
    int margin = right - left;
    for (int i = from; i < to; i++) {
      String cell = lines.line(i).substring(left + 1, right);
      if (!cell.isBlank()) {
        margin = Math.min(margin, cell.length() - cell.stripLeading().length());
      }
    }
    return margin;
  }
}
