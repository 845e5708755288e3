package org.deckle.read.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.source.Source;

/**
 * Lines that stand for a file of the book: those of mdBook, Quarto, AsciiDoc, GitBook, Leanpub,
 * PyMdown and pandoc's filters. All of the file, some of its lines, or what stands between its
 * anchors takes their place. One object makes one pass.
 */
public final class Includes {

  /** A file that includes itself, by way of others perhaps, ends here. */
  private static final int DEEPEST = 8;

  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(?<indent>\\s*)(?:"
              + "\\{\\{#(?:include|rustdoc_include|playground|playpen)\\s+(?<mdbook>[^\\s:}]+)(?<part>:[^}\\s]*)?[^}]*\\}\\}"
              + "|\\{\\{<\\s*include\\s+\"?(?<quarto>[^\\s\"]+?)\"?\\s*>\\}\\}"
              + "|\\{%-?\\s*include(?:_relative)?\\s+\"?(?<liquid>[^\\s\"%]+\\.\\w+)\"?\\s*-?%\\}"
              + "|include::(?<asciidoc>[^\\s\\[]+)\\[[^\\]]*\\]"
              + "|!include(?:\\s+|\\()(?<pandoc>[^\\s()]+)\\)?"
              + "|-{1,}8<-{1,}\\s+\"(?<snippet>[^\"]+)\""
              + "|<<(?:\\[[^\\]]*\\])?[(\\[](?<leanpub>[^)\\]\\s]+\\.\\w+)[)\\]])\\s*");
  private static final List<String> FILES =
      List.of("mdbook", "quarto", "liquid", "asciidoc", "pandoc", "snippet", "leanpub");
  private static final Pattern LINES = Pattern.compile(":(\\d*)(?::(\\d*))?");
  private static final Pattern ANCHOR = Pattern.compile(".*\\bANCHOR(?:_END)?:\\s*[\\w-]+.*");

  private final Source source;
  private final Findings findings;
  private final SourceLines.Builder out = new SourceLines.Builder();
  private boolean found;

  private Includes(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** A text with the files that it includes. */
  static SourceLines rewrite(SourceLines lines, Source source, Findings findings) {
    Includes pass = new Includes(source, findings);
    for (int i = 0; i < lines.size(); i++) {
      pass.line(lines.line(i), lines.number(i), source.file(), 0);
    }
    return pass.found ? pass.out.build() : lines;
  }

  /** The files that a text includes, as it names them. */
  public static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : text.split("\n")) {
      Matcher directive = directive(line);
      if (directive != null) {
        names.add(file(directive));
      }
    }
    return names;
  }

  private static Matcher directive(String line) {
    boolean may =
        line.contains("include")
            || line.contains("8<")
            || line.contains("<<")
            || line.contains("{{#");
    Matcher directive = may ? DIRECTIVE.matcher(line) : null;
    return directive != null && directive.matches() ? directive : null;
  }

  private static String file(Matcher directive) {
    return FILES.stream()
        .map(directive::group)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private void line(String line, int number, String from, int depth) {
    Matcher directive = directive(line);
    if (directive == null) {
      out.put(line, number);
      return;
    }
    found = true;
    String name = file(directive);
    Optional<Source> file = depth < DEEPEST ? source.beside().read(name, from) : Optional.empty();
    if (file.isEmpty()) {
      out.put("", number);
      report(line.strip(), name, number);
      return;
    }
    String part = directive.group("part") == null ? "" : directive.group("part");
    for (String included : part(file.get().text().stripTrailing().lines().toList(), part)) {
      String indented = included.isEmpty() ? "" : directive.group("indent") + included;
      line(indented, number, file.get().file(), depth + 1);
    }
  }

  /** The lines that a part names: "" for all, ":2:5", ":name". */
  private static List<String> part(List<String> lines, String part) {
    Matcher numbers = LINES.matcher(part);
    if (numbers.matches()) {
      boolean one = numbers.group(2) == null;
      int first = number(numbers.group(1), 1);
      int last = one ? first : number(numbers.group(2), lines.size());
      return first > lines.size() || last < first
          ? List.of()
          : lines.subList(Math.max(0, first - 1), Math.min(last, lines.size()));
    }
    List<String> kept = new ArrayList<>();
    boolean inside = part.isEmpty();
    for (String line : lines) {
      if (ANCHOR.matcher(line).matches()) {
        boolean own =
            line.matches(
                ".*\\bANCHOR(?:_END)?:\\s*" + Pattern.quote(part.replaceFirst("^:", "")) + "\\b.*");
        inside = own ? !line.contains("ANCHOR_END") : inside;
      } else if (inside) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static int number(String digits, int otherwise) {
    return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : otherwise;
  }

  private void report(String line, String name, int number) {
    findings.add(
        Finding.of(Code.INCLUDE_MISSING, new Place(source.file(), number), line)
            .what(
                "“"
                    + line
                    + "” is not printed: there is no text "
                    + name
                    + " in the book's folder.")
            .hint("Put the file there, or its words here.")
            .build());
  }
}
