package org.deckle.read.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of box beside the text a word names, as tools use such words. Stateless. */
public final class BoxKinds {

  private static final Map<String, String> KINDS = load();

  private BoxKinds() {}

  /**
   * The kind, as a class of {@link org.deckle.book.Vocabulary#CLASS_NOTE}'s boxes.
   *
   * @param word in any case, as {@code callout-tip} or {@code WARNING}
   */
  public static Optional<String> of(String word) {
    String plain =
        word.toLowerCase(Locale.ROOT).replaceFirst("^(?:callout|alert|admonition)-(?=.)", "");
    return Optional.ofNullable(KINDS.get(plain));
  }

  /** Reads the table: a kind, a colon, and its names. */
  private static Map<String, String> load() {
    Map<String, String> kinds = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                BoxKinds.class.getResourceAsStream("box-kinds.txt"), StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] parts = line.split(":\\s*", 2);
        List.of(parts[1].split("\\s+")).forEach(name -> kinds.put(name, parts[0]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged", e);
    }
    return Map.copyOf(kinds);
  }
}
