package org.deckle.read.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.finding.Findings;
import org.deckle.read.config.Yaml;
import org.jsoup.nodes.Document;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What stands above a Markdown text about it: YAML between lines of hyphens, or pandoc's title
 * block ({@code % title}, {@code % authors}). Stateless.
 */
final class FrontMatterReader {

  private static final Pattern YAML =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile("(title|author|language|lang):\\s*[\"']?(.*?)[\"']?\\s*");
  private static final Pattern TITLE_BLOCK =
      Pattern.compile(
          "\\A% *(\\S.*(?:\\n +.*){0,20})\\n(?:%(.*(?:\\n +.*){0,50})\\n)?(?:%.*\\n)?(?=\\s*\\n)");

  private FrontMatterReader() {}

  /**
   * Takes it off, keeping the line count, and leaves its title, people and language in the head.
   *
   * @param head absent when nobody wants to know
   */
  static String take(String text, Optional<Document> head) {
    Matcher yaml = YAML.matcher(text);
    if (yaml.find()) {
      head.ifPresent(document -> yaml(yaml.group(1), document));
      return blank(yaml, text);
    }
    Matcher block = TITLE_BLOCK.matcher(text);
    if (!block.find()) {
      return text;
    }
    head.ifPresent(
        document -> {
          meta(document, "title", block.group(1));
          for (String name : Optional.ofNullable(block.group(2)).orElse("").split("[;\\n]")) {
            meta(document, "author", name);
          }
        });
    return blank(block, text);
  }

  private static String blank(Matcher matter, String text) {
    return "\n".repeat((int) matter.group().chars().filter(c -> c == '\n').count())
        + text.substring(matter.end());
  }

  /** What is not quite YAML is read line by line: many a title has a colon in it. */
  private static void yaml(String matter, Document document) {
    Yaml yaml = new Yaml("", new Findings());
    Optional<MappingNode> root = yaml.parse(matter);
    if (root.isEmpty()) {
      for (String line : matter.split("\n")) {
        Matcher pair = LINE.matcher(line);
        if (pair.matches()) {
          meta(document, pair.group(1), pair.group(2));
        }
      }
      return;
    }
    Map<String, Node> values = yaml.map(root.get());
    for (String key : List.of("title", "author", "authors", "language", "lang")) {
      for (Node node : yaml.list(values.get(key))) {
        name(yaml, node).ifPresent(value -> meta(document, key, value));
      }
    }
  }

  private static Optional<String> name(Yaml yaml, Node node) {
    return node instanceof MappingNode person
        ? Optional.ofNullable(yaml.map(person).get("name")).flatMap(yaml::text)
        : yaml.text(node);
  }

  private static void meta(Document document, String key, String value) {
    String content = value.strip().replaceAll("\\s+", " ");
    if (!content.isEmpty()) {
      String name = key.equals("lang") ? "language" : key.equals("authors") ? "author" : key;
      document.head().appendElement("meta").attr("name", name).attr("content", content);
    }
  }
}
