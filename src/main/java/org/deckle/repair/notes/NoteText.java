package org.deckle.repair.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.ParagraphLines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A note's text as it was typed, behind its number: {@code [3] See the map.}
 *
 * @param number as typed
 * @param kind how the number is marked
 * @param block that it stands in
 * @param lines of the block that it has; empty when it has all of the block
 */
record NoteText(int number, Kind kind, Element block, List<List<Node>> lines) {

  /** How notes and their calls are marked. */
  enum Kind {
    /** In brackets: {@code [3]}. */
    BRACKETS,
    /** Above the line: {@code ³}. */
    RAISED,
    /** By the list that it stands in, which fits calls of any kind. */
    LISTED
  }

  private static final Pattern BRACKETS =
      Pattern.compile("\\s*[\\[［〔【]\\s?(\\p{Nd}{1,3})\\s?[\\]］〕】][.:]?\\s*(?=[^\\s\\[(:])");
  private static final Pattern RAISED = Pattern.compile("\\s*([⁰¹²³⁴-⁹]{1,3})[.:)]?\\s*(?=\\S)");
  private static final Pattern DIGITS = Pattern.compile("\\s*\\[?(\\p{Nd}{1,3})\\]?\\s*");
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** The notes that a block's lines are; empty when it begins with none. */
  static List<NoteText> in(Element block) {
    List<NoteText> notes = new ArrayList<>();
    if (!Blocks.isParagraph(block) || Blocks.isPictured(block) || !mayBegin(block)) {
      return notes;
    }
    for (List<Node> line : ParagraphLines.of(block).lines()) {
      Kind kind = startsRaised(line) ? Kind.RAISED : Kind.BRACKETS;
      OptionalInt number = number(line);
      NoteText last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
      if (number.isPresent() && (last == null || number.getAsInt() == last.number + 1)) {
        notes.add(new NoteText(number.getAsInt(), kind, block, new ArrayList<>(List.of(line))));
      } else if (last != null) {
        last.lines.add(line);
      }
    }
    return notes;
  }

  private static boolean mayBegin(Element block) {
    String text = block.text();
    return BRACKETS.matcher(text).lookingAt()
        || RAISED.matcher(text).lookingAt()
        || block.childrenSize() > 0 && isNumber(block.childNode(0));
  }

  private static boolean startsRaised(List<Node> line) {
    return isNumber(line.get(0)) || RAISED.matcher(ParagraphLines.text(line)).lookingAt();
  }

  private static boolean isNumber(Node node) {
    return node instanceof Element e && e.nameIs("sup") && DIGITS.matcher(e.text()).matches();
  }

  private static OptionalInt number(List<Node> line) {
    if (isNumber(line.get(0))) {
      return raisedNumber((Element) line.get(0));
    }
    String text = ParagraphLines.text(line);
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.lookingAt()) {
      return OptionalInt.of(Integer.parseInt(brackets.group(1)));
    }
    Matcher raised = RAISED.matcher(text);
    return raised.lookingAt() ? OptionalInt.of(value(raised.group(1))) : OptionalInt.empty();
  }

  /** The number that an element above the line holds, and nothing else. */
  static OptionalInt raisedNumber(Element sup) {
    Matcher digits = DIGITS.matcher(sup.text());
    return digits.matches()
        ? OptionalInt.of(Integer.parseInt(digits.group(1)))
        : OptionalInt.empty();
  }

  /** The value of superscript digits. */
  static int value(String superscript) {
    int value = 0;
    for (char c : superscript.toCharArray()) {
      value = value * 10 + SUPERSCRIPT.indexOf(c);
    }
    return value;
  }

  /** Takes the note out of its block, with its number. */
  Element whole() {
    Element paragraph = new Element("p");
    if (kind == Kind.LISTED) {
      return paragraph.appendChildren(List.copyOf(block.childNodes()));
    }
    for (List<Node> line : lines) {
      if (paragraph.childNodeSize() > 0) {
        paragraph.appendText("\n");
      }
      paragraph.appendChildren(line);
    }
    return paragraph;
  }

  /** Takes the note out of its block: what it says, without its number. */
  Element lift() {
    Element paragraph = whole();
    if (kind == Kind.LISTED) {
      return paragraph;
    }
    if (isNumber(paragraph.childNode(0))) {
      paragraph.childNode(0).remove();
      trim(paragraph, Pattern.compile("^[.:)]?\\s+"));
    } else {
      trim(paragraph, kind == Kind.RAISED ? RAISED : BRACKETS);
    }
    Blocks.joinTexts(paragraph);
    return paragraph;
  }

  private static void trim(Element paragraph, Pattern start) {
    if (paragraph.childNodeSize() > 0 && paragraph.childNode(0) instanceof TextNode text) {
      text.text(start.matcher(text.getWholeText()).replaceFirst(""));
    }
  }

  /** The text with its number, on one line. */
  String text() {
    return kind == Kind.LISTED
        ? Blocks.text(block)
        : String.join(" ", lines.stream().map(ParagraphLines::text).toList());
  }
}
