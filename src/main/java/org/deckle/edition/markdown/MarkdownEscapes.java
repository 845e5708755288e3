package org.deckle.edition.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.text.Formulas;

/** Backslashes where CommonMark would read a sign as markup, and nowhere else. Stateless. */
final class MarkdownEscapes {

  private static final Pattern ANYWHERE =
      Pattern.compile(
          "[\\\\`*]"
              + "|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])"
              + "|<(?=[A-Za-z/!?])"
              + "|&(?=#?\\w+;)"
              + "|~(?!\\d)|(?<=\\S)~"
              + "|\\^(?=\\[)|(?<=[\\p{L}\\p{N})])\\^(?=[\\p{L}\\p{N}+−-]{1,8}\\^)"
              + "|\\[(?=[\\^\\[])|(?<=\\[)\\[|!(?=\\[)|\\](?=[(\\[])");
  private static final Pattern AT_START =
      Pattern.compile(
          "^(?:(#{1,6})(?=\\s|$)|([>|]|:::)|([-+=])(?=\\s|[-=]|$)|(:)(?=\\s)|(\\[)(?=[^\\]]*\\]:))");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

  private MarkdownEscapes() {}

  /** Text inside a block. What only looks like a formula must not become one. */
  static String inline(String text) {
    String escaped = signs(text);
    return text.indexOf('$') >= 0 && Formulas.INLINE.matcher(text).find()
        ? escaped.replace("$", "\\$")
        : escaped;
  }

  private static String signs(String text) {
    return ANYWHERE.matcher(text).replaceAll("\\\\$0");
  }

  /** A line, escaped inside already, that begins a block. */
  static String start(String line) {
    Matcher number = NUMBER.matcher(line);
    if (number.find()) {
      return number.group(1) + "\\" + line.substring(number.end(1));
    }
    return AT_START.matcher(line).find() ? "\\" + line : line;
  }

  /** A link's destination. */
  static String destination(String href) {
    String escaped = href.replace("\\", "\\\\").replace("<", "\\<").replace(">", "\\>");
    escaped = escaped.replaceAll("&(?=#?\\w+;)", "&amp;");
    return href.isEmpty() || href.matches(".*[\\s()<>].*")
        ? "<" + escaped.replaceAll("\\s", " ") + ">"
        : escaped;
  }

  /** An attribute's value in braces. */
  static String quoted(String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** A code span, fenced by more backticks than it holds in a row. */
  static String code(String text) {
    String line = text.replaceAll("\\n", " ");
    String fence = fence(line, '`', 1);
    boolean pad = line.startsWith("`") || line.endsWith("`") || line.matches(" .*\\S.* ");
    return fence + (pad ? " " + line + " " : line) + fence;
  }

  /** A fence longer than every run of the sign in the text. */
  static String fence(String text, char sign, int least) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == sign ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return String.valueOf(sign).repeat(Math.max(least, longest + 1));
  }
}
