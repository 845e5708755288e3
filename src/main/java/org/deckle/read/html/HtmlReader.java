package org.deckle.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.dialect.TemplateTags;
import org.deckle.read.encoding.Encodings;
import org.deckle.read.source.BareLinks;
import org.deckle.read.source.FootnoteBlocks;
import org.deckle.read.source.HtmlCleaner;
import org.deckle.read.source.MarkupReader;
import org.deckle.read.source.RawSource;
import org.deckle.read.source.Source;
import org.deckle.read.source.UnclosedMarkup;
import org.deckle.text.LineJoin;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * HTML, as word processors write it and people save it from the web: the main part of the page, the
 * navigation around it left out and named. Stateless and thread-safe.
 */
public final class HtmlReader implements MarkupReader {

  /** What surrounds the text of a page (HTML Living Standard, section 4.3; WAI-ARIA landmarks). */
  private static final String AROUND =
      "nav, body > footer, [role=navigation], [role=banner], [role=contentinfo], [role=search],"
          + " button, select";

  /** What says of itself that nobody sees it. */
  private static final Pattern CONDITIONAL =
      Pattern.compile("(?s)\\s*(\\[if |\\[endif|Start|End).*");

  private static final String UNMARKED =
      "It stands apart from the text and is links, fields or a foot, with next to no sentences.";

  /** The element that holds the text, the likeliest first. */
  private static final List<String> MAIN =
      List.of("main", "[role=main]", "article", "[itemprop=articleBody]", "body");

  @Override
  public Set<String> endings() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public Encodings encodings(RawSource raw) {
    return raw.encodings().declared(raw.file(), raw.bytes());
  }

  @Override
  public void read(Source source, Element body, Findings findings) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    String text = TemplateTags.ofHtml(source.text(), source.file(), findings);
    Document page = Jsoup.parse(UnclosedMarkup.closed(text), "", parser);
    head(page, body);
    Element main = keptPart(page, source.file(), findings);
    leaveOut(main, source.file(), findings);
    for (Element part : PageParts.around(main, page.title())) {
      leaveOut(part, UNMARKED, 0.8, source.file(), findings);
    }
    SiteParts.leaveOut(main, source.file(), findings);
    title(main, body);
    LinkedNotes.settle(main, source.file(), findings);
    ClassStyles.settle(page, main);
    Redirects.undo(main);
    notes(main);
    simplify(main);
    mark(main, source.file());
    BareLinks.link(main);
    int before = body.childrenSize();
    HtmlCleaner.append(main, new Place(source.file(), 1), body, findings);
    FootnoteBlocks.lift(body, before, source.file());
  }

  /** The main part, unless the author wants all of the page. */
  private static Element keptPart(Document page, String file, Findings findings) {
    Element main = main(page);
    if (main == page.body()) {
      return main;
    }
    StringBuilder outside = new StringBuilder();
    page.body()
        .forEachNode(
            node -> {
              if (node instanceof TextNode text && !text.isBlank() && !isIn(text, main)) {
                outside.append(outside.isEmpty() ? "" : " ").append(text.text().strip());
              }
            });
    if (outside.isEmpty()) {
      return main;
    }
    Finding finding =
        Finding.of(Code.RESIDUE, Place.of(file), file + outside)
            .what("What stands around the page's main part was left out.")
            .why("The page marks its text (" + main.normalName() + "), and it is most of the page.")
            .confidence(0.85)
            .hint("Reject this to keep all of the page.")
            .change(Change.residue(outside.toString()))
            .build();
    return findings.accepts(finding) ? main : page.body();
  }

  private static boolean isIn(TextNode text, Element main) {
    for (Node n = text; n != null; n = n.parent()) {
      if (n == main) {
        return true;
      }
    }
    return false;
  }

  /** Calls as pandoc writes them, in the form that {@link FootnoteBlocks} takes. */
  private static void notes(Element main) {
    for (Element call : main.select("a[href^=#fn]:has(> sup:only-child)")) {
      Element sup = call.child(0);
      call.text(sup.text());
      call.wrap("<sup></sup>");
    }
  }

  /** The one element of its kind, so that of two articles none is lost. */
  private static Element main(Document page) {
    for (String selector : MAIN) {
      List<Element> found = page.select(selector);
      if (found.size() == 1 && holdsMost(found.get(0), page)) {
        return found.get(0);
      }
    }
    return page.body();
  }

  private static boolean holdsMost(Element part, Document page) {
    return part.text().length() * 2 > page.body().text().length();
  }

  private static void leaveOut(Element main, String file, Findings findings) {
    for (Element e : main.select(AROUND)) {
      boolean gone = e == main || e.parents().stream().noneMatch(p -> p == main);
      if (gone || e.select("img").isEmpty() && e.text().isBlank()) {
        continue;
      }
      String why = "The page marks it as navigation, foot or control (" + e.normalName() + ").";
      leaveOut(e, why, 0.9, file, findings);
    }
  }

  private static void leaveOut(
      Element part, String why, double confidence, String file, Findings findings) {
    Finding finding =
        Finding.of(
                Code.RESIDUE, new Place(file, part.sourceRange().start().lineNumber()), part.text())
            .what("“" + Texts.excerpt(part.text()) + "” belongs to the page, not to its text.")
            .why(why)
            .confidence(confidence)
            .hint("Reject this to keep it.")
            .change(Change.residue(part.text()))
            .build();
    if (findings.accepts(finding)) {
      part.remove();
    }
  }

  /** Line ends are spaces in HTML, or nothing; word processors' comments neither. */
  private static void simplify(Element main) {
    List<Comment> comments = new ArrayList<>();
    main.forEachNode(
        n -> {
          if (n instanceof Comment comment && CONDITIONAL.matcher(comment.getData()).matches()) {
            comments.add(comment);
          } else if (n instanceof TextNode text && !isPreformatted(text)) {
            text.text(LineJoin.all(text.getWholeText()));
          }
        });
    comments.forEach(Comment::remove);
  }

  private static boolean isPreformatted(TextNode text) {
    return text.parent() != null && text.parent().closest("pre, textarea") != null;
  }

  private static void head(Document page, Element body) {
    Document document = body.ownerDocument();
    if (document == null) {
      return;
    }
    String language = page.selectFirst("html").attr("lang");
    String author = page.select("head > meta[name=author]").attr("content");
    if (page.body().select("h1").size() != 1) {
      meta(document, "title", page.title());
    }
    meta(document, "author", author);
    meta(document, "language", language);
  }

  private static void meta(Document document, String name, String value) {
    if (!value.isBlank()) {
      document.head().appendElement("meta").attr("name", name).attr("content", value.strip());
    }
  }

  /** A title that is a paragraph of its class, as in Google Docs, is the book's and no text. */
  private static void title(Element main, Element body) {
    Element title = main.selectFirst("p.title, p.MsoTitle");
    Document document = body.ownerDocument();
    boolean first =
        title != null
            && main.select("p, h1, h2, h3, ul, ol, table").stream()
                    .filter(Element::hasText)
                    .findFirst()
                    .orElse(null)
                == title;
    if (document == null || !first) {
      return;
    }
    document.head().select("meta[name=title]").remove();
    meta(document, "title", title.text());
    title.remove();
  }

  /** Blocks get the line that they begin on. */
  private static void mark(Element main, String file) {
    for (Element e : main.getAllElements()) {
      String name = e.normalName().toLowerCase(Locale.ROOT);
      if (Vocabulary.BLOCKS.contains(name) && e.sourceRange().isTracked()) {
        e.attr(Vocabulary.SRC, file + ":" + e.sourceRange().start().lineNumber());
      }
    }
  }
}
