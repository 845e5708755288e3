package org.deckle.edition.epub;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deckle.book.Metadata;
import org.deckle.book.Person;
import org.deckle.edition.Credits;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;

/** The pages before the text: cover, title page, imprint. */
final class EpubFrontMatter {

  private final Metadata metadata;
  private final Labels labels;

  EpubFrontMatter(Metadata metadata, Labels labels) {
    this.metadata = metadata;
    this.labels = labels;
  }

  /** The cover's picture, described by what stands on it. */
  Element cover(Item picture) {
    String authors = names(metadata.authors());
    String alt =
        labels.get("cover") + ": " + metadata.title() + (authors.isEmpty() ? "" : " – " + authors);
    Element section = section("cover");
    section
        .appendElement("img")
        .attr("src", "../" + picture.href())
        .attr("alt", Xml.legal(alt))
        .attr("role", "doc-cover");
    return section;
  }

  Element titlePage() {
    Element page = section("title-page").attr("epub:type", "titlepage");
    metadata.series().ifPresent(s -> line(page, "series", s.title()));
    page.appendElement("h1").addClass("title").text(Xml.legal(metadata.title()));
    metadata.subtitle().ifPresent(s -> line(page, "subtitle", s));
    line(page, "author", names(metadata.authors()));
    Credits.of(metadata, labels).forEach(c -> line(page, "people", c));
    metadata.publisher().ifPresent(p -> line(page, "publisher", p));
    return page;
  }

  /** Rights, publisher, date and numbers; absent when none of them is known. */
  Optional<Element> imprint() {
    Element page = section("imprint").attr("epub:type", "imprint");
    metadata.rights().ifPresent(r -> line(page, "rights", r));
    metadata.publisher().ifPresent(p -> line(page, "publisher", p));
    metadata.date().ifPresent(d -> line(page, "date", d.toString()));
    metadata.isbn().ifPresent(i -> line(page, "isbn", labels.get("isbn") + " " + i));
    if (!page.hasText()) {
      return Optional.empty();
    }
    page.prependElement("h1").text(Xml.legal(metadata.title()));
    return Optional.of(page);
  }

  private static Element section(String id) {
    return new Element("section").id(id).addClass(id);
  }

  private static String names(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(" · "));
  }

  private static void line(Element page, String name, String text) {
    if (!text.isBlank()) {
      page.appendElement("p").addClass(name).text(Xml.legal(text));
    }
  }
}
