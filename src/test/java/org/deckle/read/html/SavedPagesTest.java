package org.deckle.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of Google Docs, and pages of wikis and blogs. */
class SavedPagesTest {

  private final Findings findings = new Findings();
  private final Document document = Document.createShell("");

  private Element read(String html) {
    new HtmlReader().read(new Source("a.html", html), document.body(), findings);
    assertThat(Vocabulary.violations(document.body())).isEmpty();
    return document.body();
  }

  private String said() {
    return findings.all().stream().map(Finding::what).collect(Collectors.joining("\n"));
  }

  @Test
  void emphasisOfThePagesOwnClassesIsEmphasis() {
    Element body =
        read(
            "<style>.a{font-weight:700}.b,.z{font-style:italic}.n{font-weight:400}</style><h2><span"
                + " class='a'>Head</span></h2><p class='n'><span class='n'>Oats </span><span"
                + " class='a'>and</span> <span class='a b keep'>rye</span> <span"
                + " style='text-decoration:line-through'>hay</span></p>");
    assertThat(body.selectFirst("h2").html()).isEqualTo("Head");
    assertThat(body.selectFirst("p").outerHtml())
        .isEqualTo(
            "<p data-src=\"a.html:1\">Oats <strong>and</strong> <span"
                + " class=\"keep\"><strong><em>rye</em></strong></span> <s>hay</s></p>");
  }

  @Test
  void notesThatLinkBackAreNotes() {
    Element body =
        read(
            "<p>Oats<sup><a href='#f1' id='r1'>[1]</a></sup> and rye<a href='#_ftn2'"
                + " name='_ftnref2'>[2]</a>.</p><hr><div><p><a href='#r1'"
                + " id='f1'>[1]</a>&nbsp;First <b>note</b>.</p><p>Goes on.</p></div><p><a"
                + " href='#_ftnref2' name='_ftn2'>[2]</a> Second.</p>");
    assertThat(body.select("a[role=doc-noteref]").eachText()).containsExactly("1", "2");
    assertThat(body.select("aside[role=doc-footnote]").eachText())
        .containsExactly("First note. Goes on.", "Second.");
    for (Element call : body.select("a[role=doc-noteref]")) {
      assertThat(body.selectFirst(call.attr("href"))).isNotNull();
    }
    assertThat(body.select("hr")).isEmpty();
  }

  @Test
  void linksToAndFroThatAreNoNotesStay() {
    Element body =
        read("<p><a href='#b' id='a'>1</a> Top</p><p><a href='#a' id='b'>1</a> Bottom</p>");
    assertThat(body.text()).isEqualTo("1 Top 1 Bottom");
  }

  @Test
  void commentsOfReviewersAreQuotedAndNotPrinted() {
    Element body =
        read(
            "<p>Oats<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup> and rye.</p><div><p><a"
                + " href='#cmnt_ref1' id='cmnt1'>[a]</a><span>Is it hay?</span></p></div>");
    assertThat(body.text()).isEqualTo("Oats and rye.");
    assertThat(said()).contains("“Is it hay?”");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.google.com/url?q=https://oats.example/a?b%3D1&sa=D,https://oats.example/a?b=1",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Foats.example%2F&h=x,https://oats.example/",
    "https://www.google.com/search?q=oats,https://www.google.com/search?q=oats",
    "https://www.google.com/url?q=javascript:x,https://www.google.com/url?q=javascript:x",
  })
  void linksLeadWhereTheirAuthorSentThem(String href, String target) {
    assertThat(read("<p><a href='" + href + "'>Oats</a></p>").selectFirst("a").attr("href"))
        .isEqualTo(target);
  }

  @Test
  void aTitleThatIsAParagraphIsTheBooks() {
    Element body = read("<title>x</title><p class='title'>The Mill</p><h1>One</h1><p>Oats.</p>");
    assertThat(body.text()).isEqualTo("One Oats.");
    assertThat(document.head().select("meta[name=title]").eachAttr("content"))
        .containsExactly("The Mill");
  }

  @Test
  void partsOfTheSiteAreListedByKind() {
    Element body =
        read(
            "<h2>Oats<span class='mw-editsection'>[edit]</span></h2><p>Grow.</p><h2>Rye<span"
                + " class='mw-editsection'>[edit]</span></h2><p>Too.</p><div id='comments'><h3>Two"
                + " thoughts</h3><p>Great post!</p></div>");
    assertThat(body.text()).isEqualTo("Oats Grow. Rye Too.");
    assertThat(findings.of(Code.RESIDUE)).hasSize(2);
    assertThat(findings.of(Code.RESIDUE))
        .extracting(f -> f.changes().get(0).before())
        .containsExactlyInAnyOrder("[edit] [edit]", "Two thoughts Great post!");
  }

  @Test
  void filmsAndSoundsNameTheirFile() {
    Element body =
        read(
            "<p>Oats.</p><video><source src='rye.mp4'>No film here.</video><p>The <code>x</code>"
                + " <video> tag.</p>");
    assertThat(body.text()).contains("tag.").doesNotContain("No film");
    assertThat(said()).contains("rye.mp4");
    assertThat(findings.all()).anyMatch(f -> f.changes().toString().contains("No film here."));
  }

  @Test
  void aSmallCopyGivesWayToThePictureThatItLinksTo() {
    Element body =
        read(
            "<p><a href='http://x.example/oats.png'><img"
                + " src='http://x.example/oats-300x200.png'></a><a href='big.png'><img"
                + " src='rye-300x200.png'></a></p>");
    assertThat(body.select("img").eachAttr("src"))
        .containsExactly("http://x.example/oats.png", "rye-300x200.png");
  }

  @Test
  void shortcodesOfBlogsAreWhatTheyStandFor() {
    Element body =
        read(
            "<p>[caption id='c1' width='30']<img src='a.png' alt='x'> The <em>old</em>"
                + " mill[/caption]</p><p>[su_note title=\"Mind\"]Oats[/su_note] and"
                + " [embed]https://oats.example/1[/embed].</p><pre>[gallery"
                + " ids=\"1\"]</pre><p>[gallery ids=\"47\"]</p>");
    assertThat(body.selectFirst("figure#c1 > figcaption").html())
        .isEqualTo("The <em>old</em> mill");
    assertThat(body.selectFirst("aside.note > p.label").text()).isEqualTo("Mind");
    assertThat(body.selectFirst("a").attr("href")).isEqualTo("https://oats.example/1");
    assertThat(body.selectFirst("pre").text()).isEqualTo("[gallery ids=\"1\"]");
    assertThat(said()).contains("[gallery ids=\"47\"]");
  }
}
