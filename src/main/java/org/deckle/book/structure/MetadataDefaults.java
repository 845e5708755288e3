package org.deckle.book.structure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Metadata;
import org.deckle.book.Person;
import org.deckle.book.Place;
import org.deckle.book.Series;
import org.deckle.book.Vocabulary;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Metadata from the configuration, else from the text itself. */
final class MetadataDefaults {

  /** The characters of a date as {@code 2026-11-24}. */
  private static final int DATE = 10;

  private MetadataDefaults() {}

  static Metadata of(Manuscript manuscript) {
    BookConfig config = manuscript.config();
    Document text = manuscript.document();
    String language = manuscript.language();
    String title =
        config
            .title()
            .or(() -> titleOf(text, language))
            .orElse(Labels.of(language).get("untitled"));
    List<Person> people = people(config, text);
    Optional<String> isbn = config.isbn();
    return new Metadata(
        title,
        config.subtitle(),
        people,
        language,
        config.publisher().or(() -> meta(text, "publisher")),
        config.date().or(() -> meta(text, "date").flatMap(MetadataDefaults::day)),
        config
            .identifier()
            .or(() -> isbn.map(i -> "urn:isbn:" + i))
            .orElseGet(() -> uuid(title, people, language)),
        isbn,
        config.rights().or(() -> meta(text, "rights")),
        config.description(),
        config.subjects(),
        config.series().or(() -> seriesOf(text)));
  }

  /** The day that a text begins with (ISO 8601); what says less is no date. */
  private static Optional<LocalDate> day(String said) {
    try {
      return Optional.of(LocalDate.parse(said.substring(0, Math.min(DATE, said.length()))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> titleOf(Document text, String language) {
    Optional<String> said = meta(text, "title").or(() -> TitlePage.of(text).title());
    if (said.isPresent()) {
      return said;
    }
    List<Element> headings = text.body().select("> h1, > h2, > h3");
    Element heading =
        headings.stream()
            .filter(h -> SectionKind.of(h, language).isEmpty())
            .findFirst()
            .orElse(headings.isEmpty() ? null : headings.get(0));
    if (heading != null && heading.hasText()) {
      Element copy = heading.clone();
      copy.select("span." + Vocabulary.CLASS_LABEL).remove();
      return Optional.of(copy.hasText() ? copy.text() : heading.text());
    }
    return Optional.ofNullable(text.body().firstElementChild())
        .map(first -> fileName(Place.of(first).file()))
        .filter(name -> !name.isBlank());
  }

  private static String fileName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).replace('_', ' ').replace('-', ' ').strip();
  }

  private static List<Person> people(BookConfig config, Document text) {
    if (!config.people().isEmpty()) {
      return config.people();
    }
    List<String> said = text.head().select("meta[name=author]").eachAttr("content");
    return said.isEmpty()
        ? TitlePage.of(text).author().map(Person::author).stream().toList()
        : said.stream().map(Person::author).toList();
  }

  /** "Book One" over the first chapter's heading is the series the chapter came from. */
  private static Optional<Series> seriesOf(Document text) {
    Element kicker = text.body().selectFirst("> p." + Vocabulary.CLASS_KICKER);
    if (kicker == null) {
      return Optional.empty();
    }
    Element label = text.body().selectFirst("> h1 > span." + Vocabulary.CLASS_LABEL);
    return Optional.of(new Series(kicker.text(), Optional.ofNullable(label).map(Element::text)));
  }

  private static Optional<String> meta(Document text, String name) {
    Element meta = text.head().selectFirst("meta[name=" + name + "]");
    return Optional.ofNullable(meta).map(m -> m.attr("content").strip()).filter(c -> !c.isEmpty());
  }

  /** RFC 4122 name-based: the same book keeps its identifier over builds. */
  private static String uuid(String title, List<Person> people, String language) {
    StringBuilder name = new StringBuilder("deckle\n").append(title).append('\n').append(language);
    people.forEach(p -> name.append('\n').append(p.name()));
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
  }
}
