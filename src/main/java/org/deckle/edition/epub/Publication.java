package org.deckle.edition.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Book;
import org.deckle.book.Metadata;
import org.deckle.book.Picture;
import org.deckle.book.UnusablePictureException;
import org.deckle.edition.EditionContext;
import org.deckle.edition.FigureLabels;
import org.deckle.edition.Language;
import org.deckle.edition.UnusablePictures;
import org.deckle.finding.Findings;
import org.deckle.text.language.Labels;
import org.jsoup.nodes.Element;

/** One book on its way into one container. Serves once. */
final class Publication {

  private final Book book;
  private final Metadata metadata;
  private final EditionContext context;
  private final Findings findings;
  private final OcfContainer container;
  private final Manifest manifest;
  private final PictureFiles pictures;
  private final UnusablePictures unusable;
  private final Language language;
  private final Labels labels;
  private final XhtmlPage xhtml;
  private final List<Landmark> landmarks = new ArrayList<>();

  Publication(Book book, EditionContext context, Findings findings, OcfContainer container) {
    this.book = book;
    this.metadata = book.metadata();
    this.context = context;
    this.findings = findings;
    this.container = container;
    this.manifest = new Manifest(container);
    this.pictures = new PictureFiles(manifest, context.renditions(), book.config().epub());
    this.unusable = new UnusablePictures(book, findings);
    this.language = Language.of(metadata.language());
    this.labels = Labels.of(metadata.language());
    this.xhtml = new XhtmlPage(language);
  }

  void write() throws IOException {
    style();
    frontMatter();
    Element body = book.copy().body();
    FigureLabels.show(body);
    placePictures(body);
    CleanXhtml.clean(body);
    Notes.lead(body);
    Targets targets = Targets.rename(body);
    List<ContentFile> pages = ContentFiles.of(body);
    targets.link(pages);
    navigation(pages, targets);
    for (ContentFile page : pages) {
      manifest.addPage(page.item().withMathMl(page.section()), markup(page));
    }
    container.add(
        OcfContainer.PACKAGE_DOCUMENT,
        new PackageDocument(metadata, language)
            .of(
                manifest,
                AccessibilityMetadata.of(body, manifest.items()),
                AccessibilityMetadata.summary(body),
                context.modified()));
  }

  private void style() throws IOException {
    Stylesheet sheet = Stylesheet.of(context.theme(), book.config().epub().embedFonts());
    manifest.add(sheet.item(), sheet.css().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<Item, String> font : sheet.fonts().entrySet()) {
      manifest.add(font.getKey(), context.theme().bytes(font.getValue()));
    }
  }

  private void frontMatter() throws IOException {
    EpubFrontMatter front = new EpubFrontMatter(metadata, labels);
    Item cover = coverPicture();
    frontPage("cover", "cover", "cover", front.cover(cover));
    frontPage("title-page", "titlepage", "frontmatter", front.titlePage());
    Optional<Element> imprint = front.imprint();
    if (imprint.isPresent()) {
      frontPage("imprint", "imprint", "frontmatter", imprint.get());
    }
  }

  private Item coverPicture() throws IOException {
    Optional<Picture> chosen = book.cover();
    if (chosen.isPresent()) {
      try {
        return pictures.addCover(chosen.get());
      } catch (UnusablePictureException e) {
        unusable.reportCover(chosen.get(), e.getMessage());
      }
    }
    return pictures.addCover(CoverArt.png(metadata, context.theme(), findings));
  }

  private void frontPage(String name, String landmark, String bodyType, Element content)
      throws IOException {
    Item item = Item.xhtml(name, "text/" + name + ".xhtml");
    String label = labels.get(name);
    landmarks.add(new Landmark(landmark, item.href(), label));
    manifest.addPage(item, xhtml.of(item.href(), label, bodyType, content));
  }

  private void placePictures(Element body) throws IOException {
    Map<Picture, String> problems = pictures.prepare(book.pictures().values());
    for (Element img : body.select("img")) {
      Picture picture = book.pictures().get(img.attr("src"));
      if (picture == null) {
        img.replaceWith(new Element("span").addClass("plate").text("[" + img.attr("alt") + "]"));
      } else if (problems.containsKey(picture)) {
        unusable.replace(img, picture, problems.get(picture));
      } else {
        img.attr("src", "../" + pictures.add(picture).href());
      }
    }
  }

  private void navigation(List<ContentFile> pages, Targets targets) throws IOException {
    List<NavEntry> contents = contents(pages, targets);
    List<NavEntry> figures = NavEntry.figures(book.figures(), targets);
    NavDocument nav = new NavDocument(labels);
    landmarks.add(new Landmark("toc", NavDocument.HREF + "#toc", labels.get("contents")));
    if (!figures.isEmpty()) {
      landmarks.add(new Landmark("loi", NavDocument.HREF + "#loi", labels.get("figures")));
    }
    start(pages).ifPresent(landmarks::add);
    List<Element> parts = new ArrayList<>(List.of(nav.contents(contents)));
    if (!figures.isEmpty()) {
      parts.add(nav.figures(figures));
    }
    parts.add(nav.landmarks(landmarks));
    manifest.addPage(
        NavDocument.item(),
        xhtml.of(
            NavDocument.HREF,
            labels.get("contents"),
            "frontmatter",
            parts.toArray(Element[]::new)));
    manifest.add(Ncx.item(), Ncx.of(metadata, language, contents));
  }

  /** A text without a heading has the book's title for its contents. */
  private List<NavEntry> contents(List<ContentFile> pages, Targets targets) {
    List<NavEntry> contents = NavEntry.tree(book.contents(), targets);
    if (!contents.isEmpty()) {
      return contents;
    }
    String first = pages.isEmpty() ? "text/title-page.xhtml" : pages.get(0).item().href();
    return List.of(new NavEntry(metadata.title(), first, List.of()));
  }

  private Optional<Landmark> start(List<ContentFile> pages) {
    return pages.stream()
        .filter(p -> p.matter().equals("bodymatter"))
        .findFirst()
        .map(p -> new Landmark("bodymatter", p.item().href(), labels.get("start")));
  }

  private String markup(ContentFile page) {
    Element section = page.section();
    Element heading = section.selectFirst("> h1, > h2");
    if (heading != null && !heading.id().isEmpty() && Roles.kind(section).isPresent()) {
      section.attr("aria-labelledby", heading.id());
    }
    HeadingGaps.close(section);
    Roles.repeatAsTypes(section);
    String title = heading == null ? metadata.title() : heading.text();
    return xhtml.of(page.item().href(), title, page.matter(), section);
  }
}
