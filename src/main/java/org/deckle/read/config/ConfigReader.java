package org.deckle.read.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.deckle.book.BookConfig;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Person;
import org.deckle.book.Place;
import org.deckle.book.Series;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.encoding.Decoder;
import org.deckle.read.encoding.Encodings;
import org.deckle.read.source.SourceFile;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads {@code manuscript/book.yaml} whole: every key and value is checked before anything is
 * built.
 */
public final class ConfigReader {

  private static final List<String> KEYS =
      List.of(
          "title",
          "subtitle",
          "authors",
          "author",
          "language",
          "publisher",
          "date",
          "identifier",
          "isbn",
          "rights",
          "description",
          "subjects",
          "series",
          "cover",
          "chapters",
          "editions",
          "pictures",
          "repairs",
          "typography",
          "encoding");
  private static final List<String> TYPOGRAPHY =
      List.of(
          "quotes", "apostrophes", "primes", "dashes", "ranges", "ellipses", "spaces", "ordinals");
  private static final Map<String, String> ROLES =
      new TreeMap<>(
          Map.of(
              "author",
              "aut",
              "translator",
              "trl",
              "editor",
              "edt",
              "illustrator",
              "ill",
              "photographer",
              "pht",
              "foreword",
              "aui",
              "contributor",
              "ctb",
              "designer",
              "bkd"));

  /** Where it may be, relative to the book's folder; the first that is there counts. */
  static final List<String> FILES = List.of("manuscript/book.yaml", "book.yaml");

  private final Yaml yaml;
  private final Map<String, Node> values;
  private final Collection<String> repairs;

  private ConfigReader(Yaml yaml, Map<String, Node> values, Collection<String> repairs) {
    this.yaml = yaml;
    this.values = values;
    this.repairs = repairs;
  }

  /**
   * The configuration of a book's folder; all defaults when there is none.
   *
   * @param repairs the names of the repairs that can be switched off
   */
  public static BookConfig read(Path folder, Collection<String> repairs, Findings findings)
      throws IOException {
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (Files.isDirectory(file)) {
        findings.add(
            Finding.of(Code.INPUT_UNREADABLE, Place.of(name), name)
                .what("This is a folder, though its name is that of the configuration.")
                .hint("Rename the folder, or put the file in its place.")
                .build());
      } else if (Files.exists(file)) {
        Yaml yaml = new Yaml(name, findings);
        Optional<MappingNode> root =
            new SourceFile(file, name)
                .read(folder, findings)
                .map(bytes -> Decoder.decode(bytes, name, Encodings.NONE, findings))
                .flatMap(yaml::parse);
        return root.map(r -> new ConfigReader(yaml, yaml.map(r, KEYS), repairs).config())
            .orElse(BookConfig.EMPTY);
      }
    }
    return BookConfig.EMPTY;
  }

  private BookConfig config() {
    return new BookConfig(
        text("title"),
        text("subtitle"),
        people(),
        language(),
        text("publisher"),
        date(),
        text("identifier"),
        isbn(),
        text("rights"),
        text("description"),
        texts("subjects"),
        series(),
        text("cover"),
        texts("chapters"),
        EditionOptions.of(yaml, values.get("editions")),
        pictureLimits(),
        repairsOff(),
        typography(),
        encodings());
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).flatMap(yaml::text);
  }

  private List<String> texts(String key) {
    return yaml.list(values.get(key)).stream().flatMap(n -> yaml.text(n).stream()).toList();
  }

  private List<Person> people() {
    List<Node> nodes = new ArrayList<>(yaml.list(values.get("authors")));
    nodes.addAll(yaml.list(values.get("author")));
    List<Person> people = new ArrayList<>();
    for (Node node : nodes) {
      if (!(node instanceof MappingNode)) {
        yaml.text(node).map(Person::author).ifPresent(people::add);
        continue;
      }
      Map<String, Node> person = yaml.map(node, List.of("name", "role", "sort"));
      String name = Optional.ofNullable(person.get("name")).flatMap(yaml::text).orElse("");
      if (name.isEmpty()) {
        yaml.error(node, "This person has no name.", "Add name: …");
        continue;
      }
      String role =
          Optional.ofNullable(person.get("role"))
              .flatMap(yaml::text)
              .orElse("aut")
              .toLowerCase(Locale.ROOT);
      String code = ROLES.getOrDefault(role, role);
      if (!code.matches("[a-z]{3}")) {
        yaml.error(node, "There is no role " + role + ".", Nearest.hint(role, ROLES.keySet()));
      }
      String sort =
          Optional.ofNullable(person.get("sort")).flatMap(yaml::text).orElse(Person.sortName(name));
      people.add(new Person(name, code, sort));
    }
    return people;
  }

  private Optional<String> language() {
    Optional<String> tag = text("language");
    try {
      tag.ifPresent(t -> new Locale.Builder().setLanguageTag(t));
      return tag;
    } catch (IllformedLocaleException e) {
      yaml.error(
          values.get("language"),
          "\"" + tag.orElse("") + "\" is no language tag (BCP 47).",
          "Write it as en, de-AT or zh-Hans.");
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date() {
    Optional<String> date = text("date");
    try {
      return date.map(
          d ->
              LocalDate.parse(
                  d.matches("\\d{4}") ? d + "-01-01" : d.matches("\\d{4}-\\d{2}") ? d + "-01" : d));
    } catch (DateTimeException e) {
      yaml.error(
          values.get("date"), "\"" + date.orElse("") + "\" is no date.", "Write it as 2026-11-24.");
      return Optional.empty();
    }
  }

  private Optional<String> isbn() {
    Optional<String> isbn = text("isbn").map(i -> i.replaceAll("[\\s-]", ""));
    if (isbn.isPresent() && !isIsbn(isbn.get())) {
      yaml.error(
          values.get("isbn"),
          "This ISBN has a wrong check digit or length.",
          "Compare it with the one you were given.");
      return Optional.empty();
    }
    return isbn;
  }

  /** ISO 2108: thirteen digits weighted 1 and 3, or ten weighted 10 to 1 with X for ten. */
  private static boolean isIsbn(String isbn) {
    int sum = 0;
    if (isbn.matches("\\d{13}")) {
      for (int i = 0; i < 13; i++) {
        sum += (isbn.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
      }
      return sum % 10 == 0;
    }
    if (isbn.matches("\\d{9}[\\dX]")) {
      for (int i = 0; i < 10; i++) {
        sum += (10 - i) * (isbn.charAt(i) == 'X' ? 10 : isbn.charAt(i) - '0');
      }
      return sum % 11 == 0;
    }
    return false;
  }

  private Optional<Series> series() {
    Node node = values.get("series");
    if (!(node instanceof MappingNode)) {
      return text("series").map(t -> new Series(t, Optional.empty()));
    }
    Map<String, Node> series = yaml.map(node, List.of("title", "number"));
    Optional<String> number = Optional.ofNullable(series.get("number")).flatMap(yaml::text);
    return Optional.ofNullable(series.get("title"))
        .flatMap(yaml::text)
        .map(t -> new Series(t, number));
  }

  private PictureLimits pictureLimits() {
    return values.containsKey("pictures")
        ? new PictureOptions(
                yaml, yaml.map(values.get("pictures"), List.of("max-megapixels", "max-megabytes")))
            .limits()
        : PictureLimits.DEFAULT;
  }

  private Set<String> repairsOff() {
    Set<String> off = new HashSet<>();
    switches("repairs", repairs)
        .forEach(
            (name, on) -> {
              if (!on) {
                off.add(name);
              }
            });
    return off;
  }

  private Map<String, Boolean> typography() {
    return switches("typography", TYPOGRAPHY);
  }

  /** One encoding for all files, or one for each file by name. */
  private Map<String, String> encodings() {
    Node node = values.get("encoding");
    Map<String, Node> said = new TreeMap<>();
    if (node instanceof MappingNode byFile) {
      said.putAll(yaml.map(byFile));
    } else if (node != null) {
      said.put("", node);
    }
    Map<String, String> encodings = new TreeMap<>();
    said.forEach(
        (file, value) -> {
          String name = yaml.text(value).orElse("");
          if (Encodings.named(name).isPresent()) {
            encodings.put(file, name);
          } else {
            yaml.error(
                value, "There is no encoding " + name + ".", Nearest.hint(name, Encodings.USUAL));
          }
        });
    return encodings;
  }

  private Map<String, Boolean> switches(String key, Collection<String> known) {
    Map<String, Boolean> switches = new TreeMap<>();
    if (values.containsKey(key)) {
      yaml.map(values.get(key), known)
          .forEach(
              (name, value) -> {
                String word = yaml.text(value).orElse("");
                if (word.equals("true") || word.equals("false")) {
                  switches.put(name, word.equals("true"));
                } else {
                  yaml.error(
                      value,
                      "Here true or false is expected.",
                      "Write " + name + ": false to switch it off.");
                }
              });
    }
    return switches;
  }
}
