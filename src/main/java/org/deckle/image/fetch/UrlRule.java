package org.deckle.image.fetch;

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
import java.util.stream.Stream;
import org.deckle.book.RemoteAddress;
import org.deckle.image.match.Spellings;

/**
 * Where a remote picture may be found; the rules stand in {@code url-rules.txt}. In {@code
 * credit-rules.txt}, in the same form: which page says who made a picture and under what licence.
 *
 * @param tests an address and its first candidate by this rule
 */
record UrlRule(String name, Pattern match, List<Template> templates, Map<String, String> tests) {

  private static final Pattern HOLE = Pattern.compile("\\$(\\d)|\\{(url|hex) (\\d)\\}");
  private static final List<UrlRule> ALL = load("url-rules.txt");
  private static final List<UrlRule> CREDITS = load("credit-rules.txt");

  /** Addresses within addresses that are looked into. */
  private static final int DEEPEST = 3;

  /** An address to try, and the rule that gave it. */
  record Candidate(String url, String rule) {}

  /**
   * How a candidate is made.
   *
   * @param unwraps whether it is an address of another host, to which all rules apply in turn
   */
  record Template(String text, boolean unwraps) {}

  /** All rules in order, those for credits at the end. */
  static List<UrlRule> all() {
    return Stream.concat(ALL.stream(), CREDITS.stream()).toList();
  }

  /** Where to look for a picture, best first and archives last, each address once. */
  static List<Candidate> candidates(String ref) {
    Map<String, Candidate> live = new LinkedHashMap<>();
    Map<String, Candidate> archived = new LinkedHashMap<>();
    collect(RemoteAddress.plain(ref), 0, live, archived);
    archived.forEach(live::putIfAbsent);
    return List.copyOf(live.values());
  }

  private static void collect(
      String url, int depth, Map<String, Candidate> live, Map<String, Candidate> archived) {
    for (UrlRule rule : ALL) {
      Matcher m = rule.match.matcher(url);
      for (Template template : m.matches() ? rule.templates : List.<Template>of()) {
        String candidate = filled(template.text(), m);
        if (template.unwraps() && depth < DEEPEST) {
          collect(RemoteAddress.plain(candidate), depth + 1, live, archived);
        } else {
          boolean old = candidate.matches("(?i)https?://web\\.archive\\.org/.*");
          (old ? archived : live).putIfAbsent(candidate, new Candidate(candidate, rule.name()));
        }
      }
    }
  }

  /** The page that tells who made a picture; empty when no rule knows one. */
  static String credit(String url) {
    return CREDITS.stream()
        .flatMap(r -> r.apply(RemoteAddress.plain(url)).stream())
        .findFirst()
        .orElse("");
  }

  /** The candidates of this rule alone. */
  List<String> apply(String url) {
    Matcher m = match.matcher(url);
    return m.matches() ? templates.stream().map(t -> filled(t.text(), m)).toList() : List.of();
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

  private static List<UrlRule> load(String file) {
    try (InputStream in = UrlRule.class.getResourceAsStream(file)) {
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
    List<Template> templates = new ArrayList<>();
    Map<String, String> tests = new LinkedHashMap<>();
    for (String line : block.lines().filter(l -> !l.startsWith("#")).toList()) {
      String value = line.substring(line.indexOf(' ') + 1).strip();
      switch (line.substring(0, line.indexOf(' '))) {
        case "rule" -> name = value;
        case "match" -> match = Pattern.compile(value);
        case "try" -> templates.add(new Template(value, false));
        case "unwrap" -> templates.add(new Template(value, true));
        case "test" -> {
          String[] sides = value.split(" => ");
          tests.put(sides[0], sides[1]);
        }
        default -> throw new IllegalStateException("unknown: " + line);
      }
    }
    return new UrlRule(name, match, List.copyOf(templates), tests);
  }
}
