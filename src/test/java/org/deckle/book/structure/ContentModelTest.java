package org.deckle.book.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentModelTest {

  /** Parsed as XML, so that nothing is mended before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ul>a <em>b</em><li>c</li></ul>                | <ul><li>a <em>b</em></li><li>c</li></ul>
          <li>a</li>                                     | <div>a</div>
          <dl><p>a</p><dt>b</dt></dl>                    | <div><div><p>a</p></div><div>b</div></div>
          <dl><dt><h2>a</h2></dt><dd>b</dd></dl>         | <dl><dt><p>a</p></dt><dd>b</dd></dl>
          <p>a <table><tr><td>b</td></tr></table></p>    | <div>a <table><tbody><tr><td>b</td></tr></tbody></table></div>
          <p><em>a <p>b</p></em></p>                     | <p><em>a <span class="own-line">b</span></em></p>
          <p><div><ul><li>a</li></ul></div></p>          | <div><div><ul><li>a</li></ul></div></div>
          <div><a href="x"><p>a</p></a></div>            | <div><a href="x"><p>a</p></a></div>
          <h1>a <table><tr><td>b</td></tr></table></h1>  | <h1>a <span class="own-line"><span class="own-line"><span class="own-line"><span class="own-line">b</span></span></span></span></h1>
          <h1>a <figure><img/></figure></h1>             | <h1>a </h1><figure><img></figure>
          <table><caption>a</caption><caption>b</caption><tr><td/></tr></table> | <table><caption>a<br>b</caption><tbody><tr><td></td></tr></tbody></table>
          <table><tbody><tr><td>a</td></tr></tbody><thead><tr><th>b</th></tr></thead></table> | <table><tbody><tr><td>a</td></tr></tbody><tbody><tr><th>b</th></tr></tbody></table>
          <td>a</td>                                     | <div>a</div>
          <figure><figcaption>a</figcaption><img/><figcaption>b</figcaption></figure> | <figure><figcaption>a</figcaption><img><p>b</p></figure>
          <p><ruby>a<rt>b</rt>c</ruby></p>               | <p><ruby>a<rt>b</rt></ruby>c</p>
          <p><ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby></p> | <p><ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby></p>
          <p><ruby>a<rp>(</rp></ruby></p>                | <p>a(</p>
          """)
  void putsEachElementWhereItMayStand(String wild, String mended) {
    Document document = Jsoup.parse(wild, "", Parser.xmlParser());
    Element body = Document.createShell("").body();
    body.ownerDocument().outputSettings().prettyPrint(false);
    body.appendChildren(document.childNodes());
    ContentModel.mend(body);
    body.select("[data-src]").removeAttr("data-src");
    String html = body.html().replace("<br></br>", "<br>").replace("<td />", "<td></td>");
    assertThat(html.replace(" />", ">")).isEqualTo(mended.strip());
  }
}
