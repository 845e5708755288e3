package org.deckle.read.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * What pandoc's Markdown has within lines and CommonMark has not: formulas ({@code $x^2$}), {@code
 * H~2~O} and {@code 10^th^}. Stateless.
 *
 * @param trigger the sign that it begins with
 * @param parse reads it where the scanner stands
 */
record InlineExtras(char trigger, Function<Scanner, ParsedInline> parse)
    implements InlineContentParserFactory {

  private static final Pattern SCRIPT = Pattern.compile("([~^])([\\p{L}\\p{N}+−-]{1,8})\\1");

  /** A script's longest form, in characters. */
  private static final int SHORT = 10;

  static List<InlineExtras> all() {
    return List.of(
        new InlineExtras('$', InlineExtras::formula),
        new InlineExtras('\\', InlineExtras::formula),
        new InlineExtras('~', InlineExtras::script),
        new InlineExtras('^', InlineExtras::script));
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of(trigger);
  }

  @Override
  public InlineContentParser create() {
    return state -> parse.apply(state.scanner());
  }

  private static ParsedInline formula(Scanner scanner) {
    return TexSpans.at(ahead(scanner, TexSpans.length(ahead(scanner, 2))))
        .map(span -> take(scanner, span.source().length(), TexFormulas.mark(span)))
        .orElseGet(ParsedInline::none);
  }

  /** Subscript and superscript, right behind a letter, a digit or a bracket. */
  private static ParsedInline script(Scanner scanner) {
    int before = scanner.peekPreviousCodePoint();
    Matcher script = SCRIPT.matcher(ahead(scanner, SHORT));
    boolean behind = Character.isLetterOrDigit(before) || before == ')';
    if (!behind || !script.lookingAt()) {
      return isWithinWord(before, ahead(scanner, 2))
          ? take(scanner, 1, new Text("~"))
          : ParsedInline.none();
    }
    String tag = script.group(1).equals("~") ? "sub" : "sup";
    HtmlInline html = new HtmlInline();
    html.setLiteral("<" + tag + ">" + script.group(2) + "</" + tag + ">");
    return take(scanner, script.end(), html);
  }

  /** A lone tilde in a name or number ("2:4.13-1~deb11") strikes nothing out. */
  private static boolean isWithinWord(int before, String ahead) {
    return Character.isLetterOrDigit(before)
        && ahead.startsWith("~")
        && ahead.length() > 1
        && Character.isLetterOrDigit(ahead.charAt(1));
  }

  /** What comes, without moving on. */
  static String ahead(Scanner scanner, int most) {
    Position start = scanner.position();
    StringBuilder text = new StringBuilder();
    while (text.length() < most && scanner.hasNext()) {
      text.append(scanner.peek());
      scanner.next();
    }
    scanner.setPosition(start);
    return text.toString();
  }

  static ParsedInline take(Scanner scanner, int length, Node node) {
    for (int i = 0; i < length; i++) {
      scanner.next();
    }
    return ParsedInline.of(node, scanner.position());
  }
}
