package org.deckle.edition.print;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deckle.book.Book;
import org.deckle.book.FigureEntry;
import org.deckle.book.Metadata;
import org.deckle.book.Person;
import org.deckle.book.Texts;
import org.deckle.book.TocEntry;
import org.deckle.book.Vocabulary;
import org.deckle.edition.Credits;
import org.deckle.edition.FigureLabels;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pages before the text: half title, title, imprint, contents, list of figures; with them the
 * running heads and the PDF's outline.
 */
final class PrintFrontMatter {

  private final Book book;
  private final Metadata metadata;
  private final Labels labels;

  PrintFrontMatter(Book book, Labels labels) {
    this.book = book;
    this.metadata = book.metadata();
    this.labels = labels;
  }

  void addTo(Document html) {
    Element body = html.body();
    List<Element> sections = List.copyOf(body.children());
    sections.stream()
        .filter(s -> !s.hasClass(Vocabulary.CLASS_FRONT))
        .findFirst()
        .ifPresent(s -> s.addClass("first-section"));
    List<Element> before = sections.stream().takeWhile(PrintFrontMatter::precedesContents).toList();
    RunningHeads.add(sections, metadata.title());
    List<FigureEntry> figures = FigureLabels.listed(book.figures());
    if (!figures.isEmpty()) {
      body.prependChild(listOfFigures(figures));
    }
    if (!book.contents().isEmpty()) {
      body.prependChild(contents(body));
    }
    body.insertChildren(0, before);
    body.prependChild(imprint());
    body.prependChild(titlePage());
    body.prependChild(halfTitle());
    html.head().appendChild(outline(book.contents()));
  }

  /** A dedication and an epigraph stand before the contents (Chicago Manual of Style 17, 1.4). */
  private static boolean precedesContents(Element section) {
    return section.hasClass(Vocabulary.CLASS_FRONT)
        && section.attr("role").matches("doc-dedication|doc-epigraph");
  }

  private Element halfTitle() {
    Element page = new Element("section").addClass("half-title");
    page.appendElement("div").addClass("running-book").text(Texts.excerpt(metadata.title()));
    page.appendElement("p").text(metadata.title());
    return page;
  }

  private Element titlePage() {
    Element page = new Element("section").addClass("title-page");
    metadata
        .series()
        .ifPresent(
            s ->
                page.appendElement("p")
                    .addClass("series")
                    .text(s.number().map(n -> s.title() + " · " + n).orElse(s.title())));
    page.appendElement("p").addClass("title").text(metadata.title());
    metadata.subtitle().ifPresent(s -> page.appendElement("p").addClass("subtitle").text(s));
    if (!metadata.authors().isEmpty()) {
      page.appendElement("p").addClass("authors").text(names(metadata.authors()));
    }
    metadata.publisher().ifPresent(p -> page.appendElement("p").addClass("publisher").text(p));
    return page;
  }

  /** Everything that is known of the book, at the foot of the title page's back. */
  private Element imprint() {
    Element page = new Element("section").addClass("imprint");
    Element foot = page.appendElement("div");
    metadata.series().ifPresent(s -> line(foot, s.title()));
    String subtitle = metadata.subtitle().map(s -> ": " + s).orElse("");
    line(foot, metadata.title() + subtitle).addClass("imprint-title");
    line(foot, names(metadata.authors()));
    Credits.of(metadata, labels).forEach(c -> line(foot, c));
    metadata.rights().ifPresent(r -> line(foot, r).addClass("rights"));
    String year = metadata.date().map(d -> String.valueOf(d.getYear())).orElse("");
    line(foot, (metadata.publisher().orElse("") + " " + year).strip());
    metadata.isbn().ifPresent(i -> line(foot, labels.get("isbn") + " " + i));
    line(foot, String.join(" · ", metadata.subjects())).addClass("subjects");
    foot.children().stream().filter(p -> !p.hasText()).toList().forEach(Element::remove);
    return page;
  }

  private static Element line(Element page, String words) {
    return page.appendElement("p").text(words);
  }

  private static String names(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(", "));
  }

  private Element contents(Element body) {
    String front = "section." + Vocabulary.CLASS_FRONT + " > [id]";
    Set<String> roman = Set.copyOf(body.select(front).eachAttr("id"));
    Element page = new Element("section").addClass("contents");
    page.appendElement("p").addClass("list-title").text(labels.get("contents"));
    for (TocEntry entry : book.contents()) {
      String kind = roman.contains(entry.id()) ? " roman" : "";
      link(page, "level-" + entry.level() + kind, entry.id(), entry.label(), entry.title());
    }
    return page;
  }

  private Element listOfFigures(List<FigureEntry> figures) {
    Element page = new Element("section").addClass("figures");
    page.appendElement("p").addClass("list-title").text(labels.get("figures"));
    Element list = page.appendElement("table");
    for (FigureEntry figure : figures) {
      Element row = list.appendElement("tr");
      row.appendElement("td").text(figure.label());
      link(row.appendElement("td"), "figure-line", figure.id(), "", figure.caption());
    }
    return page;
  }

  private static void link(Element page, String kind, String id, String label, String title) {
    Element line = page.appendElement("p").addClass("line").addClass(kind);
    Element link = line.appendElement("a").attr("href", "#" + id);
    if (!label.isEmpty()) {
      link.appendElement("span").addClass("label").text(label);
      link.appendText(title.isEmpty() ? "" : "\u2003");
    }
    link.appendText(title);
  }

  /** The engine's form of a PDF outline, nested by level. */
  static Element outline(List<TocEntry> contents) {
    Element root = new Element("bookmarks");
    Deque<Element> open = new ArrayDeque<>(List.of(root));
    Deque<Integer> levels = new ArrayDeque<>(List.of(0));
    for (TocEntry entry : contents) {
      while (levels.peek() >= entry.level()) {
        levels.pop();
        open.pop();
      }
      Element mark = open.peek().appendElement("bookmark");
      mark.attr("name", entry.text()).attr("href", "#" + entry.id());
      open.push(mark);
      levels.push(entry.level());
    }
    return root;
  }
}
