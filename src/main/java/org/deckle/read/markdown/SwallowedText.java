package org.deckle.read.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;

/**
 * Lines that only look like HTML or like the address of a link. CommonMark (0.31, section 4.6) ends
 * some blocks of HTML where their end mark stands, and at the end of the text where none does; such
 * a beginning gets a backslash, and the text is parsed once more.
 */
final class SwallowedText {

  /** Each pass frees what the one before found; one finds all beginnings of one kind. */
  private static final int PASSES = 8;

  private static final Pattern DOCTYPE =
      Pattern.compile("(?i)<!doctype\\s+\\S+(?:\\s+(?:public|system)\\b[^<]*?)?\\s*>[ \\t]*\\n?");
  private static final Pattern WHOLE =
      Pattern.compile("(?i)<(script|style|pre|textarea)(?=[\\s>])");

  /** What begins by its mark, and the mark that must end it. */
  private static final Map<String, String> ENDS =
      Map.of("<!--", "-->", "<![CDATA[", "]]>", "<?", "?>");

  /** Elements without prose in them, spoken of at the beginning of a line. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i)<(iframe|title|noframes|frameset|frame|head|html|body|link|base|meta|param|option"
              + "|optgroup|col|colgroup|track)\\s*>[ \\t]*[^\\s<].*",
          Pattern.DOTALL);

  /** An element that begins and ends in a sentence, which goes on after it. */
  private static final Pattern AROUND =
      Pattern.compile("(?i)<(script|style|textarea)\\s*>[^\n]*?</\\1\\s*>[ \t]*\\w[^\n]*");

  /** What stands before a block in quotations and lists. */
  private static final String MARKS = " \t>-*+.)0123456789";

  private final String text;
  private final LinkAddresses addresses;
  private final TreeSet<Integer> places = new TreeSet<>();

  /**
   * A text and what it was parsed to.
   *
   * @param text with backslashes, its lines where they were
   */
  record Parsed(String text, Node root) {}

  private SwallowedText(String text, LinkAddresses addresses) {
    this.text = text;
    this.addresses = addresses;
  }

  static Parsed parse(String text, Parser parser) {
    Parsed parsed = new Parsed(text, parser.parse(text));
    for (int pass = 0; pass < PASSES; pass++) {
      SwallowedText swallowed =
          new SwallowedText(parsed.text, LinkAddresses.of(parsed.root, parsed.text));
      swallowed.find(parsed.root);
      if (swallowed.places.isEmpty()) {
        break;
      }
      String freed = swallowed.freed();
      parsed = new Parsed(freed, parser.parse(freed));
    }
    return parsed;
  }

  private void find(Node root) {
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock block) {
            String html = block.getLiteral().strip();
            if (isProse(html)) {
              free(block, html.substring(0, Math.min(3, html.length())));
            }
          }

          @Override
          public void visit(LinkReferenceDefinition address) {
            if (addresses.isTalk(address)) {
              free(address, "[");
            }
          }
        });
  }

  private boolean isProse(String html) {
    for (Map.Entry<String, String> mark : ENDS.entrySet()) {
      if (html.startsWith(mark.getKey())) {
        return !html.contains(mark.getValue());
      }
    }
    if (html.startsWith("<!")) {
      return !DOCTYPE.matcher(html).matches();
    }
    Matcher whole = WHOLE.matcher(html);
    if (whole.lookingAt()) {
      return AROUND.matcher(html).matches() || !lower(html).contains("</" + lower(whole.group(1)));
    }
    Matcher spoken = SPOKEN.matcher(html);
    return spoken.matches() && !lower(text).contains("</" + lower(spoken.group(1)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The lines of a block that begin as it does. */
  private void free(Node block, String start) {
    for (SourceSpan line : block.getSourceSpans()) {
      int at = blockStart(text, line.getInputIndex());
      if (text.regionMatches(true, at, start, 0, start.length())) {
        places.add(at);
      }
    }
  }

  /** The index after the marks of quotations and lists that stand before a block. */
  static int blockStart(String text, int line) {
    int at = line;
    while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private String freed() {
    StringBuilder freed = new StringBuilder(text.length() + places.size());
    int from = 0;
    for (int place : places) {
      freed.append(text, from, place).append('\\');
      from = place;
    }
    return freed.append(text, from, text.length()).toString();
  }
}
