package org.deckle.edition.print.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daisy.dotify.hyphenator.impl.LatexHyphenatorFactoryService;

/**
 * Hyphenation by Liang's patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983). The
 * library ships the pattern files of TeX for more languages than it can read; these are read here.
 * Immutable.
 */
final class TexPatterns {

  /** Files whose names are not the language's; Greek texts mix both kinds of accents. */
  private static final Map<String, List<String>> FILES =
      Map.of(
          "el", List.of("el-monoton", "el-polyton"),
          "sr", List.of("sr-cyrl"),
          "mn", List.of("mn-cyrl"));

  private static final Pattern COMMENT = Pattern.compile("%.*");
  private static final Pattern GROUP = Pattern.compile("\\\\(patterns|hyphenation)\\s*\\{([^}]*)}");

  private final Map<String, byte[]> levels = new HashMap<>();
  private final Map<String, String> exceptions = new HashMap<>();
  private int longest;

  private TexPatterns() {}

  /** The patterns of a language, by its primary subtag; empty when there are none. */
  static Optional<TexPatterns> of(String language) {
    TexPatterns patterns = new TexPatterns();
    for (String file : FILES.getOrDefault(language, List.of(language))) {
      String name = "resource-files/utf8/hyph-" + file + ".tex";
      try (InputStream in = LatexHyphenatorFactoryService.class.getResourceAsStream(name)) {
        if (in != null) {
          patterns.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the hyphenator's jar is damaged", e);
      }
    }
    return patterns.levels.isEmpty() ? Optional.empty() : Optional.of(patterns);
  }

  private void read(String tex) {
    Matcher group = GROUP.matcher(COMMENT.matcher(tex).replaceAll(""));
    while (group.find()) {
      for (String entry : group.group(2).strip().split("\\s+")) {
        if (group.group(1).equals("patterns")) {
          add(entry);
        } else {
          exceptions.put(entry.replace("-", ""), entry.replace('-', '\u00AD'));
        }
      }
    }
  }

  /** A digit stands between the letters that it speaks of; zeros are left out. */
  private void add(String pattern) {
    StringBuilder letters = new StringBuilder();
    byte[] values = new byte[pattern.length() + 1];
    for (char c : pattern.toCharArray()) {
      if (c >= '0' && c <= '9') {
        values[letters.length()] = (byte) (c - '0');
      } else {
        letters.append(c);
      }
    }
    levels.put(letters.toString(), Arrays.copyOf(values, letters.length() + 1));
    longest = Math.max(longest, letters.length());
  }

  /** The word with a soft hyphen wherever it may be parted. */
  String hyphenate(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.length() != word.length()) {
      return word;
    }
    if (exceptions.containsKey(small)) {
      return withHyphens(word, exceptions.get(small));
    }
    byte[] highest = highest("." + small + ".");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (i > 0 && highest[i + 1] % 2 == 1) {
        out.append('\u00AD');
      }
      out.append(word.charAt(i));
    }
    return out.toString();
  }

  private byte[] highest(String bounded) {
    byte[] highest = new byte[bounded.length() + 1];
    for (int from = 0; from < bounded.length(); from++) {
      int end = Math.min(bounded.length(), from + longest);
      for (int to = from + 1; to <= end; to++) {
        byte[] values = levels.get(bounded.substring(from, to));
        for (int i = 0; values != null && i < values.length; i++) {
          highest[from + i] = (byte) Math.max(highest[from + i], values[i]);
        }
      }
    }
    return highest;
  }

  /** The parts of an exception in the letters of the word, which may be capitals. */
  private static String withHyphens(String word, String parted) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (char c : parted.toCharArray()) {
      out.append(c == '\u00AD' ? c : word.charAt(at++));
    }
    return out.toString();
  }
}
