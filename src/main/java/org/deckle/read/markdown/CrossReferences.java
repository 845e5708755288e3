package org.deckle.read.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/**
 * References to figures, tables and sections, in the ways of pandoc-crossref ({@code [@fig:x]}),
 * Quarto ({@code @fig-x}), LaTeX ({@code \ref{x}}), bookdown ({@code \@ref(fig:x)}), AsciiDoc
 * ({@code <<x>>}) and wikis ({@code [[Page|words]]}): links that keep what was typed until the
 * structure knows the label. Stateless.
 */
final class CrossReferences implements LinkProcessor, InlineContentParserFactory {

  private static final String ID = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:.-]{0,80}[\\p{L}\\p{N}_])?";

  /** What an id begins with, as these tools ask; an @ before other words calls a person. */
  private static final String KIND =
      "(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|alg|ch|chap|chapter|app|part)[:-]";

  private static final Pattern AT = Pattern.compile("[@](?<id>" + KIND + ID + ")");
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?<number>-)?@(?<id>" + KIND + ID + ")(?<more>(?:\\s*[;,]\\s*-?@" + KIND + ID + ")*)");
  private static final Pattern LATEX =
      Pattern.compile(
          "\\\\(?<command>ref|eqref|autoref|cref|Cref|nameref|pageref|@ref)[{(](?<id>"
              + ID
              + ")[})]");
  private static final Pattern ANGLED =
      Pattern.compile("<<(?<id>" + ID + ")(?:, *(?<words>[^<>\\n]{1,80}))?>>");
  private static final Pattern WIKI =
      Pattern.compile(
          "(?<page>[^\\[\\]|#\\n"
              + "]{0,120})(?:#(?<place>[^\\[\\]|\\n"
              + "]{1,120}))?(?:\\|(?<words>[^\\[\\]\\n"
              + "]{1,200}))?");

  /** The longest that any may be, in characters. */
  private static final int LONGEST = 200;

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('@', '\\', '<');
  }

  @Override
  public InlineContentParser create() {
    return state -> parse(state.scanner());
  }

  private static ParsedInline parse(Scanner scanner) {
    boolean at = scanner.peek() == '@';
    if (at && isWord(scanner.peekPreviousCodePoint())) {
      return ParsedInline.none();
    }
    String ahead = InlineExtras.ahead(scanner, LONGEST);
    for (Pattern form : at ? List.of(AT) : List.of(LATEX, ANGLED)) {
      Matcher found = form.matcher(ahead);
      if (found.lookingAt() && !isFormula(found, form)) {
        return InlineExtras.take(scanner, found.end(), reference(found, form));
      }
    }
    return ParsedInline.none();
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || codePoint == '.' || codePoint == '_';
  }

  /** References to formulas are for the reader of formulas. */
  private static boolean isFormula(Matcher found, Pattern form) {
    return form == LATEX
        && (found.group("command").equals("eqref") || found.group("id").startsWith("eq:"));
  }

  private static Node reference(Matcher found, Pattern form) {
    String mode = Vocabulary.REF_LABEL;
    if (form == LATEX && found.group("command").matches("ref|eqref|@ref")) {
      mode = Vocabulary.REF_NUMBER;
    }
    return link(found.group("id"), form == ANGLED ? Vocabulary.REF_MAYBE : mode, found.group());
  }

  private static HtmlInline link(String id, String mode, String typed) {
    Element link = new Element("a").attr("href", "#" + id).attr(Vocabulary.REF, mode).text(typed);
    return html(link);
  }

  private static HtmlInline html(Element link) {
    HtmlInline html = new HtmlInline();
    html.setLiteral(link.outerHtml());
    return html;
  }

  @Override
  public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
    if (info.destination() != null || info.label() != null || info.marker() != null) {
      return LinkResult.none();
    }
    Optional<Node> reference = bracketed(info.text());
    if (reference.isPresent()) {
      return LinkResult.replaceWith(reference.get(), scanner.position());
    }
    boolean twice =
        info.openingBracket().getPrevious() instanceof Text before
            && before.getLiteral().endsWith("[");
    Optional<Node> wiki = twice && scanner.peek() == ']' ? wiki(info.text()) : Optional.empty();
    if (wiki.isEmpty() || !scanner.next(']') || scanner.peek() == '(') {
      return LinkResult.none();
    }
    Text outer = (Text) info.openingBracket().getPrevious();
    outer.setLiteral(outer.getLiteral().substring(0, outer.getLiteral().length() - 1));
    return LinkResult.replaceWith(wiki.get(), scanner.position());
  }

  private static Optional<Node> bracketed(String text) {
    Matcher found = BRACKETED.matcher(text.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    if (found.group("more").isEmpty()) {
      String mode = found.group("number") == null ? Vocabulary.REF_LABEL : Vocabulary.REF_NUMBER;
      return Optional.of(link(found.group("id"), mode, "[" + text + "]"));
    }
    StringBuilder all = new StringBuilder();
    Matcher each = Pattern.compile("(?<number>-?)@(?<id>" + KIND + ID + ")").matcher(text);
    while (each.find()) {
      String mode = each.group("number").isEmpty() ? Vocabulary.REF_LABEL : Vocabulary.REF_NUMBER;
      all.append(all.isEmpty() ? "" : ", ");
      all.append(link(each.group("id"), mode, "[" + each.group() + "]").getLiteral());
    }
    HtmlInline html = new HtmlInline();
    html.setLiteral(all.toString());
    return Optional.of(html);
  }

  /** Digits alone are a note's number, as some type it. */
  private static Optional<Node> wiki(String text) {
    Matcher found = WIKI.matcher(text);
    if (!found.matches() || text.matches("[\\d\\s]*")) {
      return Optional.empty();
    }
    String page = found.group("page").strip();
    String place = found.group("place") == null ? "" : found.group("place").strip();
    if (page.isEmpty() && place.isEmpty()) {
      return Optional.empty();
    }
    String words =
        found.group("words") != null ? found.group("words") : page.isEmpty() ? place : page;
    Element link =
        new Element("a")
            .attr("href", page + (place.isEmpty() ? "" : "#" + place))
            .attr(Vocabulary.REF, Vocabulary.REF_WIKI)
            .attr("title", "[[" + text + "]]")
            .text(words.strip());
    return Optional.of(html(link));
  }
}
