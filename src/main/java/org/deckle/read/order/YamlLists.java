package org.deckle.read.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Outline.Kind;
import org.deckle.finding.Findings;
import org.deckle.read.config.Yaml;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Lists of files in the YAML of Quarto, bookdown, MkDocs and Jupyter Book. Serves one text. */
final class YamlLists {

  /** Another tool's file is not ours to complain about, so nobody hears its findings. */
  private final Yaml yaml = new Yaml("", new Findings());

  private final Map<String, Node> keys;

  YamlLists(String text) {
    this.keys = yaml.parse(text).map(yaml::map).orElse(Map.of());
  }

  /** {@code book.chapters} and {@code book.appendices} of {@code _quarto.yml}. */
  List<OrderItem> quarto() {
    Map<String, Node> book = map(keys.get("book"));
    List<OrderItem> items = new ArrayList<>();
    chapters(book.get("chapters"), Kind.CHAPTER, 0, items);
    chapters(book.get("appendices"), Kind.APPENDIX, 0, items);
    return items;
  }

  /**
   * {@code rmd_files} of {@code _bookdown.yml}: for all outputs, or for the first that is named.
   */
  List<OrderItem> bookdown() {
    Node files = keys.get("rmd_files");
    Node list =
        files instanceof MappingNode byOutput
            ? yaml.map(byOutput).values().stream().findFirst().orElse(files)
            : files;
    List<OrderItem> items = new ArrayList<>();
    chapters(list, Kind.CHAPTER, 0, items);
    return items;
  }

  /** {@code nav} of {@code mkdocs.yml}. */
  List<OrderItem> mkdocs() {
    List<OrderItem> items = new ArrayList<>();
    navigation(keys.get("nav"), 0, true, items);
    return items;
  }

  /** The value of a key of the top level; empty when it is absent or not a single value. */
  Optional<String> value(String key) {
    return scalar(keys.get(key));
  }

  /** {@code root}, {@code parts} and {@code chapters} of {@code _toc.yml}. */
  List<OrderItem> jupyter() {
    List<OrderItem> items = new ArrayList<>();
    scalar(keys.get("root")).ifPresent(r -> items.add(OrderItem.chapter(r, "")));
    chapters(keys.get("chapters"), Kind.CHAPTER, 0, items);
    for (Node part : yaml.list(keys.get("parts"))) {
      Map<String, Node> of = map(part);
      scalar(of.get("caption")).ifPresent(c -> items.add(new OrderItem(Kind.PART, "", c, 0)));
      chapters(of.get("chapters"), Kind.CHAPTER, 0, items);
    }
    return items;
  }

  private void chapters(Node list, Kind kind, int depth, List<OrderItem> items) {
    for (Node node : yaml.list(list)) {
      if (!(node instanceof MappingNode)) {
        scalar(node).ifPresent(path -> items.add(new OrderItem(kind, path, "", depth)));
        continue;
      }
      Map<String, Node> of = map(node);
      Optional<String> part = scalar(of.get("part"));
      Optional<String> file = scalar(of.get("file")).or(() -> scalar(of.get("href")));
      String title = scalar(of.get("text")).or(() -> scalar(of.get("title"))).orElse("");
      if (part.isPresent()) {
        boolean isFile = part.get().matches("\\S+\\.[A-Za-z]{2,8}");
        items.add(
            isFile
                ? new OrderItem(Kind.PART, part.get(), "", 0)
                : new OrderItem(Kind.PART, "", part.get(), 0));
      }
      file.ifPresent(path -> items.add(new OrderItem(kind, path, title, depth)));
      chapters(of.get("chapters"), kind, file.isPresent() ? depth + 1 : depth, items);
      chapters(of.get("sections"), kind, depth + 1, items);
    }
  }

  private void navigation(Node list, int depth, boolean top, List<OrderItem> items) {
    for (Node node : yaml.list(list)) {
      if (!(node instanceof MappingNode entry)) {
        scalar(node).ifPresent(p -> items.add(new OrderItem(Kind.CHAPTER, p, "", depth)));
        continue;
      }
      yaml.map(entry)
          .forEach(
              (title, value) -> {
                if (value instanceof SequenceNode) {
                  items.add(new OrderItem(top ? Kind.PART : Kind.GROUP, "", title, depth));
                  navigation(value, top ? depth : depth + 1, false, items);
                } else {
                  scalar(value)
                      .ifPresent(p -> items.add(new OrderItem(Kind.CHAPTER, p, title, depth)));
                }
              });
    }
  }

  private Map<String, Node> map(Node node) {
    return node instanceof MappingNode mapping ? yaml.map(mapping) : Map.of();
  }

  private Optional<String> scalar(Node node) {
    return Optional.ofNullable(node)
        .filter(n -> !(n instanceof MappingNode || n instanceof SequenceNode))
        .flatMap(yaml::text);
  }
}
