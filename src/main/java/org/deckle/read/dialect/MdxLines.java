package org.deckle.read.dialect;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * MDX, Markdown with components of a program: lines that import and export go, and so do the tags
 * of what they import, without the words between them. Stateless.
 */
final class MdxLines {

  private static final Pattern IMPORT =
      Pattern.compile("import\\s+(?:(.*)\\s+from\\s+)?[\"'][^\"']+[\"'];?\\s*");
  private static final Pattern EXPORT =
      Pattern.compile("export\\s+(?:default|const|let|function|class)\\b(?:.*[;})]\\s*)?");
  private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

  private MdxLines() {}

  static SourceLines rewrite(SourceLines lines, String file, Findings findings) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> gone = new LinkedHashSet<>();
    SourceLines.Builder out = new SourceLines.Builder();
    CodeFences fences = new CodeFences();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.line(i);
      boolean code = fences.holds(line);
      Matcher imported = IMPORT.matcher(line);
      if (!code && imported.matches()) {
        String what = imported.group(1) == null ? "" : imported.group(1);
        NAME.matcher(what).results().forEach(m -> names.add(m.group()));
        gone.add(line.strip());
        out.put("", lines.number(i));
      } else if (!code && !names.isEmpty() && EXPORT.matcher(line).matches()) {
        gone.add(line.strip());
        out.put("", lines.number(i));
      } else {
        out.copy(lines, i);
      }
    }
    if (gone.isEmpty()) {
      return lines;
    }
    findings.add(
        Finding.of(Code.TEMPLATE_TAG, Place.of(file), file + gone)
            .what("Lines of a program are not printed: " + String.join(" ", gone))
            .build());
    return names.isEmpty() ? out.build() : withoutTags(out.build(), names);
  }

  private static SourceLines withoutTags(SourceLines lines, Set<String> names) {
    Pattern tag = Pattern.compile("</?(?:" + String.join("|", names) + ")\\b[^<>]*>");
    SourceLines.Builder out = new SourceLines.Builder();
    CodeFences fences = new CodeFences();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.line(i);
      out.put(fences.holds(line) ? line : tag.matcher(line).replaceAll(""), lines.number(i));
    }
    return out.build();
  }
}
