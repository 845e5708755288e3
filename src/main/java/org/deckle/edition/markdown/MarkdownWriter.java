package org.deckle.edition.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Writes blocks as the Markdown that a careful person would type: CommonMark with pipe tables,
 * footnotes, attributes in braces where they are needed, no hard wrapping, few backslashes. What it
 * writes reads back as the same blocks.
 *
 * <p>A figure with a caption is {@code ![caption](file){alt="description"}}, as pandoc has it;
 * verse stands between {@code ::: verse} and {@code :::} with hard breaks; what Markdown has no
 * words for is HTML. Stateless and thread-safe.
 */
public final class MarkdownWriter {

  private static final Evaluator TARGET = QueryParser.parse("[id]");

  private MarkdownWriter() {}

  /** A manuscript by the source file that each block came from, in reading order. */
  public static Map<String, String> byFile(Manuscript manuscript) {
    Map<String, List<Element>> files = new LinkedHashMap<>();
    for (Element block : manuscript.blocks()) {
      files.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()).add(block);
    }
    Map<String, String> written = new LinkedHashMap<>();
    Map<String, String> homes = homes(files);
    String matter = FrontMatterWriter.write(manuscript.document().head());
    files.forEach(
        (file, blocks) -> {
          String above = written.isEmpty() ? matter : "";
          written.put(file, above + write(blocks, file, homes));
        });
    return written;
  }

  /** The blocks of a body, or of a book's sections. */
  public static String write(Element body) {
    return write(body.children(), "", Map.of());
  }

  private static String write(List<Element> blocks, String file, Map<String, String> homes) {
    return new BlockWriter(new NoteLabels(blocks, file, homes)).blocks(blocks) + "\n";
  }

  /** Which file holds which target of a link from another file. */
  private static Map<String, String> homes(Map<String, List<Element>> files) {
    Map<String, String> linked = new LinkedHashMap<>();
    files.forEach((file, blocks) -> NoteLabels.targets(blocks).forEach(id -> linked.put(id, "")));
    files.forEach(
        (file, blocks) -> {
          for (Element block : blocks) {
            block.select(TARGET).forEach(e -> linked.computeIfPresent(e.id(), (id, f) -> file));
          }
        });
    return linked;
  }
}
