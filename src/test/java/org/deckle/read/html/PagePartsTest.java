package org.deckle.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose parts are nothing but divisions. */
class PagePartsTest {

  private static final String PROSE =
      ("<p>The keeper climbed the stairs each evening and lit the lamp before the ships came in,"
              + " and nobody had ever seen him late.</p>")
          .repeat(6);
  private static final String LINKS =
      "<ul><li><a href='/a'>First tale</a></li><li><a href='/b'>Second tale</a></li>"
          + "<li><a href='/c'>Third tale</a></li></ul>";

  private final Findings findings = new Findings();

  private String read(String body) {
    Document document = Document.createShell("");
    new HtmlReader()
        .read(
            new Source(
                "a.html",
                "<html><head><title>The Lamp - Sea Blog</title></head><body>"
                    + body
                    + "</body></html>"),
            document.body(),
            findings);
    return document.body().text();
  }

  @Test
  void whatSurroundsTheTextOfABlogIsLeftOut() {
    String text =
        read(
            "<div id=wrap><div class=header><h1><a href='/'>Sea Blog</a></h1></div><div class=menu>"
                + LINKS
                + "</div><div class=content><div class=post><h2><a href='/lamp'>The Lamp</a></h2>"
                + "<div class=postmeta>By <a href='/j'>Jane</a></div><div class=entry>"
                + PROSE
                + "<div class=sharedaddy><a href='//t.example'>Tweet this</a></div></div>"
                + "<div id=respond><form><p>Your address will not be published. Fields with a star"
                + " are needed by us.</p><textarea></textarea></form></div></div></div>"
                + "<div class=sidebar><h3>About me</h3><p>I write.</p><h3>Tales</h3>"
                + LINKS
                + "</div><div class=footer>© Sea Blog</div></div>");
    assertThat(text)
        .startsWith("The Lamp By Jane The keeper")
        .endsWith("seen him late.")
        .doesNotContain("tale", "Tweet", "address", "write", "©");
    assertThat(findings.of(Code.RESIDUE)).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void linksAloneTellWhereNothingIsNamed() {
    String text =
        read(
            "<div>"
                + LINKS
                + "</div><div><h2>The Lamp</h2>"
                + PROSE
                + "</div><div><h4>More</h4>"
                + LINKS
                + "</div>");
    assertThat(text).startsWith("The Lamp The keeper").endsWith("seen him late.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=reading><h3>Books</h3>%2$s</div>",
        "<p>See:</p>%2$s",
        "<div class=social-history><p>In those days the wives of the keepers kept the books, and"
            + " all of them knew how to write.</p></div>",
        "<div class=footnotes><ol><li>A note that is long enough to be a sentence, and that stands"
            + " below the text.</li></ol></div>",
        "<div class=menu><p>Soup, bread and a fish that the keeper had caught in the morning, with"
            + " butter and no salt.</p></div>",
      })
  void partsOfTheTextStay(String part) {
    String all =
        String.format("<div class=post><h1>The Lamp</h1>%1$s" + part + "%1$s</div>", PROSE, LINKS);
    String text = read(all);
    assertThat(text).isEqualTo(org.jsoup.Jsoup.parse(all).text());
    assertThat(findings.of(Code.RESIDUE)).isEmpty();
  }

  @Test
  void aTitleOutsideOfTheTextStays() {
    String text =
        read(
            "<div class=head><h1>The Lamp</h1><div class=meta><a href='/j'>Jane</a>, <a"
                + " href='/x'>Tales</a>, <a href='/y'>Sea</a></div></div><div class=by>by Jane"
                + " Roe</div><div class=text>"
                + PROSE
                + "</div>");
    assertThat(text).startsWith("The Lamp Jane, Tales, Sea by Jane Roe The keeper");
  }

  @Test
  void theAuthorCanKeepAPart() {
    String page = "<div class=post>" + PROSE + "</div><div class=sidebar>" + LINKS + "</div>";
    read(page);
    String id = findings.of(Code.RESIDUE).get(0).id();
    Findings rejected =
        new Findings(
            new Decisions(
                java.util.Map.of(
                    id,
                    new Decisions.Decision(
                        Decisions.Decision.REJECT, org.deckle.book.Place.of("d.yaml")))));
    Document document = Document.createShell("");
    new HtmlReader().read(new Source("a.html", page), document.body(), rejected);
    assertThat(document.body().text()).endsWith("First tale Second tale Third tale");
  }

  @Test
  void aBookOfManyChaptersHasNoSurroundings() {
    String chapter = "<div class=chapter><h2>One</h2>" + PROSE + "</div>";
    List<Finding> none = List.of();
    assertThat(read(chapter.repeat(3))).contains("One The keeper");
    assertThat(findings.of(Code.RESIDUE)).isEqualTo(none);
  }
}
