package org.deckle.edition.epub;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.deckle.book.Metadata;
import org.deckle.book.Person;
import org.deckle.book.Series;
import org.deckle.edition.Language;

/** Writes the package document (EPUB 3.3, section 5). */
final class PackageDocument {

  private final Metadata metadata;
  private final Language language;
  private final StringBuilder xml = new StringBuilder();

  PackageDocument(Metadata metadata, Language language) {
    this.metadata = metadata;
    this.language = language;
  }

  String of(
      Manifest manifest,
      List<AccessibilityMetadata.Property> accessibility,
      String summary,
      Instant modified) {
    line(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="pub-id" \
        xml:lang="%s">
          <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">"""
            .formatted(language.tag()));
    identifiers();
    titles();
    dc("language", "", language.tag());
    people();
    publication();
    meta("", "dcterms:modified", "", modified.truncatedTo(ChronoUnit.SECONDS).toString());
    metadata.series().ifPresent(this::series);
    accessibility.forEach(p -> meta("", "schema:" + p.name(), "", p.value()));
    line(
        "    <meta property=\"schema:accessibilitySummary\" xml:lang=\"en\">%s</meta>"
            .formatted(Xml.escape(summary)));
    cover(manifest.items())
        .ifPresent(c -> line("    <meta name=\"cover\" content=\"%s\"/>".formatted(c.id())));
    line("  </metadata>");
    manifest(manifest);
    return xml.toString();
  }

  private void identifiers() {
    dc("identifier", "pub-id", metadata.identifier());
    metadata
        .isbn()
        .map(isbn -> "urn:isbn:" + isbn)
        .filter(urn -> !urn.equals(metadata.identifier()))
        .ifPresent(urn -> dc("identifier", "isbn", urn));
  }

  private void titles() {
    dc("title", "title", metadata.title());
    meta("title", "title-type", "", "main");
    metadata
        .subtitle()
        .ifPresent(
            subtitle -> {
              dc("title", "subtitle", subtitle);
              meta("subtitle", "title-type", "", "subtitle");
            });
  }

  private void people() {
    int number = 0;
    for (Person person : metadata.people()) {
      String id = "person-" + ++number;
      dc(person.role().equals("aut") ? "creator" : "contributor", id, person.name());
      meta(id, "role", "marc:relators", person.role());
      meta(id, "file-as", "", person.sort());
      meta(id, "display-seq", "", Integer.toString(number));
    }
  }

  private void publication() {
    metadata.publisher().ifPresent(v -> dc("publisher", "", v));
    metadata.date().ifPresent(v -> dc("date", "", v.toString()));
    metadata.subjects().forEach(v -> dc("subject", "", v));
    metadata.description().ifPresent(v -> dc("description", "", v));
    metadata.rights().ifPresent(v -> dc("rights", "", v));
  }

  private void series(Series series) {
    if (series.title().isBlank()) {
      return;
    }
    line(
        "    <meta property=\"belongs-to-collection\" id=\"series\">%s</meta>"
            .formatted(Xml.escape(series.title())));
    meta("series", "collection-type", "", "series");
    series
        .number()
        .filter(n -> n.matches("[0-9]+(\\.[0-9]+)*"))
        .ifPresent(n -> meta("series", "group-position", "", n));
  }

  private static Optional<Item> cover(List<Item> items) {
    return items.stream().filter(i -> i.properties().equals("cover-image")).findFirst();
  }

  private void manifest(Manifest manifest) {
    line("  <manifest>");
    for (Item item : manifest.items()) {
      String properties =
          item.properties().isEmpty() ? "" : " properties=\"" + item.properties() + "\"";
      String fallback = item.fallback().isEmpty() ? "" : " fallback=\"" + item.fallback() + "\"";
      line(
          "    <item id=\"%s\" href=\"%s\" media-type=\"%s\"%s%s/>"
              .formatted(item.id(), item.href(), item.mediaType(), properties, fallback));
    }
    line("  </manifest>");
    String direction = language.isRightToLeft() ? " page-progression-direction=\"rtl\"" : "";
    line("  <spine toc=\"%s\"%s>".formatted(Ncx.item().id(), direction));
    manifest.spine().forEach(i -> line("    <itemref idref=\"%s\"/>".formatted(i.id())));
    line("  </spine>\n</package>");
  }

  /** A Dublin Core element; none when there is nothing to say. */
  private void dc(String name, String id, String value) {
    if (!value.isBlank()) {
      String own = id.isEmpty() ? "" : " id=\"" + id + "\"";
      line("    <dc:%s%s>%s</dc:%s>".formatted(name, own, Xml.escape(value), name));
    }
  }

  private void meta(String refines, String property, String scheme, String value) {
    String on = refines.isEmpty() ? "" : " refines=\"#" + refines + "\"";
    String of = scheme.isEmpty() ? "" : " scheme=\"" + scheme + "\"";
    line("    <meta%s property=\"%s\"%s>%s</meta>".formatted(on, property, of, Xml.escape(value)));
  }

  private void line(String line) {
    xml.append(line).append('\n');
  }
}
