package org.deckle.read.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * Fenced code that is more than code: pandoc's raw blocks ({@code {=html}}), the chunks of R
 * Markdown and Quarto ({@code {r name, echo=FALSE}}), and fences that never close. Stateless.
 */
final class Fences {

  private static final Pattern RAW =
      Pattern.compile("\\s*(?<fence>`{3,}|~{3,})\\s*\\{=(?<format>[\\w-]+)\\}\\s*");
  private static final Pattern CHUNK =
      Pattern.compile("(\\s*(?:`{3,}|~{3,})) *\\{(\\w+)(?:[ ,]+[^{}]*)?\\}\\s*");
  private static final Pattern OPTION = Pattern.compile("\\s*#\\| .*");
  private static final Pattern HEADING = Pattern.compile("# +\\p{L}.*");

  private Fences() {}

  static SourceLines rewrite(SourceLines lines, String file, Findings findings) {
    if (!lines.contains("```") && !lines.contains("~~~")) {
      return lines;
    }
    SourceLines.Builder out = new SourceLines.Builder();
    CodeFences fences = new CodeFences();
    int opened = -1;
    boolean chunk = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.line(i);
      Matcher raw = RAW.matcher(line);
      if (!fences.isOpen() && raw.matches()) {
        i = raw(lines, i, raw, out, file, findings);
        continue;
      }
      boolean before = fences.isOpen();
      fences.holds(line);
      if (!before && fences.isOpen()) {
        opened = i;
        Matcher options = CHUNK.matcher(line);
        chunk = options.matches();
        out.put(chunk ? options.group(1) + options.group(2) : line, lines.number(i));
      } else if (!(before && chunk && OPTION.matcher(line).matches())) {
        out.copy(lines, i);
      }
    }
    return fences.isOpen()
        ? closed(out.build(), lines.number(opened), file, findings)
        : out.build();
  }

  /** Gives the index of the closing line. */
  private static int raw(
      SourceLines lines,
      int from,
      Matcher raw,
      SourceLines.Builder out,
      String file,
      Findings findings) {
    List<String> body = new ArrayList<>();
    int i = from + 1;
    while (i < lines.size() && !lines.line(i).strip().startsWith(raw.group("fence"))) {
      body.add(lines.line(i++));
    }
    boolean html = raw.group("format").matches("html[45]?");
    for (int n = 0; n < body.size(); n++) {
      out.put(html ? body.get(n) : "", lines.number(from + 1 + n));
    }
    out.put("", lines.number(Math.min(i, lines.size() - 1)));
    if (!html) {
      findings.add(
          Finding.of(Code.TEMPLATE_TAG, new Place(file, lines.number(from)), String.join(" ", body))
              .what(
                  "A block of "
                      + raw.group("format")
                      + " is not printed: "
                      + String.join(" ", body).strip())
              .hint("Write its words into the text if readers need them.")
              .build());
    }
    return i;
  }

  /** Code that never ends would be the rest of the book; it ends before the next chapter. */
  private static SourceLines closed(SourceLines lines, int opened, String file, Findings findings) {
    int from = 0;
    while (from < lines.size() && lines.number(from) <= opened) {
      from++;
    }
    String mark = lines.line(from - 1).replaceFirst("^\\s*(`{3,}|~{3,}).*", "$1");
    int end = from;
    while (end < lines.size() && !isChapter(lines, end)) {
      end++;
    }
    SourceLines.Builder out = new SourceLines.Builder();
    for (int i = 0; i < lines.size(); i++) {
      if (i == end) {
        out.put(mark, lines.number(i));
        out.put("", lines.number(i));
      }
      out.copy(lines, i);
    }
    findings.add(
        Finding.of(Code.CODE_OPEN, new Place(file, opened), file + mark + lines.line(from - 1))
            .what("The code that begins here never ends; it was ended before the next chapter.")
            .hint("Write " + mark + " on a line of its own where the code ends.")
            .build());
    return out.build();
  }

  /** A line of code may look like a heading; one between blank lines hardly does. */
  private static boolean isChapter(SourceLines lines, int i) {
    return HEADING.matcher(lines.line(i)).matches()
        && lines.line(i - 1).isBlank()
        && (i + 1 == lines.size() || lines.line(i + 1).isBlank());
  }
}
