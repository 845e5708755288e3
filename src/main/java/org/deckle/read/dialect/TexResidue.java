package org.deckle.read.dialect;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.Formulas;

/**
 * Commands of LaTeX that were left in a Markdown text, outside of formulas: what has a form in
 * Markdown gets it, marks for an index and breaks of pages are taken out and listed. Stateless.
 */
final class TexResidue {

  private static final String ARGUMENT = "\\{((?:[^{}\\n]|\\{[^{}\\n]*\\}){0,1000})\\}";

  /** Commands with an argument that stays, and what stands around it in Markdown. */
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("textbf", "**%s**"),
          Map.entry("textit", "*%s*"),
          Map.entry("emph", "*%s*"),
          Map.entry("textsl", "*%s*"),
          Map.entry("underline", "<u>%s</u>"),
          Map.entry("texttt", "`%s`"),
          Map.entry("textsuperscript", "<sup>%s</sup>"),
          Map.entry("textsubscript", "<sub>%s</sub>"),
          Map.entry("textsc", "<span class=\"smallcaps\">%s</span>"),
          Map.entry("footnote", "^[%s]"),
          Map.entry("url", "<%s>"),
          Map.entry("mbox", "%s"));

  private static final Pattern WITH_ARGUMENT =
      Pattern.compile("\\\\(" + String.join("|", FORMS.keySet()) + ")" + ARGUMENT);

  /** What says nothing to readers: marks for an index, breaks and spaces of a page. */
  private static final Pattern SILENT =
      Pattern.compile(
          "\\\\index"
              + ARGUMENT
              + "|\\[\\]\\{\\.index\\b[^{}\\n"
              + "]*\\}|\\\\(?:vspace|hspace|thispagestyle|pagestyle|addcontentsline|setlength|enlargethispage)\\*?(?:\\{[^{}\\n"
              + "]*\\}){1,3}"
              + "|\\\\(?:newpage|pagebreak|clearpage|cleardoublepage|noindent|bigskip|medskip|smallskip|linebreak"
              + "|centering|raggedright|tableofcontents|listoffigures|listoftables|maketitle|frontmatter|mainmatter|backmatter|appendix|printindex|hfill|vfill)(?:\\[\\d\\]|\\{\\})?(?![A-Za-z])"
              + " ?");

  private TexResidue() {}

  static SourceLines rewrite(SourceLines lines, String file, Findings findings) {
    if (!lines.contains("\\") && !lines.contains("{.index")) {
      return lines;
    }
    Set<String> gone = new LinkedHashSet<>();
    SourceLines.Builder out = new SourceLines.Builder();
    Protected code = Protected.of(lines.text(), TagForm.MARKDOWN);
    int at = 0;
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.line(i);
      boolean may = line.contains("\\") || line.contains("{.index");
      String settled = may ? settle(line, at, code, gone) : line;
      first = first == 0 && !gone.isEmpty() ? lines.number(i) : first;
      out.put(settled, lines.number(i));
      at += line.length() + 1;
    }
    if (!gone.isEmpty()) {
      findings.add(
          Finding.of(Code.TEMPLATE_TAG, new Place(file, first), file + gone)
              .what("Commands of LaTeX are not printed: " + String.join(" ", gone) + ".")
              .hint("An index of these words is not made.")
              .build());
    }
    return out.build();
  }

  private static String settle(String line, int at, Protected code, Set<String> gone) {
    StringBuilder out = new StringBuilder();
    Matcher formula = Formulas.INLINE.matcher(line);
    Matcher silent = SILENT.matcher(line);
    Matcher command = WITH_ARGUMENT.matcher(line);
    int end = formula.find() ? formula.start() : line.length();
    for (int i = 0; i < line.length(); ) {
      if (i == end) {
        out.append(formula.group());
        i = formula.end();
        end = formula.find() ? formula.start() : line.length();
      } else if (code.holds(at + i)) {
        out.append(line.charAt(i++));
      } else if (silent.region(i, line.length()).lookingAt()) {
        gone.add(silent.group().strip());
        i = silent.end();
      } else if (command.region(i, line.length()).lookingAt()) {
        out.append(FORMS.get(command.group(1)).replace("%s", command.group(2)));
        i = command.end();
      } else {
        out.append(line.charAt(i++));
      }
    }
    return out.toString();
  }
}
