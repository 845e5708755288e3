package org.deckle.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.deckle.book.BookConfig;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.ManuscriptReader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="fr"><head><title>Le pont - Mon blog</title>
      <meta charset="ISO-8859-1"><meta name="author" content="Ann Bee"></head>
      <body><nav><a href="/">Accueil</a></nav>
      <main><h1>Le pont</h1>
      <p class="MsoNormal">La rivière
         coulait <o:p>lentement</o:p>.</p>
      <p><a href="big.jpg"><img src="pont.jpg" alt="Le pont"></a></p>
      <pre>a
        b</pre>
      <!--[if gte mso 9]><xml>a b c d</xml><![endif]-->
      <div>Texte nu<br>encore <script>track()</script></div>
      </main><footer>© Mon blog</footer></body></html>
      """;

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private Element read(String html) throws IOException {
    Path file = folder.resolve("manuscript/page.html");
    Files.createDirectories(file.getParent());
    Files.write(file, html.getBytes(Charset.forName("windows-1252")));
    Element body = ManuscriptReader.read(folder, BookConfig.EMPTY, findings).body();
    assertThat(Vocabulary.violations(body)).isEmpty();
    return body;
  }

  @Test
  void aPageGivesItsMainPart() throws IOException {
    Element body = read(PAGE);
    assertThat(body.text().replaceAll("\\s+", " "))
        .isEqualTo("Le pont La rivière coulait lentement. a b Texte nu encore");
    assertThat(body.select("> p").get(0).wholeText()).isEqualTo("La rivière coulait lentement.");
    assertThat(body.selectFirst("pre").wholeText()).contains("a\n");
    assertThat(body.selectFirst("img").attr("src")).isEqualTo("pont.jpg");
    assertThat(body.ownerDocument().select("meta[name=language]").attr("content")).isEqualTo("fr");
  }

  @Test
  void whatIsEmbeddedIsNamedAndNoText() throws IOException {
    Element body =
        read("<p>Words.</p><iframe src='https://video.example/7'>no frames</iframe><p>More.</p>");
    assertThat(body.html()).doesNotContain("no frames");
    assertThat(findings.of(Code.HTML_CLEANED))
        .extracting(Finding::what)
        .containsExactly("What pages embed is not printed: https://video.example/7.");
  }

  @Test
  void aBoxGivesItsLanguageToItsContent() throws IOException {
    Element body = read("<p>Un</p><div lang=en dir=ltr><p>One</p><p lang=de>Eins</p></div>");
    assertThat(body.select("p").eachAttr("lang")).containsExactly("en", "de");
    assertThat(body.select("p[dir=ltr]")).hasSize(2);
  }

  @Test
  void blocksKnowTheirLines() throws IOException {
    assertThat(read(PAGE).select("h1, p").eachAttr(Vocabulary.SRC))
        .startsWith("manuscript/page.html:5", "manuscript/page.html:6", "manuscript/page.html:8");
  }

  @Test
  void whatSurroundsTheTextIsListed() throws IOException {
    Element body = read("<nav>Home</nav><p>Text.</p><footer>Foot</footer>");
    assertThat(body.text()).isEqualTo("Text.");
    assertThat(findings.of(Code.RESIDUE)).hasSize(2);
  }

  @Test
  void ofSeveralArticlesNoneIsLost() throws IOException {
    assertThat(read("<article><p>One</p></article><article><p>Two</p></article>").text())
        .isEqualTo("One Two");
  }

  @Test
  void whatStandsAroundTheMainPartIsListedAndCanBeKept() throws IOException {
    String page =
        "<div>Comment by Bob</div><article><h1>T</h1><p>A long text of the page.</p></article>";
    assertThat(read(page).text()).isEqualTo("T A long text of the page.");
    Finding left = findings.of(Code.RESIDUE).get(0);
    assertThat(left.changes().get(0).before()).isEqualTo("Comment by Bob");

    Decisions no = new Decisions(Map.of(left.id(), new Decisions.Decision("reject", Place.NONE)));
    assertThat(ManuscriptReader.read(folder, BookConfig.EMPTY, new Findings(no)).body().text())
        .startsWith("Comment by Bob");
  }

  @Test
  void notesAreNotes() throws IOException {
    Element body =
        read(
            "<p>Call<a href='#fn1' id='fnref1'"
                + " role='doc-noteref'><sup>1</sup></a>.</p><section><ol><li id='fn1'><p>The"
                + " note.<a href='#fnref1'>↩</a></p></li></ol></section>");
    assertThat(body.selectFirst("aside[role=doc-footnote]").text()).isEqualTo("The note.");
    assertThat(body.selectFirst("p").text()).isEqualTo("Call1.");
  }

  @Test
  void whatIsShownWithoutProgramsIsText() throws IOException {
    Element body =
        read(
            "<p>Start.</p><noscript><p>The tide table hangs by the door.</p></noscript>"
                + "<p><img src='gull.png' alt='gull' data-src='x'><noscript><img src='gull.png'>"
                + "</noscript></p><noscript><img src='tern.png' alt='tern'></noscript>"
                + "<noscript><img width=1 height=1 src='https://count.example/?id=7'></noscript>"
                + "<noscript>Please switch on JavaScript to see the map.</noscript><p>End.</p>");
    assertThat(body.text()).isEqualTo("Start. The tide table hangs by the door. End.");
    assertThat(body.select("img").eachAttr("src")).containsExactly("gull.png", "tern.png");
    assertThat(findings.all())
        .flatExtracting(Finding::changes)
        .extracting(Change::before)
        .containsExactly("Please switch on JavaScript to see the map.");
  }

  @Test
  void wordsInAListOutsideItsItemsStayInTheirOrder() throws IOException {
    Element body =
        read(
            "<ul>Ropes<li>hawser</li> of <b>hemp</b> <li>sheet</li>and"
                + " more</ul><dl>Words<dt>bow</dt><dd>the front</dd>then<dt>stern</dt><dd>the"
                + " back</dd></dl>");
    assertThat(body.text())
        .isEqualTo("Ropes hawser of hemp sheet and more Words bow the front then stern the back");
    assertThat(body.select("> p").eachText()).containsExactly("Ropes", "and more", "Words");
    assertThat(body.select("li").eachText()).containsExactly("hawser of hemp", "sheet");
  }

  @Test
  void whatIsLeftOutIsHeldByItsFinding() throws IOException {
    read(
        "<p>Words.</p><template>spare words</template><iframe src=x>no <b>frames</b></iframe>"
            + "<noembed>not embedded</noembed><!-- a remark of the printer --><style>p {}</style>");
    assertThat(findings.all())
        .flatExtracting(Finding::changes)
        .extracting(Change::before)
        .containsExactlyInAnyOrder(
            "spare words", "no frames\nnot embedded", " a remark of the printer ", "p {}");
  }
}
