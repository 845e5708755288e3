package org.deckle.read.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kramdown's attributes, in braces with a colon: those in a line become pandoc's, a line of them
 * goes, and its id with the heading above it.
 */
final class AttributeLines {

  private static final Pattern LINE = Pattern.compile(" {0,3}\\{::?\\s*([^{}]*)\\}\\s*");
  private static final Pattern ID = Pattern.compile("#[^\\s.#{}\"]+");
  private static final Pattern BEHIND =
      Pattern.compile("(?<=[)\\]\\w*_`]|^#{1,6} .{0,200})(\\s*)\\{:\\s*(?=[#.\\w][^{}]*\\})");

  private AttributeLines() {}

  static SourceLines rewrite(SourceLines lines) {
    if (!lines.contains("{:")) {
      return lines;
    }
    SourceLines.Builder out = new SourceLines.Builder();
    CodeFences fences = new CodeFences();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.line(i);
      boolean code = fences.holds(line);
      if (!code && LINE.matcher(line).matches()) {
        continue;
      }
      String attributes = !code && line.startsWith("#") ? below(lines, i) : "";
      String own = !code && line.contains("{:") ? BEHIND.matcher(line).replaceAll("$1{") : line;
      out.put(own + attributes, lines.number(i));
    }
    return out.build();
  }

  private static String below(SourceLines lines, int heading) {
    Matcher line = LINE.matcher(heading + 1 < lines.size() ? lines.line(heading + 1) : "");
    Matcher id = ID.matcher(line.matches() ? line.group(1) : "");
    return id.find() ? " {" + id.group() + "}" : "";
  }
}
