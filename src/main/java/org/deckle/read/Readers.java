package org.deckle.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deckle.read.docx.DocxReader;
import org.deckle.read.html.HtmlReader;
import org.deckle.read.markdown.MarkdownReader;
import org.deckle.read.source.Reader;
import org.deckle.read.text.TextReader;

/** The reader of each format, by the ending of the file's name. Thread-safe. */
public final class Readers {

  private static final List<Reader> ALL =
      List.of(new MarkdownReader(), new TextReader(), new HtmlReader(), new DocxReader());

  private static final Map<String, Reader> BY_ENDING = byEnding();

  private Readers() {}

  /** The reader of a file of this name; empty when no reader takes it. */
  public static Optional<Reader> of(String name) {
    return Optional.ofNullable(BY_ENDING.get(ending(name)));
  }

  /** The reader of a file that the author names; one of another ending is taken for Markdown. */
  static Reader ofNamed(String name) {
    return of(name).orElse(BY_ENDING.get("md"));
  }

  /** All endings that are read, without the dot, the usual one of each format first. */
  public static Set<String> endings() {
    return BY_ENDING.keySet();
  }

  /** The ending of a file's name in lower case, without the dot; empty when it has none. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    boolean within = dot > name.lastIndexOf('/') + 1;
    return within ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  private static Map<String, Reader> byEnding() {
    Map<String, Reader> readers = new LinkedHashMap<>();
    for (Reader reader : ALL) {
      reader.endings().stream().sorted().forEach(ending -> readers.put(ending, reader));
    }
    return readers;
  }
}
