package org.deckle.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a remote picture may be found; the rules stand in {@code url-rules.txt}.
 *
 * @param tests an address and its first candidate by this rule
 */
record UrlRule(String name, Pattern match, List<String> templates, Map<String, String> tests) {

  private static final Pattern HOLE = Pattern.compile("\\$(\\d)|\\{(url|hex) (\\d)\\}");
  private static final List<UrlRule> ALL = load();

  /** An address to try, and the rule that gave it. */
  record Candidate(String url, String rule) {}

  /** All rules in order. */
  static List<UrlRule> all() {
    return ALL;
  }

  /** Where to look for a picture, best first, each address once. */
  static List<Candidate> candidates(String ref) {
    String url = (ref.startsWith("//") ? "https:" + ref : ref).strip().replace("&amp;", "&");
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (UrlRule rule : ALL) {
      rule.apply(url).forEach(c -> found.putIfAbsent(c, new Candidate(c, rule.name())));
    }
    return List.copyOf(found.values());
  }

  /** The candidates of this rule alone. */
  List<String> apply(String url) {
    Matcher m = match.matcher(url);
    return m.matches() ? templates.stream().map(t -> filled(t, m)).toList() : List.of();
  }

  private static String filled(String template, Matcher m) {
    return HOLE.matcher(template)
        .replaceAll(
            hole -> {
              String digit = hole.group(1) != null ? hole.group(1) : hole.group(3);
              String group = m.group(Integer.parseInt(digit));
              String text = group == null ? "" : group;
              String way = String.valueOf(hole.group(2));
              return Matcher.quoteReplacement(
                  way.equals("url")
                      ? Spellings.percentDecoded(text)
                      : way.equals("hex") ? unhexed(text) : text);
            });
  }

  private static String unhexed(String hex) {
    return hex.length() % 2 == 0
        ? new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8)
        : "";
  }

  private static List<UrlRule> load() {
    try (InputStream in = UrlRule.class.getResourceAsStream("url-rules.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<UrlRule> rules = new ArrayList<>();
      for (String block : text.split("\\R\\s*\\R")) {
        if (block.lines().anyMatch(l -> l.startsWith("rule "))) {
          rules.add(parsed(block));
        }
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UrlRule parsed(String block) {
    String name = "";
    Pattern match = Pattern.compile("");
    List<String> templates = new ArrayList<>();
    Map<String, String> tests = new LinkedHashMap<>();
    for (String line : block.lines().filter(l -> !l.startsWith("#")).toList()) {
      String value = line.substring(line.indexOf(' ') + 1).strip();
      switch (line.substring(0, line.indexOf(' '))) {
        case "rule" -> name = value;
        case "match" -> match = Pattern.compile(value);
        case "try" -> templates.add(value);
        case "test" -> {
          String[] sides = value.split(" => ");
          tests.put(sides[0], sides[1]);
        }
        default -> throw new IllegalStateException("url-rules.txt: " + line);
      }
    }
    return new UrlRule(name, match, List.copyOf(templates), tests);
  }
}
