package org.deckle.read.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Markup that is opened and never closed. By the letter of HTML (Living Standard, section 13.2.5)
 * an open quotation mark, comment, {@code <title>} or {@code <iframe>} takes the rest of the page
 * for its own; for a book the words after it are text. Line ends stay where they are. Takes time in
 * proportion to the text.
 */
public final class UnclosedMarkup {

  /** What stands in these up to their end tag is not read as markup. */
  private static final Set<String> RAW =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title");

  /** Readers leave these out with all that is in them. */
  private static final Set<String> LEFT_OUT =
      Set.of("template", "nav", "footer", "select", "button");

  /** These can hold no text, and make the parser drop what does. */
  private static final Set<String> BARRED = Set.of("plaintext", "frameset", "frame");

  private static final Pattern DOCTYPE =
      Pattern.compile("(?i)<!doctype\\s+\\S+(?:\\s+(?:public|system)\\b[^<]*)?\\s*>");

  /** No document type is longer, in characters. */
  private static final int LONGEST_DOCTYPE = 500;

  /** Values in which markup cannot stand. */
  private static final Set<String> PLAIN =
      Set.of("href", "src", "class", "id", "name", "style", "lang", "width", "height", "rel");

  private final String html;
  private final Map<String, Deque<Tag>> open = new HashMap<>();
  private final Map<String, Integer> closes = new HashMap<>();
  private final int lastBracket;
  private final int lastComment;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  /** Instead of what stands up to an end. */
  private record Edit(int end, String text) {}

  /**
   * A start tag.
   *
   * @param end the index after it; -1 when it has none
   */
  private record Tag(int start, String name, int end, boolean hasAttributes) {}

  private UnclosedMarkup(String html) {
    this.html = html;
    this.lastBracket = html.lastIndexOf('>');
    this.lastComment = Math.max(html.lastIndexOf("-->"), html.lastIndexOf("--!>"));
  }

  /** The same HTML, in which nothing takes the rest of the page. */
  public static String closed(String html) {
    UnclosedMarkup markup = new UnclosedMarkup(html);
    int at = html.indexOf('<');
    while (at >= 0) {
      at = html.indexOf('<', markup.pass(at));
    }
    markup.open.values().forEach(tags -> tags.forEach(markup::takeOut));
    return markup.edited();
  }

  /** Gives the index after what begins with an angle bracket. */
  private int pass(int at) {
    char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    if (html.startsWith("<!--", at)) {
      return comment(at);
    }
    if (next == '!' || next == '?') {
      return declaration(at);
    }
    if (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))) {
      String name = name(at + 2);
      Deque<Tag> tags = open.getOrDefault(name, new ArrayDeque<>());
      tags.pollLast();
      return orText(at, end(at));
    }
    return isLetter(next) ? tag(at) : at + 1;
  }

  private int comment(int at) {
    if (html.startsWith("<!-->", at) || html.startsWith("<!--->", at)) {
      return at + 5;
    }
    if (at + 4 > lastComment) {
      return orText(at, -1);
    }
    int dashes = html.indexOf("--", at + 4);
    while (!html.startsWith("-->", dashes) && !html.startsWith("--!>", dashes)) {
      dashes = html.indexOf("--", dashes + 1);
    }
    return html.indexOf('>', dashes) + 1;
  }

  /** A document type is one only where it begins the page or reads like one. */
  private int declaration(int at) {
    int end = end(at);
    boolean odd =
        end > 0
            && html.regionMatches(true, at, "<!doctype", 0, 9)
            && blanks(0) < at
            && (end - at > LONGEST_DOCTYPE || !DOCTYPE.matcher(html.substring(at, end)).matches());
    return orText(at, odd ? -1 : end);
  }

  private int tag(int at) {
    Tag tag = parse(at);
    if (tag.end < 0) {
      return orText(at, -1);
    }
    if (BARRED.contains(tag.name)) {
      takeOut(tag);
    } else if (LEFT_OUT.contains(tag.name)) {
      open.computeIfAbsent(tag.name, n -> new ArrayDeque<>()).add(tag);
    } else if (RAW.contains(tag.name)) {
      return raw(tag);
    }
    return tag.end;
  }

  /** Gives the index of the end tag, or that after the start tag when there is none. */
  private int raw(Tag tag) {
    int close = closes.getOrDefault(tag.name, 0);
    if (close < tag.end) {
      close = find("</" + tag.name, tag.end, html.length());
      closes.put(tag.name, close);
    }
    int again = find("<" + tag.name, tag.end, close);
    boolean nested = again < close && (!tag.name.equals("script") || isApart(again));
    if (close < html.length() && !nested) {
      return close;
    }
    if (tag.name.equals("iframe") && tag.hasAttributes) {
      edits.put(tag.end, new Edit(tag.end, "</iframe>"));
    } else {
      takeOut(tag);
    }
    return tag.end;
  }

  /** Programs write tags, too, but in quotation marks. */
  private boolean isApart(int at) {
    int before = at - 1;
    while (before >= 0 && Character.isWhitespace(html.charAt(before))) {
      before--;
    }
    return before >= 0 && html.charAt(before) == '>';
  }

  /** Where a tag of a name begins; the limit when there is none before it. */
  private int find(String tag, int from, int limit) {
    int at = html.indexOf('<', from);
    while (at >= 0 && at < limit && !isTag(tag, at)) {
      at = html.indexOf('<', at + 1);
    }
    return at < 0 ? limit : Math.min(at, limit);
  }

  private boolean isTag(String tag, int at) {
    int end = at + tag.length();
    return html.regionMatches(true, at, tag, 0, tag.length())
        && (end == html.length() || !Character.isLetterOrDigit(html.charAt(end)));
  }

  private Tag parse(int at) {
    String name = name(at + 1);
    int first = at + 1 + name.length();
    int i = first;
    boolean attributes = false;
    while (i < html.length() && html.charAt(i) != '>') {
      char c = html.charAt(i);
      if (c == '<') {
        return new Tag(at, name, -1, attributes);
      }
      if (Character.isWhitespace(c) || c == '/') {
        i++;
        continue;
      }
      attributes = true;
      i = attribute(i);
      if (i < 0) {
        return new Tag(at, name, -1, true);
      }
    }
    return new Tag(at, name, i < html.length() ? i + 1 : -1, attributes);
  }

  /** Gives the index after an attribute; -1 when its value takes all that follows. */
  private int attribute(int at) {
    int i = at + 1;
    while (i < html.length() && "=/> \n\t<".indexOf(html.charAt(i)) < 0) {
      i++;
    }
    String name = html.substring(at, i).toLowerCase(Locale.ROOT);
    int equals = blanks(i);
    if (equals >= html.length() || html.charAt(equals) != '=') {
      return i;
    }
    i = blanks(equals + 1);
    if (i < html.length() && (html.charAt(i) == '"' || html.charAt(i) == '\'')) {
      return quoted(name, i);
    }
    while (i < html.length() && "> \n\t".indexOf(html.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private int quoted(String name, int at) {
    int close = html.indexOf(html.charAt(at), at + 1);
    int bracket = at > lastBracket ? -1 : html.indexOf('>', at);
    if (close >= 0 && (bracket < 0 || bracket > close || isValue(name, at, close))) {
      return close + 1;
    }
    int markup = html.indexOf('<', at);
    if (bracket < 0 || markup >= 0 && markup < bracket) {
      return -1;
    }
    edits.put(bracket, new Edit(bracket, html.substring(at, at + 1)));
    return bracket;
  }

  /** Whether the quotation mark ends the value, and is not the first of another value. */
  private boolean isValue(String name, int at, int close) {
    boolean ends = close + 1 == html.length() || "/> \n\t".indexOf(html.charAt(close + 1)) >= 0;
    int markup = html.indexOf('<', at);
    return ends && (markup < 0 || markup > close || !PLAIN.contains(name));
  }

  private int blanks(int at) {
    int i = at;
    while (i < html.length() && Character.isWhitespace(html.charAt(i))) {
      i++;
    }
    return i;
  }

  private String name(int at) {
    int i = at;
    while (i < html.length() && "/> \n\t".indexOf(html.charAt(i)) < 0) {
      i++;
    }
    return html.substring(at, i).toLowerCase(Locale.ROOT);
  }

  /** The index after the next closing bracket, or -1. */
  private int end(int at) {
    return at > lastBracket ? -1 : html.indexOf('>', at) + 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** What has no end is text. */
  private int orText(int at, int end) {
    if (end < 0) {
      edits.put(at, new Edit(at + 1, "&lt;"));
    }
    return end < 0 ? at + 1 : end;
  }

  private void takeOut(Tag tag) {
    long lines = html.substring(tag.start, tag.end).chars().filter(c -> c == '\n').count();
    edits.subMap(tag.start, tag.end).clear();
    edits.put(tag.start, new Edit(tag.end, "\n".repeat((int) lines)));
  }

  private String edited() {
    if (edits.isEmpty()) {
      return html;
    }
    StringBuilder made = new StringBuilder(html.length());
    int from = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      made.append(html, from, edit.getKey()).append(edit.getValue().text);
      from = edit.getValue().end;
    }
    return made.append(html, from, html.length()).toString();
  }
}
