package org.deckle.repair.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Vocabulary;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.deckle.repair.notes.NoteText.Kind;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What may be a note's call in running text: {@code [3]} or {@code ³}.
 *
 * @param number as typed
 * @param kind how it is marked
 * @param block its number among the manuscript's blocks
 * @param node the text that it stands in, or the element that it is
 * @param typed as it stands in the text
 * @param at where it stands in the text
 * @param cited whether the sentence needs it: "as in [3]"
 */
record NoteCall(int number, Kind kind, int block, Node node, String typed, int at, boolean cited) {

  private static final Pattern CALL =
      Pattern.compile(
          "[\\[［〔【](\\p{Nd}{1,3})[\\]］〕】](?![(:\\[])|(?<=[\\p{L}\\p{P}])[⁰¹²³⁴-⁹]{1,3}");

  /** Units and variables have powers. */
  private static final Pattern POWER =
      Pattern.compile(
          "(?Us).*(?:\\d|(?<![\\p{L}])(?:\\p{L}|"
              + LanguagePack.alternation(PackKey.UNITS)
              + "))\\s?");

  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}]+)\\.?\\s$");

  /** The calls in a block, in order. */
  static List<NoteCall> in(Element block, int index, Set<String> citing) {
    List<NoteCall> calls = new ArrayList<>();
    if (!block.is("pre, figure")) {
      collect(block, index, citing, calls);
    }
    return calls;
  }

  private static void collect(
      Element element, int index, Set<String> citing, List<NoteCall> calls) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        collect(text, index, citing, calls);
      } else if (node instanceof Element inner && inner.nameIs("sup")) {
        OptionalInt number = NoteText.raisedNumber(inner);
        if (number.isPresent() && !POWER.matcher(before(inner)).matches()) {
          calls.add(
              new NoteCall(number.getAsInt(), Kind.RAISED, index, inner, inner.text(), 0, false));
        }
      } else if (node instanceof Element inner
          && !inner.is("a, code, pre, kbd, samp, var, sub, math")) {
        collect(inner, index, citing, calls);
      }
    }
  }

  private static String before(Element sup) {
    return sup.previousSibling() instanceof TextNode text ? text.getWholeText() : "";
  }

  private static void collect(TextNode text, int index, Set<String> citing, List<NoteCall> calls) {
    String whole = text.getWholeText();
    Matcher call = CALL.matcher(whole);
    while (call.find()) {
      boolean first = text.previousSibling() == null && whole.substring(0, call.start()).isBlank();
      if (first) {
        continue;
      }
      boolean brackets = call.group(1) != null;
      if (!brackets && POWER.matcher(whole.substring(0, call.start())).matches()) {
        continue;
      }
      int number = brackets ? Integer.parseInt(call.group(1)) : NoteText.value(call.group());
      Matcher word = LAST_WORD.matcher(whole.substring(0, call.start()));
      boolean cited = word.find() && citing.contains(word.group(1).toLowerCase(Locale.ROOT));
      Kind kind = brackets ? Kind.BRACKETS : Kind.RAISED;
      calls.add(new NoteCall(number, kind, index, text, call.group(), call.start(), cited));
    }
  }

  /** The block that it stands in. */
  Element home() {
    Element home = (Element) node.parent();
    while (home.parent() != null && !home.parent().nameIs("body")) {
      home = home.parent();
    }
    return home;
  }

  /** A real call in its place. */
  Edit link(String id) {
    List<Content> call =
        List.of(
            Content.element("a", Content.text(String.valueOf(number)))
                .with("role", Vocabulary.ROLE_NOTEREF)
                .with("href", "#" + id));
    if (!(node instanceof TextNode text)) {
      return new Edit.Replace(node, call);
    }
    String whole = text.getWholeText();
    int start = at;
    while (start > 0 && Character.isSpaceChar(whole.charAt(start - 1))) {
      start--;
    }
    return new Edit.Splice(text, start, at + typed.length(), call);
  }
}
