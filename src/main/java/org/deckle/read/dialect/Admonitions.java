package org.deckle.read.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.read.dialect.AdmonitionSyntax.Box;
import org.deckle.read.source.BoxKinds;

/**
 * Boxes beside the text in the ways of GitHub and Obsidian ({@code > [!NOTE]}), MkDocs ({@code
 * !!!}), mdbook-admonish and MyST (fences), and Leanpub ({@code A>}, {@code {aside}}) as fenced
 * divs: {@code ::: {.note title="…"}}. Stateless.
 */
final class Admonitions {

  private static final String INDENT = "(?<indent>[ \\t]*)";

  private static final List<AdmonitionSyntax> SYNTAXES =
      List.of(
          AdmonitionSyntax.marked(
              Pattern.compile(
                  INDENT
                      + "(?<mark>>) ?\\[!(?<kind>[A-Za-z][\\w-]{0,30})(?:\\|[^\\]]*)?\\][+-]?"
                      + "(?:\\s+(?<title>\\S.*?))?\\s*"),
              false),
          AdmonitionSyntax.indented(
              Pattern.compile(
                  INDENT
                      + "(?:!!!|\\?\\?\\?\\+?) ?(?<kind>[A-Za-z][\\w-]{0,30})(?: +[\\w-]+)*"
                      + "(?:\\s+\"(?<title>.*)\")?\\s*")),
          AdmonitionSyntax.closed(
              Pattern.compile(
                  INDENT
                      + "(?<fence>`{3,}|~{3,}) *admonish\\b"
                      + " *(?<kind>[A-Za-z][\\w-]{0,30})?(?![\\w=-])(?:.*?(?<![\\w=])(?:title *="
                      + " *)?\"(?<title>(?:\\\\.|[^\"\\\\])*)\")?.*"),
              Admonitions::fence),
          AdmonitionSyntax.closed(
              Pattern.compile(
                  INDENT
                      + "(?<fence>`{3,}|~{3,}|:{3,})"
                      + " *\\{(?<kind>admonition|attention|caution|danger|error|hint|important|note|seealso|tip|warning)\\}(?:"
                      + " +(?<title>\\S.*?))?\\s*"),
              Admonitions::fence),
          AdmonitionSyntax.marked(
              Pattern.compile("(?<indent> {0,3})(?<mark>(?<kind>[ABDEIQTWX])>)(?: .*)?"), true),
          AdmonitionSyntax.closed(
              Pattern.compile(
                  INDENT
                      + "\\{(?:aside|blurb)(?:, *(?:class|icon): *\"?(?<kind>[\\w-]+)\"?.*)?\\} *"),
              open -> Pattern.compile("[ \\t]*\\{/(?:aside|blurb)\\} *")));

  /** Leanpub's letters. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "A",
          "aside",
          "B",
          "blurb",
          "D",
          "discussion",
          "E",
          "error",
          "I",
          "info",
          "Q",
          "question",
          "T",
          "tip",
          "W",
          "warning",
          "X",
          "exercise");

  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6} +(.*?)(?: +#+)? *");
  private static final Pattern CLASS = Pattern.compile(":class: *([\\w-]+).*");

  private Admonitions() {}

  private static Pattern fence(Matcher open) {
    return Pattern.compile(
        "[ \\t]*" + Pattern.quote(open.group("fence")) + open.group("fence").charAt(0) + "*\\s*");
  }

  /** The text with its boxes as fenced divs. */
  static SourceLines rewrite(SourceLines lines) {
    SourceLines.Builder out = new SourceLines.Builder();
    rewrite(lines, "", out);
    return out.build();
  }

  private static void rewrite(SourceLines lines, String indent, SourceLines.Builder out) {
    CodeFences fences = new CodeFences();
    for (int i = 0; i < lines.size(); ) {
      Optional<Box> box = fences.isOpen() ? Optional.empty() : box(lines, i);
      if (box.isPresent()) {
        write(box.get(), lines.number(i), indent, out);
        i = box.get().next();
      } else {
        fences.holds(lines.line(i));
        out.put(lines.line(i).isEmpty() ? "" : indent + lines.line(i), lines.number(i));
        i++;
      }
    }
  }

  private static Optional<Box> box(SourceLines lines, int i) {
    String line = lines.line(i);
    if (line.isEmpty()
        || line.indexOf('!') + line.indexOf('>') + line.indexOf('{') == -3
            && line.indexOf("admonish") < 0
            && line.indexOf("???") < 0) {
      return Optional.empty();
    }
    return SYNTAXES.stream()
        .map(syntax -> syntax.at(lines, i))
        .flatMap(Optional::stream)
        .filter(box -> box.title().isPresent() || skipBlank(box.body(), 0) < box.body().size())
        .findFirst();
  }

  private static void write(Box box, int number, String indent, SourceLines.Builder out) {
    SourceLines body = box.body();
    String typed = LETTERS.getOrDefault(box.kind(), box.kind());
    Optional<String> title = box.title();
    int from = skipBlank(body, 0);
    Matcher option = CLASS.matcher(from < body.size() ? body.line(from) : "");
    if (option.matches()) {
      typed = option.group(1);
      from = skipBlank(body, from + 1);
    }
    Matcher heading = HEADING.matcher(from < body.size() ? body.line(from) : "");
    if (title.isEmpty() && heading.matches()) {
      title = Optional.of(heading.group(1));
      from++;
    }
    String inner = indent + box.indent();
    out.put("", number);
    out.put(inner + opening(typed, title), number);
    rewrite(from(body, from), inner, out);
    out.put(inner + ":::", number);
    out.put("", number);
  }

  /** The line that opens a fenced div of a kind of box. */
  static String opening(String typed, Optional<String> title) {
    String kind = BoxKinds.of(typed.isEmpty() ? "note" : typed).orElse("box");
    Optional<String> name =
        BoxKinds.of(typed).isPresent() || typed.isEmpty() ? title : title.or(() -> named(typed));
    return "::: {."
        + kind
        + name.map(t -> " title=\"" + t.replace("\\\"", "\"").replace("\"", "\\\"") + "\"")
            .orElse("")
        + "}";
  }

  /** A kind that nobody knows is a title: {@code !!! treasure}. */
  private static Optional<String> named(String typed) {
    return Optional.of(
        typed.substring(0, 1).toUpperCase(Locale.ROOT)
            + typed.substring(1).toLowerCase(Locale.ROOT));
  }

  private static int skipBlank(SourceLines lines, int from) {
    int i = from;
    while (i < lines.size() && lines.line(i).isBlank()) {
      i++;
    }
    return i;
  }

  private static SourceLines from(SourceLines lines, int from) {
    SourceLines.Builder rest = new SourceLines.Builder();
    for (int i = from; i < lines.size(); i++) {
      rest.copy(lines, i);
    }
    return rest.build();
  }
}
