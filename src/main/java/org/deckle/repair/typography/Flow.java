package org.deckle.repair.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Vocabulary;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.Edit;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of one paragraph, list item or cell as it is read, over the borders of its inline
 * elements. What must not be touched is masked. Not thread-safe.
 */
final class Flow {

  /** Stands for each character of code, addresses and the like: nothing that a rule looks for. */
  static final char MASK = '\uFFFC';

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "dfn", "em", "i", "mark", "q", "ruby", "s",
          "small", "span", "strong", "sub", "time", "u", "del", "ins", "wbr");
  private static final Set<String> OPAQUE =
      Set.of("code", "pre", "kbd", "samp", "var", "img", "input", "rt", "rp");

  /** How much of a word is shown on each side of an edit. */
  private static final int LONGEST_WORD = 60;

  /** A text node and where its text begins. */
  private record Piece(TextNode node, int start) {}

  private final Element container;
  private final boolean verse;
  private boolean raised;
  private final StringBuilder raw = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private String text = "";

  private Flow(Element container, boolean verse) {
    this.container = container;
    this.verse = verse;
  }

  /** The flows of a block, in order; text in other languages than the book's is masked. */
  static List<Flow> in(Element block, String language) {
    List<Flow> flows = new ArrayList<>();
    boolean verse = block.hasClass(Vocabulary.CLASS_VERSE);
    new Collector(flows, primary(language)).block(block, verse);
    return flows;
  }

  private static String primary(String language) {
    return language.replaceFirst("[-_].*", "");
  }

  private record Collector(List<Flow> flows, String language) {

    void block(Element block, boolean verse) {
      if (isOpaque(block)) {
        return;
      }
      Flow flow = inline(block, new Flow(block, verse), verse);
      flow.finish(flows);
    }

    private Flow inline(Element parent, Flow flow, boolean verse) {
      Flow current = flow;
      for (Node node : parent.childNodes()) {
        if (node instanceof TextNode piece) {
          current.pieces.add(new Piece(piece, current.raw.length()));
          current.raw.append(piece.getWholeText());
        } else if (node instanceof Element element) {
          current = element(element, current, verse);
        }
      }
      return current;
    }

    private Flow element(Element element, Flow flow, boolean verse) {
      String name = element.normalName();
      if (name.equals("br")) {
        flow.raw.append('\n');
      } else if (name.equals("sup") && Ordinals.isSign(element.text())) {
        flow.raised = true;
        flow.raw.append(MASK);
      } else if (name.equals("sup") || element.attr("role").equals(Vocabulary.ROLE_NOTEREF)) {
        return flow; // a call stands between a quotation mark and what follows, and is neither
      } else if (isOpaque(element)) {
        flow.raw.append(MASK);
      } else if (INLINE.contains(name)) {
        return inline(element, flow, verse);
      } else {
        flow.finish(flows);
        block(element, verse || element.hasClass(Vocabulary.CLASS_VERSE));
        return new Flow(flow.container, verse);
      }
      return flow;
    }

    private boolean isOpaque(Element element) {
      return OPAQUE.contains(element.normalName())
          || element.hasClass("math")
          || element.hasAttr("lang") && !primary(element.attr("lang")).equals(language);
    }
  }

  private void finish(List<Flow> flows) {
    if (!pieces.isEmpty()) {
      text = MaskedText.apply(raw.toString());
      flows.add(this);
    }
  }

  /** The block-level element that holds the text. */
  Element container() {
    return container;
  }

  /** Whether its line ends and spaces are the author's layout. */
  boolean isVerse() {
    return verse;
  }

  /** Whether an ordinal's letters stand as superscript in it. */
  boolean raisesOrdinals() {
    return raised;
  }

  /** The text, masked. */
  String text() {
    return text;
  }

  /** Whether an edit replaces an accent, which counts as part of a word. */
  boolean isAccent(TextEdit edit) {
    return edit.start() < raw.length() && raw.charAt(edit.start()) == '´';
  }

  /** A piece of the text around an edit, as it is. */
  String before(TextEdit edit) {
    return raw.substring(wordStart(edit), wordEnd(edit));
  }

  /** The same piece with the edit. */
  String after(TextEdit edit) {
    return raw.substring(wordStart(edit), edit.start())
        + edit.text()
        + raw.substring(edit.end(), wordEnd(edit));
  }

  private int wordStart(TextEdit edit) {
    int start = edit.start();
    int least = Math.max(0, start - LONGEST_WORD);
    if (standsAlone(edit)) {
      start--;
    }
    while (start > least && !QuoteSides.isSpace(raw.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int wordEnd(TextEdit edit) {
    int end = edit.end();
    int most = Math.min(raw.length(), end + LONGEST_WORD);
    if (standsAlone(edit)) {
      end++;
    }
    while (end < most && !QuoteSides.isSpace(raw.charAt(end))) {
      end++;
    }
    return end;
  }

  /** A dash between spaces says nothing without the words around it. */
  private boolean standsAlone(TextEdit edit) {
    return edit.start() > 0
        && edit.end() < raw.length()
        && QuoteSides.isSpace(raw.charAt(edit.start() - 1))
        && QuoteSides.isSpace(raw.charAt(edit.end()));
  }

  /** An edit in the text node that it concerns; absent where it crosses an inline border. */
  Optional<Edit> splice(TextEdit edit) {
    int p = pieces.size() - 1;
    while (p > 0 && pieces.get(p).start > edit.start()) {
      p--;
    }
    Piece piece = pieces.get(p);
    int from = edit.start() - piece.start;
    int to = edit.end() - piece.start;
    if (from < 0 || to > piece.node.getWholeText().length()) {
      return Optional.empty();
    }
    Content text = Content.text(edit.text());
    return Optional.of(
        new Edit.Splice(
            piece.node, from, to, List.of(edit.raised() ? Content.element("sup", text) : text)));
  }
}
