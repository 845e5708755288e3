package org.deckle.repair.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Content;
import org.deckle.repair.base.ParagraphLines;
import org.deckle.repair.base.ParagraphLines.Line;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A note's text as it was typed, behind its number: {@code [3] See the map.}
 *
 * @param number as typed
 * @param kind how the number is marked
 * @param block that it stands in
 * @param lines of the block that it has; empty when it has all of the block
 */
record NoteText(int number, Kind kind, Element block, List<Line> lines) {

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
  private static final Pattern AFTER_NUMBER = Pattern.compile("^[.:)]?\\s+");
  private static final Pattern DIGITS = Pattern.compile("\\s*\\[?(\\p{Nd}{1,3})\\]?\\s*");
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** The notes that a block's lines are; empty when it begins with none. */
  static List<NoteText> in(Element block) {
    List<NoteText> notes = new ArrayList<>();
    if (!Blocks.isParagraph(block) || Blocks.isPictured(block) || !mayBegin(block)) {
      return notes;
    }
    for (Line line : ParagraphLines.of(block).lines()) {
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

  private static boolean startsRaised(Line line) {
    return isNumber(line.pieces().get(0).node()) || RAISED.matcher(line.text()).lookingAt();
  }

  private static boolean isNumber(Node node) {
    return node instanceof Element e && e.nameIs("sup") && DIGITS.matcher(e.text()).matches();
  }

  private static OptionalInt number(Line line) {
    if (isNumber(line.pieces().get(0).node())) {
      return raisedNumber((Element) line.pieces().get(0).node());
    }
    String text = line.text();
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

  /** The note as a paragraph, with its number. */
  Content.Made whole() {
    return Content.element("p", content(0));
  }

  /** The note as a paragraph: what it says, without its number. */
  Content.Made withoutNumber() {
    if (kind == Kind.LISTED) {
      return whole();
    }
    boolean raised = isNumber(lines.get(0).pieces().get(0).node());
    List<Content> content = new ArrayList<>(content(raised ? 1 : 0));
    Pattern start = raised ? AFTER_NUMBER : kind == Kind.RAISED ? RAISED : BRACKETS;
    if (!content.isEmpty() && content.get(0) instanceof Content.Text text) {
      content.set(0, Content.text(start.matcher(text.text()).replaceFirst("")));
    }
    return Content.element("p", content);
  }

  /** All from a piece of the first line on. */
  private List<Content> content(int from) {
    if (kind == Kind.LISTED) {
      return Content.keepAll(block.childNodes());
    }
    List<Content> content = new ArrayList<>();
    for (Line line : lines) {
      if (line != lines.get(0)) {
        content.add(Content.text("\n"));
      }
      content.addAll(line.content().subList(line == lines.get(0) ? from : 0, line.pieces().size()));
    }
    return content;
  }

  /** The text with its number, on one line. */
  String text() {
    return kind == Kind.LISTED
        ? Blocks.text(block)
        : String.join(" ", lines.stream().map(Line::text).toList());
  }
}
