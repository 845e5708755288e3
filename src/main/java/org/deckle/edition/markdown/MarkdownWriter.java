package org.deckle.edition.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/**
 * Writes the repaired manuscript as the Markdown that a careful person would write: one blank line
 * between blocks, no hard wraps, a caption as the paragraph after its picture. Stateless.
 */
public final class MarkdownWriter {

  private MarkdownWriter() {}

  /** The text by source file, in reading order; a block belongs to the file that it came from. */
  public static Map<String, String> byFile(Manuscript manuscript) {
    Map<String, List<String>> blocks = new LinkedHashMap<>();
    for (Element block : manuscript.blocks()) {
      blocks.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()).add(block(block));
    }
    Map<String, String> files = new LinkedHashMap<>();
    blocks.forEach((file, texts) -> files.put(file, String.join("\n\n", texts) + "\n"));
    return files;
  }

  static String block(Element block) {
    return switch (block.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(block);
      case "ul", "ol" -> list(block);
      case "blockquote" -> prefixed(children(block), "> ", "> ");
      case "pre" -> code(block);
      case "hr" -> "* * *";
      case "figure" -> figure(block);
      case "table" -> MarkdownTable.write(block);
      case "aside" -> note(block);
      case "div" -> children(block);
      default -> Inline.write(block);
    };
  }

  private static String heading(Element heading) {
    Element copy = heading.clone();
    Element label = copy.selectFirst("span." + Vocabulary.CLASS_LABEL);
    String number = "";
    if (label != null) {
      number = Inline.write(label);
      label.remove();
    }
    String title = Inline.write(copy).replace('\n', ' ');
    String text = number.isEmpty() || title.isEmpty() ? number + title : number + ": " + title;
    String id = heading.id().isEmpty() ? "" : " {#" + heading.id() + "}";
    return "#".repeat(heading.normalName().charAt(1) - '0') + " " + text + id;
  }

  private static String list(Element list) {
    List<String> items = new ArrayList<>();
    String start = list.attr("start");
    int number = start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
    for (Element item : list.select("> li")) {
      String mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
      items.add(prefixed(children(item), mark, " ".repeat(mark.length())));
    }
    return String.join(list.selectFirst("> li > p") == null ? "\n" : "\n\n", items);
  }

  private static String children(Element parent) {
    if (parent.children().stream().noneMatch(c -> Vocabulary.BLOCKS.contains(c.normalName()))) {
      return Inline.write(parent);
    }
    List<String> texts = new ArrayList<>();
    Element loose = new Element("p");
    for (var node : parent.childNodes()) {
      if (node instanceof Element e && Vocabulary.BLOCKS.contains(e.normalName())) {
        flush(loose, texts);
        texts.add(block(e));
      } else {
        loose.appendChild(node.clone());
      }
    }
    flush(loose, texts);
    return String.join("\n\n", texts);
  }

  private static void flush(Element loose, List<String> texts) {
    String text = Inline.write(loose);
    if (!text.isBlank()) {
      texts.add(text);
    }
    loose.empty();
  }

  private static String prefixed(String text, String first, String other) {
    return first
        + text.lines()
            .map(l -> l.isEmpty() ? other.stripTrailing() : other + l)
            .reduce((a, b) -> a + "\n" + b)
            .orElse(other)
            .substring(other.length());
  }

  private static String code(Element pre) {
    Element code = pre.selectFirst("code");
    String language =
        code == null || !code.className().startsWith("language-")
            ? ""
            : code.className().substring("language-".length());
    String text = pre.wholeText();
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence;
  }

  private static String figure(Element figure) {
    List<String> parts = new ArrayList<>();
    for (Element part : figure.children()) {
      String text =
          switch (part.normalName()) {
            case "img" -> Inline.picture(part);
            case "table" -> MarkdownTable.write(part);
            case "pre" -> code(part);
            default -> children(part);
          };
      if (!text.isBlank()) {
        parts.add(text);
      }
    }
    return String.join("\n\n", parts);
  }

  private static String note(Element note) {
    if (note.attr("role").equals(Vocabulary.ROLE_FOOTNOTE)) {
      return prefixed(children(note), "[^" + note.id() + "]: ", "    ");
    }
    return children(note);
  }
}
