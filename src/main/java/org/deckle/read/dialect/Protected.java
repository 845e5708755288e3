package org.deckle.read.dialect;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in a text is code or a comment, so that nothing in it is markup of another tool. */
final class Protected {

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)<(pre|code|script|style|textarea|kbd|samp)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->");
  private static final Pattern CODE_SPAN =
      Pattern.compile(
          "(?<!`)(`+)(?!`)(?:(?!\\n[ \\t]*\\n)[^`]|(?!(?<!`)\\1(?!`))`)*+(?<!`)\\1(?!`)");

  private final BitSet characters = new BitSet();

  private Protected() {}

  static Protected of(String text, TagForm form) {
    Protected found = new Protected();
    if (form == TagForm.HTML) {
      found.add(HTML.matcher(text));
    } else {
      found.fences(text);
      found.add(CODE_SPAN.matcher(text));
    }
    return found;
  }

  private void add(Matcher matcher) {
    while (matcher.find()) {
      if (!characters.get(matcher.start())) {
        characters.set(matcher.start(), matcher.end());
      }
    }
  }

  private void fences(String text) {
    CodeFences fences = new CodeFences();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (fences.holds(text.substring(from, to))) {
        characters.set(from, to);
      }
      from = to + 1;
    }
  }

  /** Whether a character is in code or a comment. */
  boolean holds(int offset) {
    return characters.get(offset);
  }
}
