package org.deckle.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.deckle.text.Words;
import org.jsoup.parser.Parser;

/**
 * The words of a source, taken from its characters without any of the parsers that make blocks of
 * them: a second opinion. Takes time in proportion to the text. Stateless.
 */
final class PlainWords {

  /** Shorter ones in Latin letters are also the marks of lists. */
  private static final int SHORTEST = 3;

  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\s*(?:---[ \\t]*\\n.*?\\n(?:---|\\.\\.\\.)|\\+{3}[ \\t]*\\n.*?\\n\\+{3})[ \\t]*(?=\\n|\\z)"
              + "|\\A\\s*(?:[A-Za-z][\\w -]{0,30}:[ \\t][^\\n]*\\n(?:[ \\t]+\\S[^\\n]*\\n){0,20}){2,40}(?=[ \\t]*\\n)",
          Pattern.DOTALL);

  /** Tags of template languages and blogs, and the attributes in them. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "\\{\\{.{0,2000}?\\}\\}|\\{%.{0,2000}?%\\}"
              + "|\\[/?[a-z][\\w-]{1,30}(?:\\s+[\\w-]+=\"[^\"\\n]{0,500}\")+\\s*/?\\]"
              + "|\\[/[a-z][\\w-]{1,30}\\]|\\[([a-z][\\w-]{1,30})\\](?=[^\\[\\]]{0,2000}\\[/\\1\\])",
          Pattern.DOTALL);

  /** Names, addresses and attributes of Markdown, which are not read. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "(?m)^[ \\t>]*(?:`{3,}|~{3,}|:{3,}).*$"
              + "|^[ \\t>]*(?:include::|!include\\b|--8<--).*$"
              + "|^[ \\t>]*\\[[^\\]\\n]{1,999}\\]:[^\\n]*$"
              + "|^[ \\t>*-]*[(\\[]?(?:[ivxlcIVXLC]{1,9}|\\d{1,9})[.)\\]](?=\\s)"
              + "|\\]\\([^()\\n]{0,2000}(?:\\([^()\\n]{0,200}\\)[^()\\n]{0,200})?\\)"
              + "|\\]\\[[^\\]\\n]{1,200}\\]|\\[\\^[^\\]\\n]{1,200}\\]|\\{[^{}\\n]{0,5000}\\}");

  /** Elements within words; others part them. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)</?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small"
              + "|span|strike|strong|sub|sup|tt|u|var|wbr)[\\s/>].*",
          Pattern.DOTALL);

  private PlainWords() {}

  /** The words of an HTML page's body, each with its first line. */
  static Map<String, Integer> ofHtml(String html) {
    return words(withoutTags(withoutTemplates(html)));
  }

  /** The words of a Markdown or plain text, each with its first line. */
  static Map<String, Integer> ofText(String text) {
    String body = FRONT_MATTER.matcher(text).replaceAll(m -> lines(m.group()));
    return words(withoutTags(UNREAD.matcher(withoutTemplates(body)).replaceAll(" ")));
  }

  private static String withoutTemplates(String text) {
    return TEMPLATE.matcher(text).replaceAll(m -> " " + lines(m.group()));
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> first = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      for (String word : Words.of(Parser.unescapeEntities(line, false))) {
        if (word.length() >= SHORTEST || word.charAt(0) >= 0x2E80) {
          first.putIfAbsent(word, number);
        }
      }
    }
    return first;
  }

  /**
   * Comments, programs, styles and heads go with all that is in them, of other tags the text stays.
   */
  private static String withoutTags(String html) {
    StringBuilder text = new StringBuilder(html.length());
    int from = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(from, at + 1))) {
      int end = end(html, at);
      if (end > at) {
        text.append(html, from, at);
        String tag = html.substring(at, end);
        text.append(WITHIN.matcher(tag).matches() ? "" : " ").append(lines(tag));
        from = end;
      }
    }
    return text.append(html, from, html.length()).toString();
  }

  private static int end(String html, int at) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      return end < 0 ? -1 : end + 3;
    }
    char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    int end = Character.isLetter(next) || next == '/' ? tag(html, at) : -1;
    if (next == '!' || next == '?') {
      end = html.indexOf('>', at) + 1;
    }
    for (String name : new String[] {"script", "style", "head"}) {
      if (end > 0
          && html.regionMatches(true, at + 1, name, 0, name.length())
          && !isLonger(html, at + 1 + name.length())) {
        int close = close(html, name, end);
        return close < 0 ? end : close;
      }
    }
    return end;
  }

  private static boolean isLonger(String html, int at) {
    return at < html.length() && Character.isLetterOrDigit(html.charAt(at));
  }

  private static int close(String html, String name, int from) {
    for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
      if (html.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    return -1;
  }

  /** A value may hold brackets, when a quotation mark ends it as it should. */
  private static int tag(String html, int at) {
    for (int i = at + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return -1;
      }
      if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        int close = html.indexOf(c, i + 1);
        boolean ends = close > 0 && close + 1 < html.length();
        i = ends && "/> \n\t".indexOf(html.charAt(close + 1)) >= 0 ? close : i;
      }
    }
    return -1;
  }

  private static String lines(String text) {
    return "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
  }
}
