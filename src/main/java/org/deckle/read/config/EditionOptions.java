package org.deckle.read.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.BookConfig.EpubOptions;
import org.deckle.book.BookConfig.HandoutOptions;
import org.deckle.book.BookConfig.Options;
import org.deckle.book.BookConfig.PageImages;
import org.deckle.book.BookConfig.PrintOptions;
import org.deckle.book.EditionRequest;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the editions that a book asks for, and their options. */
final class EditionOptions {

  private static final List<String> KINDS =
      EditionRequest.ALL.stream().map(EditionRequest::kind).toList();

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}");

  private static final String NUMBER = "(\\d{1,5}(?:\\.\\d{1,5})?)";
  private static final Pattern SIZE =
      Pattern.compile(NUMBER + "\\s*[x×]\\s*" + NUMBER + "\\s*(mm|cm|in|pt)");
  private static final Pattern LENGTH = Pattern.compile(NUMBER + "\\s*pt");

  /**
   * In points: 2 inches, below which no line holds words, and what PDF allows (ISO 32000-1, C.2).
   */
  private static final double SMALLEST_PAGE = 144;

  private static final double LARGEST_PAGE = 14_400;

  private static final double SMALLEST_FONT = 4;
  private static final double LARGEST_FONT = 72;

  private static final Map<String, Double> POINTS =
      Map.of("mm", 72 / 25.4, "cm", 72 / 2.54, "in", 72.0, "pt", 1.0);

  /** Names of page sizes (ISO 216, and what print shops call theirs). */
  private static final Map<String, String> SIZES =
      new TreeMap<>(
          Map.of(
              "a4",
              "210x297mm",
              "a5",
              "148x210mm",
              "a6",
              "105x148mm",
              "b5",
              "176x250mm",
              "letter",
              "8.5x11in",
              "digest",
              "5.5x8.5in",
              "us-trade",
              "6x9in",
              "pocket",
              "4.25x6.87in"));

  private final Yaml yaml;

  private EditionOptions(Yaml yaml) {
    this.yaml = yaml;
  }

  /**
   * The editions to make, in order. A list names all of them; a mapping changes the usual ones:
   * options change how one is made, {@code false} switches it off, and a name of its own with
   * {@code kind:} adds one.
   *
   * @param node null where the author says nothing
   */
  static List<EditionRequest> of(Yaml yaml, Node node) {
    EditionOptions options = new EditionOptions(yaml);
    return node instanceof MappingNode mapping
        ? options.changed(yaml.map(mapping))
        : options.listed(yaml.list(node));
  }

  private List<EditionRequest> listed(List<Node> items) {
    List<EditionRequest> editions = new ArrayList<>();
    for (Node item : items) {
      String kind = yaml.text(item).orElse("");
      if (KINDS.contains(kind)) {
        editions.add(EditionRequest.of(options(kind, Map.of())));
      } else {
        yaml.error(item, "There is no edition " + kind + ".", Nearest.hint(kind, KINDS));
      }
    }
    return editions.isEmpty() ? EditionRequest.ALL : List.copyOf(editions);
  }

  private List<EditionRequest> changed(Map<String, Node> said) {
    List<EditionRequest> editions = new ArrayList<>();
    for (EditionRequest usual : EditionRequest.ALL) {
      if (!said.containsKey(usual.kind())) {
        editions.add(usual);
      } else if (isOn(said.get(usual.kind()))) {
        editions.add(EditionRequest.of(options(usual.kind(), keys(said.get(usual.kind())))));
      }
    }
    said.forEach(
        (name, node) -> {
          if (!KINDS.contains(name)) {
            more(name, node).ifPresent(editions::add);
          }
        });
    if (editions.isEmpty() && !said.isEmpty()) {
      yaml.error(
          said.values().iterator().next(),
          "All editions are switched off, so there is nothing to make.",
          "Switch one on, or leave editions: out to make all.");
    }
    return List.copyOf(editions);
  }

  /** An edition with a name of its own. */
  private Optional<EditionRequest> more(String name, Node node) {
    Map<String, Node> keys = new TreeMap<>(keys(node));
    Optional<String> kind = value(yaml, keys, "kind");
    if (kind.isEmpty()) {
      yaml.error(
          node,
          "There is no edition " + name + ".",
          Nearest.hint(name, KINDS) + " An edition of your own says its kind: {kind: print}.");
      return Optional.empty();
    }
    if (!KINDS.contains(kind.get())) {
      yaml.error(
          keys.get("kind"),
          "There is no kind of edition " + kind.get() + ".",
          Nearest.hint(kind.get(), KINDS));
      return Optional.empty();
    }
    if (!NAME.matcher(name).matches()) {
      yaml.error(
          node,
          "“" + name + "” cannot name a file.",
          "Name the edition with letters, digits and hyphens.");
      return Optional.empty();
    }
    keys.remove("kind");
    return Optional.of(new EditionRequest(name, options(kind.get(), keys)));
  }

  private boolean isOn(Node node) {
    if (node instanceof MappingNode) {
      return true;
    }
    String word = yaml.text(node).orElse("true");
    if (!word.equals("true") && !word.equals("false")) {
      yaml.error(
          node,
          "Here options, true or false are expected.",
          "Write false to leave the edition out.");
    }
    return !word.equals("false");
  }

  private Map<String, Node> keys(Node node) {
    return node instanceof MappingNode mapping ? yaml.map(mapping) : Map.of();
  }

  private Options options(String kind, Map<String, Node> keys) {
    return switch (kind) {
      case "epub" -> epub(yaml, known(keys, "embed-fonts", "max-side", "max-megapixels"));
      case "print" ->
          print(yaml, known(keys, "trim", "font-size", "color", "transparency", "min-dpi"));
      default -> handout(yaml, known(keys, "paper", "chapters", "color"));
    };
  }

  private Map<String, Node> known(Map<String, Node> keys, String... known) {
    keys.forEach(
        (key, node) -> {
          if (!List.of(known).contains(key)) {
            yaml.error(node, "There is no key " + key + ".", Nearest.hint(key, List.of(known)));
          }
        });
    return keys;
  }

  private static EpubOptions epub(Yaml yaml, Map<String, Node> options) {
    PictureOptions pictures = new PictureOptions(yaml, options);
    return new EpubOptions(
        value(yaml, options, "embed-fonts").filter("true"::equals).isPresent(),
        pictures.maxSide(),
        pictures.maxPixels());
  }

  private static PrintOptions print(Yaml yaml, Map<String, Node> options) {
    double width = PrintOptions.DEFAULT.trimWidth();
    double height = PrintOptions.DEFAULT.trimHeight();
    double size = PrintOptions.DEFAULT.fontSize();
    Optional<String> trim = value(yaml, options, "trim");
    if (trim.isPresent()) {
      String words = trim.get().toLowerCase(Locale.ROOT);
      Matcher m = SIZE.matcher(SIZES.getOrDefault(words, words));
      if (m.matches()) {
        width = Double.parseDouble(m.group(1)) * POINTS.get(m.group(3));
        height = Double.parseDouble(m.group(2)) * POINTS.get(m.group(3));
        if (Math.min(width, height) < SMALLEST_PAGE || Math.max(width, height) > LARGEST_PAGE) {
          yaml.error(
              options.get("trim"),
              "No book has pages of " + trim.get() + ".",
              "Each side is between 2 and 200 inches.");
        }
      } else {
        yaml.error(
            options.get("trim"),
            "\"" + trim.get() + "\" is no page size.",
            "Write 6x9in, 148x210mm or one of " + String.join(", ", SIZES.keySet()) + ".");
      }
    }
    Optional<String> font = value(yaml, options, "font-size");
    if (font.isPresent()) {
      Matcher m = LENGTH.matcher(font.get());
      if (m.matches()) {
        size = Double.parseDouble(m.group(1));
        if (size < SMALLEST_FONT || size > LARGEST_FONT) {
          yaml.error(
              options.get("font-size"),
              "Text of " + font.get() + " cannot be read.",
              "Write something between 4pt and 72pt.");
        }
      } else {
        yaml.error(
            options.get("font-size"),
            "\"" + font.get() + "\" is no font size.",
            "Write it in points: 11pt.");
      }
    }
    PageImages images = new PictureOptions(yaml, options).onPages(PageImages.PRINT);
    return new PrintOptions(width, height, size, images);
  }

  private static HandoutOptions handout(Yaml yaml, Map<String, Node> options) {
    String paper = HandoutOptions.DEFAULT.paper();
    Optional<String> said = value(yaml, options, "paper");
    if (said.isPresent()) {
      if (said.get().equalsIgnoreCase("a4") || said.get().equalsIgnoreCase("letter")) {
        paper = said.get().equalsIgnoreCase("a4") ? "A4" : "Letter";
      } else {
        yaml.error(
            options.get("paper"),
            "\"" + said.get() + "\" is no paper for a handout.",
            "Write A4 or Letter.");
      }
    }
    List<Integer> chapters = new ArrayList<>();
    for (Node item : yaml.list(options.get("chapters"))) {
      String number = yaml.text(item).orElse("");
      if (number.matches("[1-9]\\d{0,4}")) {
        chapters.add(Integer.valueOf(number));
      } else {
        yaml.error(
            item, "\"" + number + "\" is no chapter's number.", "Count the chapters from 1.");
      }
    }
    PageImages images = new PictureOptions(yaml, options).onPages(PageImages.HANDOUT);
    return new HandoutOptions(paper, chapters, images);
  }

  private static Optional<String> value(Yaml yaml, Map<String, Node> options, String key) {
    return Optional.ofNullable(options.get(key)).flatMap(yaml::text);
  }
}
