package org.deckle.read.dialect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.deckle.read.source.BoxKinds;

/** What is done about a tag of a template language. */
enum TagAction {
  /** It is a picture with a caption. */
  FIGURE,
  /** It wraps a picture and its caption. */
  CAPTION,
  /** It wraps a box beside the text. */
  BOX,
  /** It wraps code. */
  CODE,
  /** It wraps text in which nothing is a tag. */
  RAW,
  /** It wraps what is not printed. */
  COMMENT,
  /** It wraps an address. */
  LINK,
  /** It stands for the address of a page. */
  REFERENCE,
  /** It stands for something that a book's folder does not hold. */
  MISSING,
  /** It goes, and what it wraps stays. */
  NONE;

  private static final Map<String, Set<String>> TABLE = load();

  /** What is done about the tag of a name, in lower case. */
  static TagAction of(String name) {
    for (TagAction action : values()) {
      if (names(action.name().toLowerCase(Locale.ROOT), name)) {
        return action;
      }
    }
    return BoxKinds.of(name).isPresent() ? BOX : NONE;
  }

  /** Whether WordPress knows a tag of this name without attributes that nothing closes. */
  static boolean isAlone(String name) {
    return names("alone", name);
  }

  /** Whether WordPress knows a tag of this name, so that it needs no quoted attribute to be one. */
  static boolean isWordPress(String name) {
    return names("wordpress", name);
  }

  private static boolean names(String key, String name) {
    Set<String> names = TABLE.getOrDefault(key, Set.of());
    return names.contains(name)
        || names.stream()
            .anyMatch(n -> n.endsWith("*") && name.startsWith(n.substring(0, n.length() - 1)));
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> table = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                TagAction.class.getResourceAsStream("template-tags.txt"),
                StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] parts = line.split(":\\s*", 2);
        table
            .computeIfAbsent(parts[0], k -> new HashSet<>())
            .addAll(List.of(parts[1].split("\\s+")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged", e);
    }
    return table;
  }
}
