package org.deckle.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file of a language pack, in the grammar that the head of {@code any.txt} explains. It is read
 * when the first section is asked for, and each section is parsed when it is asked for. Safe for
 * use by several threads.
 */
final class PackFile {

  private final String name;
  private final Map<String, Map<String, List<String>>> parsed = new LinkedHashMap<>();
  private Map<String, String> sections;

  /**
   * A file that is not read yet.
   *
   * @param name beside this class
   */
  PackFile(String name) {
    this.name = name;
  }

  /** The names of its sections, in order. */
  synchronized List<String> sections() {
    return List.copyOf(text().keySet());
  }

  /**
   * The lines of each key of a section, in order; empty when there is no such section.
   *
   * @throws IllegalStateException when the section breaks the grammar
   */
  synchronized Map<String, List<String>> section(String section) {
    return parsed.computeIfAbsent(section, s -> parse(text().getOrDefault(s, "")));
  }

  private Map<String, String> text() {
    if (sections == null) {
      sections = split(read());
    }
    return sections;
  }

  private String read() {
    try (InputStream in = PackFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packed");
      }
      return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of each section, without its first line. */
  private Map<String, String> split(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    int start = text.indexOf("\n[");
    while (start >= 0) {
      int end = text.indexOf("]\n", start);
      int next = text.indexOf("\n[", start + 1);
      if (end < 0 || next >= 0 && next < end) {
        throw broken(text.substring(start + 1));
      }
      String section = text.substring(start + 2, end);
      if (found.put(section, text.substring(end + 2, next < 0 ? text.length() : next)) != null) {
        throw broken("[" + section + "] once more");
      }
      start = next;
    }
    return found;
  }

  private Map<String, List<String>> parse(String section) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    List<String> values = null;
    for (String line : section.split("\n")) {
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      if (line.charAt(0) == ' ' && values != null) {
        values.add(line.strip());
        continue;
      }
      int colon = line.indexOf(':');
      values = new ArrayList<>();
      if (colon <= 0
          || line.charAt(0) == ' '
          || keys.put(line.substring(0, colon), values) != null) {
        throw broken(line);
      }
      String value = line.substring(colon + 1).strip();
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return keys;
  }

  private IllegalStateException broken(String where) {
    return new IllegalStateException(
        name + " is no language pack: " + where.lines().findFirst().orElse(""));
  }
}
