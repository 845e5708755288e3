package org.deckle.edition.markdown;

import java.util.ArrayList;
import java.util.List;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Writes blocks, one after the other, parted by blank lines. */
final class BlockWriter {

  /** What a listing may hold besides text; a span only colours. */
  private static final Evaluator MARKED_UP = QueryParser.parse("pre :not(code, span)");

  /** Longer terms would not be read as such. */
  private static final int LONGEST_TERM = 100;

  private final NoteLabels notes;

  BlockWriter(NoteLabels notes) {
    this.notes = notes;
  }

  String blocks(List<Element> blocks) {
    List<String> written = new ArrayList<>();
    boolean other = false;
    Element before = null;
    for (Element block : blocks) {
      other = before != null && isList(block) && before.nameIs(block.normalName()) && !other;
      String text = inLanguage(block, isList(block) ? list(block, other) : block(block));
      if (!text.isBlank()) {
        written.add(text);
      }
      before = block;
    }
    return String.join("\n\n", written);
  }

  /** A block in another language or direction says so in a box of its own. */
  private static String inLanguage(Element block, String text) {
    boolean plain = block.attr("lang").isEmpty() && block.attr("dir").isEmpty();
    if (plain || block.nameIs("aside") || text.startsWith("<" + block.normalName())) {
      return text;
    }
    Element box = new Element("div");
    for (String name : List.of("lang", "dir")) {
      if (block.hasAttr(name)) {
        box.attr(name, block.attr(name));
      }
    }
    return InlineWriter.openTag(box) + "\n\n" + text + "\n\n</div>";
  }

  private String block(Element e) {
    return switch (e.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(e);
      case "p" ->
          e.hasClass(Vocabulary.CLASS_KICKER)
              ? boxed(Vocabulary.CLASS_KICKER, paragraph(e.childNodes()))
              : paragraph(e.childNodes());
      case "hr" -> "* * *";
      case "blockquote" -> quotation(e);
      case "pre" -> e.selectFirst(MARKED_UP) == null ? code(e) : html(e);
      case "figure" -> figure(e);
      case "table" -> TableWriter.write(e, notes).orElseGet(() -> html(e));
      case "dl" -> definitions(e);
      case "div" -> div(e);
      case "aside" -> aside(e);
      case "section", "header", "main", "article" -> blocks(e.children());
      default -> html(e);
    };
  }

  private String heading(Element e) {
    int level = e.normalName().charAt(1) - '0';
    String text = InlineWriter.line(e.childNodes(), notes).replaceFirst("(#+)$", "\\\\$1");
    String id = notes.isTarget(e.id()) ? " {#" + e.id() + "}" : "";
    return "#".repeat(level) + " " + text + id;
  }

  private String paragraph(List<Node> nodes) {
    String text = InlineWriter.lines(nodes, notes);
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      lines.add(MarkdownEscapes.start(line.replaceFirst("^[ \\t]+", "")));
    }
    return String.join("\n", lines);
  }

  /** What a box holds: blocks, or loose text that counts as a paragraph. */
  private String content(Element box) {
    List<String> parts = new ArrayList<>();
    List<Node> loose = new ArrayList<>();
    List<Element> run = new ArrayList<>();
    for (Node node : box.childNodes()) {
      if (node instanceof Element e && Vocabulary.BLOCKS.contains(e.normalName())) {
        flush(loose, parts);
        run.add(e);
      } else if (!(node instanceof TextNode t && t.isBlank() && loose.isEmpty())) {
        flushBlocks(run, parts);
        loose.add(node);
      }
    }
    flush(loose, parts);
    flushBlocks(run, parts);
    return String.join("\n\n", parts);
  }

  private void flush(List<Node> loose, List<String> parts) {
    if (!loose.isEmpty()) {
      parts.add(paragraph(loose));
      loose.clear();
    }
  }

  private void flushBlocks(List<Element> run, List<String> parts) {
    if (!run.isEmpty()) {
      parts.add(blocks(run));
      run.clear();
    }
  }

  private static boolean isList(Element e) {
    return e.nameIs("ul") || e.nameIs("ol");
  }

  /** Two lists in a row are told apart by their markers. */
  private String list(Element list, boolean other) {
    boolean ordered = list.nameIs("ol");
    if (ordered && (list.hasAttr("type") || list.hasAttr("reversed"))) {
      return html(list);
    }
    int number = list.attr("start").matches("\\d{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
    boolean loose = list.selectFirst("> li > p") != null;
    List<String> items = new ArrayList<>();
    for (Element item : list.children()) {
      String marker = ordered ? number++ + (other ? ") " : ". ") : other ? "* " : "- ";
      String text = content(item);
      if (!loose) {
        text = text.replaceAll("\\n\\n(?=(?:[-*]|\\d+[.)]) )", "\n");
      }
      items.add(prefixed(text, marker, " ".repeat(marker.length())).stripTrailing());
    }
    return String.join(loose ? "\n\n" : "\n", items);
  }

  /** A term on a line of its own, its meanings behind colons. */
  private String definitions(Element list) {
    StringBuilder out = new StringBuilder();
    Element before = null;
    for (Element e : list.children()) {
      boolean term = e.nameIs("dt");
      String words = term ? InlineWriter.line(e.childNodes(), notes) : content(e);
      if (e.attributesSize() > 0
          || words.isBlank()
          || term && (before != null && before.nameIs("dt") || words.length() > LONGEST_TERM)
          || !term && before == null) {
        return html(list);
      }
      out.append(before == null ? "" : term ? "\n\n" : "\n");
      out.append(term ? MarkdownEscapes.start(words) : prefixed(words, ":   ", "    "));
      before = e;
    }
    return before != null && before.nameIs("dd") ? out.toString() : html(list);
  }

  private static String code(Element pre) {
    Element code = pre.selectFirst("code");
    String language =
        code == null
            ? ""
            : code.classNames().stream()
                .filter(c -> c.startsWith("language-"))
                .map(c -> c.substring(9))
                .findFirst()
                .orElse("");
    String text = pre.wholeText();
    String fence = MarkdownEscapes.fence(text, '`', 3);
    return fence + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence;
  }

  /** A picture, its caption in brackets and its description in braces, as pandoc has it. */
  private String figure(Element e) {
    Element img = e.selectFirst("> img");
    Element caption = e.selectFirst("> figcaption");
    int parts = (img == null ? 0 : 1) + (caption == null ? 0 : 1);
    if (img == null
        || e.childrenSize() != parts
        || caption != null && caption.selectFirst("p, img, ul, ol, br, table") != null) {
      return html(e);
    }
    String own = e.id().isEmpty() ? img.id() : e.id();
    String id = notes.isTarget(own) ? "#" + own + " " : "";
    if (caption == null || !caption.hasText()) {
      return InlineWriter.picture(img, MarkdownEscapes.inline(img.attr("alt")), id.strip());
    }
    String words = InlineWriter.line(caption.childNodes(), notes);
    // With an id the words are its caption, whether it has a description or not.
    boolean plain = !id.isEmpty() && img.attr("alt").isBlank();
    String alt = plain ? "" : "alt=" + MarkdownEscapes.quoted(img.attr("alt"));
    return InlineWriter.picture(img, words, (id + alt).strip());
  }

  private String quotation(Element e) {
    String quoted = prefixed(content(e), "> ", "> ");
    return e.attr("role").equals(Vocabulary.ROLE_EPIGRAPH) ? boxed("epigraph", quoted) : quoted;
  }

  private String div(Element e) {
    Element formula = e.selectFirst("> math");
    if (e.hasClass(Vocabulary.CLASS_FORMULA) && formula != null) {
      // Its number is counted anew.
      return FormulaWriter.write(formula);
    }
    return e.hasClass(Vocabulary.CLASS_VERSE)
        ? boxed(Vocabulary.CLASS_VERSE, content(e))
        : InlineWriter.openTag(e) + "\n\n" + content(e) + "\n\n</div>";
  }

  private static String boxed(String name, String content) {
    return "::: " + name + "\n\n" + content + "\n\n:::";
  }

  private String aside(Element e) {
    if (e.attr("role").equals(Vocabulary.ROLE_FOOTNOTE)) {
      return prefixed(content(e), "[^" + notes.label(e.id()) + "]: ", "    ");
    }
    if (e.hasClass(Vocabulary.CLASS_NOTE)) {
      return note(e);
    }
    return InlineWriter.openTag(e) + "\n\n" + content(e) + "\n\n</aside>";
  }

  /** A box beside the text; its title is an attribute, in Markdown. */
  private String note(Element box) {
    List<String> kinds =
        box.classNames().stream().filter(c -> !c.equals(Vocabulary.CLASS_NOTE)).toList();
    Element label = box.selectFirst("> p." + Vocabulary.CLASS_LABEL + ":first-child");
    if (label == null && kinds.size() <= 1) {
      return boxed(kinds.isEmpty() ? Vocabulary.CLASS_NOTE : kinds.get(0), content(box));
    }
    Element body = box.clone();
    body.select("> p." + Vocabulary.CLASS_LABEL + ":first-child").remove();
    String title =
        label == null
            ? ""
            : " title=" + MarkdownEscapes.quoted(InlineWriter.line(label.childNodes(), notes));
    String classes = "." + (kinds.isEmpty() ? Vocabulary.CLASS_NOTE : String.join(" .", kinds));
    return boxed("{" + classes + title + "}", content(body));
  }

  /** What Markdown has no words for. A blank line would end the HTML, so there is none in it. */
  private static String html(Element e) {
    Element copy = e.clone();
    copy.select("[" + Vocabulary.SRC + "]").removeAttr(Vocabulary.SRC);
    return copy.outerHtml().replaceAll("\\n(?=[ \\t]*\\n)", "&#10;");
  }

  private static String prefixed(String text, String first, String others) {
    String body = text.replace("\n", "\n" + others);
    return (first + body).replaceAll("(?m)[ \\t]+$", "");
  }
}
