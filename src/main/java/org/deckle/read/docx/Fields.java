package org.deckle.read.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Fields (ECMA-376 part 1, section 17.16): what Word computed last stays as text, references become
 * links, numbers of Word's pages go. Links and check boxes are left to the converter.
 */
final class Fields {

  private static final Pattern INSTRUCTION =
      Pattern.compile("\\s*(\\w+)(?:\\s+\"?([^\\s\"\\\\]+))?.*", Pattern.DOTALL);

  private static final Pattern CONTENTS =
      Pattern.compile("toc ?(?:\\d|heading)|contents (?:\\d|heading)|table of figures");

  /** So many words may lead from a reference to its page: "on page". */
  private static final int LEADING_WORDS = 3;

  private final Element root;
  private final LeftOut leftOut;

  private Fields(Element root, LeftOut leftOut) {
    this.root = root;
    this.leftOut = leftOut;
  }

  static void resolve(Element root, RunStyles styles, LeftOut leftOut) {
    Fields fields = new Fields(root, leftOut);
    fields.dropContents(styles);
    for (Element field : root.select("w|fldSimple")) {
      List<Element> result = new ArrayList<>(field.children());
      field.unwrap();
      fields.finish(field.attr("w:instr"), result);
    }
    fields.complex();
  }

  /** A contents list that Word made holds the pages of Word; the book has its own. */
  private void dropContents(RunStyles styles) {
    StringBuilder words = new StringBuilder();
    for (Element paragraph : root.select("w|p")) {
      if (CONTENTS.matcher(styles.styleName(paragraph)).matches()) {
        words.append(LeftOut.text(paragraph)).append(" / ");
        // Marks that open or close the field stand in these paragraphs as well.
        paragraph.remove();
      }
    }
    leftOut.say(
        "The contents list that Word made was taken out; the book has its own.",
        words.toString(),
        "");
  }

  private static final class Open {
    final StringBuilder instruction = new StringBuilder();
    final List<Element> marks = new ArrayList<>();
    final List<Element> result = new ArrayList<>();
    boolean separated;
  }

  private void complex() {
    Deque<Open> open = new ArrayDeque<>();
    for (Element run : root.select("w|r")) {
      Element mark = run.selectFirst("> w|fldChar");
      String type = mark == null ? "" : mark.attr("w:fldCharType");
      if (type.equals("begin")) {
        open.push(new Open());
      }
      Open current = open.peek();
      if (current == null) {
        if (mark != null) {
          run.remove();
        }
        continue;
      }
      switch (type) {
        case "begin" -> current.marks.add(run);
        case "separate" -> {
          current.separated = true;
          current.marks.add(run);
        }
        case "end" -> {
          current.marks.add(run);
          open.pop();
          end(current);
        }
        default -> inside(current, run);
      }
    }
    // A field whose end is gone: its marks would make the converter swallow what follows.
    open.forEach(field -> field.marks.forEach(Element::remove));
  }

  private static void inside(Open field, Element run) {
    if (field.separated) {
      field.result.add(run);
    } else {
      field.instruction.append(run.select("> w|instrText").text());
      field.marks.add(run);
    }
  }

  private void end(Open field) {
    String instruction = field.instruction.toString();
    if (!instruction.strip().matches("(?s)(?:HYPERLINK|FORMCHECKBOX)\\b.*")) {
      field.marks.forEach(mark -> mark.select("> w|fldChar, > w|instrText").remove());
      field.marks.stream().filter(mark -> mark.select("> w|t").isEmpty()).forEach(Element::remove);
      finish(instruction, field.result);
    }
  }

  private void finish(String instruction, List<Element> result) {
    Matcher parts = INSTRUCTION.matcher(instruction);
    List<Element> runs = result.stream().filter(r -> r.parent() != null).toList();
    if (!parts.matches() || parts.group(2) == null || runs.isEmpty()) {
      return;
    }
    switch (parts.group(1)) {
      case "REF" -> link(runs, parts.group(2));
      case "PAGEREF" -> page(runs, parts.group(2));
      default -> {}
    }
  }

  private Element link(List<Element> runs, String bookmark) {
    Element first = runs.get(0);
    boolean together = runs.stream().allMatch(r -> r.parent() == first.parent());
    if (!together || first.closest("w|hyperlink") != null || target(bookmark) == null) {
      return first;
    }
    Element link = WordXml.element("w:hyperlink").attr("w:anchor", bookmark);
    first.before(link);
    link.appendChildren(runs);
    return link;
  }

  private Element target(String bookmark) {
    Element mark = root.getElementsByAttributeValue("w:name", bookmark).first();
    return mark == null ? null : mark.closest("w|p");
  }

  /**
   * A page of Word's is wrong in every edition. Behind a reference it goes with the words that lead
   * to it; elsewhere the title of what stands on it takes its place.
   */
  private void page(List<Element> runs, String bookmark) {
    Element before = runs.get(0).previousElementSibling();
    Element reference = before == null ? null : before.previousElementSibling();
    String page = String.join("", runs.stream().map(LeftOut::text).toList());
    boolean led =
        before != null
            && before.nameIs("w:r")
            && reference != null
            && reference.nameIs("w:hyperlink")
            && LeftOut.text(before).strip().split("\\s+").length <= LEADING_WORDS;
    Element target = target(bookmark);
    String what = "A page of Word's was taken out, as the book has other pages.";
    if (led) {
      leftOut.say(what, LeftOut.text(before) + page, "");
      before.remove();
      runs.forEach(Element::remove);
    } else if (target != null && !LeftOut.text(target).isBlank()) {
      leftOut.say(what, page, "The title of what stands on it took its place.");
      runs.subList(1, runs.size()).forEach(Element::remove);
      Element run = runs.get(0);
      run.select("> w|t").remove();
      run.appendChild(WordXml.element("w:t").text(LeftOut.text(target).strip()));
      link(List.of(run), bookmark);
    }
  }
}
