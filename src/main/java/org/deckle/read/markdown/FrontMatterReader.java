package org.deckle.read.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.finding.Findings;
import org.deckle.read.config.Yaml;
import org.jsoup.nodes.Document;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What stands above a Markdown text about it: YAML between lines of hyphens, TOML between lines of
 * plus signs (Hugo), lines of "Key: value" (MultiMarkdown, Pelican), or pandoc's title block
 * ({@code % title}, {@code % authors}). Stateless.
 */
final class FrontMatterReader {

  /** A comment may stand above it. */
  private static final String START = "\\A(?:\\s*<!--(?:(?!-->).)*-->)?[ \\t]*\\n*";

  private static final Pattern YAML =
      Pattern.compile(
          START + "---[ \\t]*\\n(.*?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern TOML =
      Pattern.compile(
          START + "\\+\\+\\+[ \\t]*\\n(.*?)\\n\\+\\+\\+[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern HEADER =
      Pattern.compile(
          "\\A\\n"
              + "*((?:[A-Za-z][\\w -]{0,30}:[ \\t].*\\n"
              + "(?:[ \\t]+\\S.*\\n"
              + "){0,20}){1,40})(?=[ \\t]*\\n"
              + ")");
  private static final Pattern PAIR =
      Pattern.compile("([A-Za-z][\\w -]*?):[ \\t]+(.*(?:\\n[ \\t]+.*)*)");
  private static final Pattern TOML_PAIR =
      Pattern.compile("(?m)^([\\w-]+)[ \\t]*=[ \\t]*(.*(?:\\n[ \\t]+.*|\\n\\].*)*)$");
  private static final Pattern TOML_STRING =
      Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"|'([^']*)'");
  private static final Pattern TITLE_BLOCK =
      Pattern.compile(
          "\\A% *(\\S.*(?:\\n +.*){0,20})\\n(?:%(.*(?:\\n +.*){0,50})\\n)?(?:%.*\\n)?(?=\\s*\\n)");

  /** Keys of such lines; other words before a colon are text, or somebody speaks. */
  private static final Set<String> HEADER_KEYS =
      Set.of(
          "title",
          "author",
          "authors",
          "date",
          "tags",
          "slug",
          "category",
          "categories",
          "layout",
          "keywords",
          "modified",
          "language",
          "lang",
          "copyright",
          "rights",
          "publisher",
          "subtitle");

  /** What is kept of it, and by which name. */
  private static final Map<String, String> KEPT =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("author", "author"),
          Map.entry("authors", "author"),
          Map.entry("language", "language"),
          Map.entry("lang", "language"),
          Map.entry("date", "date"),
          Map.entry("publisher", "publisher"),
          Map.entry("rights", "rights"),
          Map.entry("copyright", "rights"),
          Map.entry("role", "role"),
          Map.entry("weight", "weight"),
          Map.entry("nav_order", "nav_order"),
          Map.entry("sidebar_position", "sidebar_position"),
          Map.entry("draft", "draft"));

  private FrontMatterReader() {}

  /**
   * Takes it off, keeping the line count, and leaves what says of the book in the head.
   *
   * @param head absent when nobody wants to know
   */
  static String take(String text, Optional<Document> head) {
    return take(YAML, text, head, FrontMatterReader::yaml)
        .or(() -> take(TOML, text, head, FrontMatterReader::toml))
        .or(
            () ->
                isHeader(text)
                    ? take(HEADER, text, head, FrontMatterReader::header)
                    : Optional.empty())
        .or(() -> titleBlock(text, head))
        .orElse(text);
  }

  private static Optional<String> take(
      Pattern form,
      String text,
      Optional<Document> head,
      Function<String, Map<String, List<String>>> values) {
    Matcher matter = form.matcher(text);
    if (!matter.find()) {
      return Optional.empty();
    }
    head.ifPresent(
        document -> values.apply(matter.group(1)).forEach((key, all) -> metas(document, key, all)));
    return Optional.of(blank(matter, text));
  }

  private static String blank(Matcher matter, String text) {
    return "\n".repeat((int) matter.group().chars().filter(c -> c == '\n').count())
        + text.substring(matter.end());
  }

  /** What is not quite YAML is read line by line: many a title has a colon in it. */
  private static Map<String, List<String>> yaml(String matter) {
    Yaml yaml = new Yaml("", new Findings());
    Optional<MappingNode> root = yaml.parse(matter);
    if (root.isEmpty()) {
      return header(matter);
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, Node> nodes = yaml.map(root.get());
    for (String key : nodes.keySet()) {
      if (KEPT.containsKey(key)) {
        List<String> all = new ArrayList<>();
        yaml.list(nodes.get(key)).forEach(node -> name(yaml, node).ifPresent(all::add));
        values.put(key, all);
      }
    }
    return values;
  }

  private static Optional<String> name(Yaml yaml, Node node) {
    return node instanceof MappingNode person
        ? Optional.ofNullable(yaml.map(person).get("name")).flatMap(yaml::text)
        : yaml.text(node);
  }

  /** Of TOML the plain pairs above the first table; lists are of strings. */
  private static Map<String, List<String>> toml(String matter) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Matcher pair = TOML_PAIR.matcher(matter.split("(?m)^\\[", 2)[0]);
    while (pair.find()) {
      List<String> all = new ArrayList<>();
      Matcher string = TOML_STRING.matcher(pair.group(2));
      while (string.find()) {
        all.add(string.group(1) != null ? string.group(1).replace("\\\"", "\"") : string.group(2));
      }
      values.put(
          pair.group(1), all.isEmpty() ? List.of(pair.group(2).replaceFirst("\\s#.*", "")) : all);
    }
    return values;
  }

  private static boolean isHeader(String text) {
    Matcher header = HEADER.matcher(text);
    return header.find()
        && PAIR.matcher(header.group(1))
            .results()
            .findFirst()
            .filter(m -> HEADER_KEYS.contains(m.group(1).toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  private static Map<String, List<String>> header(String matter) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Matcher pair = PAIR.matcher(matter);
    while (pair.find()) {
      String value = pair.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
      values.putIfAbsent(pair.group(1).toLowerCase(Locale.ROOT), List.of(value));
    }
    return values;
  }

  private static Optional<String> titleBlock(String text, Optional<Document> head) {
    Matcher block = TITLE_BLOCK.matcher(text);
    if (!block.find()) {
      return Optional.empty();
    }
    String people = Optional.ofNullable(block.group(2)).orElse("");
    head.ifPresent(
        document -> {
          metas(document, "title", List.of(block.group(1)));
          metas(document, "author", List.of(people.split("[;\\n]")));
        });
    return Optional.of(blank(block, text));
  }

  private static void metas(Document document, String key, List<String> values) {
    for (String value : values) {
      String content = value.strip().replaceAll("\\s+", " ");
      if (KEPT.containsKey(key) && !content.isEmpty()) {
        document.head().appendElement("meta").attr("name", KEPT.get(key)).attr("content", content);
      }
    }
  }
}
