package org.deckle.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.Growth;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Markdown may take for markup, and is the author's words. */
class TagsInProseTest {

  private final Findings findings = new Findings();

  private Element read(String markdown) {
    Element body = Document.createShell("").body();
    new MarkdownReader().read(new Source("manuscript/a.md", markdown), body, findings);
    assertThat(Vocabulary.violations(body)).isEmpty();
    return body;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script",
        "style",
        "template",
        "iframe",
        "noscript",
        "noembed",
        "noframes",
        "xmp",
        "title",
        "textarea",
        "plaintext",
        "select",
        "table",
        "frameset",
        "head",
        "b",
        "a",
        "div",
        "svg",
        "li",
        "td",
        "meta",
        "input",
        "commit",
        "button",
        "form",
        "h2",
        "article"
      })
  void aTagThatASentenceSpeaksOfIsAWordOfIt(String name) {
    Element body =
        read(
            "Sailors write <%s> on *deck*.\n\nGulls follow.\n\n## Below\n\nRats.\n"
                .formatted(name));
    assertThat(body.select("> p").eachText())
        .containsExactly("Sailors write <" + name + "> on deck.", "Gulls follow.", "Rats.");
    assertThat(body.select("h2").text()).isEqualTo("Below");
    assertThat(body.select("p:first-child > em").text()).isEqualTo("deck");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script> and </script> stand around a program.",
        "Between <title> and </title> stands *the* name.",
        "Put words into <textarea>five *words*</textarea> here.",
        "The <?php mark and the <!DOCTYPE html> line are old.",
        "Close it with </iframe> or </template>.",
        "Use <ul> and <li> for lists.",
        "<title> names the page.",
        "<iframe> shows another page.",
        "<!ATTLIST names what a tag may say.",
        "<![CDATA[ begins raw words.",
        "<!-- begins a remark and nothing ends it.",
        "<?xml stands first.",
        "<pre> keeps spaces.",
        "<textarea> takes words."
      })
  void nothingOfASentenceAboutTagsIsLost(String sentence) {
    Element body = read("# Pages\n\n" + sentence + "\n\nThe pier is long.\n\n# Next\n\nTides.\n");
    assertThat(body.select("> p").eachText())
        .containsExactly(sentence.replace("*", ""), "The pier is long.", "Tides.");
    assertThat(body.select("h1").eachText()).containsExactly("Pages", "Next");
  }

  @Test
  void severalBeginningsOfOneKindAreAllText() {
    assertThat(read("<!X a\n<!Y b\n\n> <!Z c\n\n<?q d\n<!-- e\n").text())
        .isEqualTo("<!X a <!Y b <!Z c <?q d <!-- e");
  }

  @Test
  void realMarkupIsMarkup() {
    Element body =
        read(
            "A <b>bold</b> and <i>slanted *word*</i>, H<sub>2</sub>O,<br>a <span>span</span>.\n\n"
                + "<table><tr><td>cell</table>\n\n"
                + "<script>\nvar x = 1;\n\nvar y = 2;\n</script>\n\n"
                + "<!DOCTYPE html>\n\n<!-- a remark of several words -->\n\n"
                + "See <iframe src=\"https://maps.example/\"></iframe> there.\n\n"
                + "<ul>\n<li>one\n<li>two\n</ul>\n\n"
                + "<i>Over two\n\nparagraphs.</i>\n");
    assertThat(body.text())
        .isEqualTo(
            "A bold and slanted word, H2O, a span. cell See there. one two Over two paragraphs.");
    assertThat(body.select("b, i, sub, br, td, li").eachText())
        .contains("bold", "slanted word", "2", "cell", "one", "two", "Over two", "paragraphs.");
  }

  @Test
  void anOpenElementWithAttributesEndsWithItsParagraph() {
    Element body = read("See <a href=\"#x\">the *harbour*.\n\n# X {#x}\n\nBoats.\n");
    assertThat(body.select("a").eachText()).containsExactly("the harbour.");
    assertThat(body.text()).isEqualTo("See the harbour. X Boats.");
  }

  @Test
  void talkInBracketsIsText() {
    Element body = read("They met.\n\n[Mate]: Aye!\n[Cook]: Soup.\n\n> [Boy]: Me?\n\nThey left.\n");
    assertThat(body.text()).isEqualTo("They met. [Mate]: Aye! [Cook]: Soup. [Boy]: Me? They left.");
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void anAddressThatIsUsedIsAnAddress() {
    Element body = read("See [the chart][c] and [c].\n\n[c]: chart\n");
    assertThat(body.text()).isEqualTo("See the chart and c.");
    assertThat(body.select("a").eachAttr("href")).containsExactly("chart", "chart");
  }

  @Test
  void anAddressThatNothingUsesIsSaid() {
    assertThat(read("Words.\n\n[//]: # (a note to myself)\n[docs]: https://pier.example/\n").text())
        .isEqualTo("Words.");
    assertThat(findings.of(Code.HTML_CLEANED))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.changes().get(0).before())
                    .contains("a note to myself", "[docs]: https://pier.example/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!x\n\n",
        "<?x\n",
        "<!--\n",
        "[a]: b\n",
        "<script>\n\n",
        "x <i> ",
        "x <a b> ",
        "</td>"
      })
  void repetitionTakesNoTime(String text) {
    Growth.likeTheInput(3_000, n -> read(text.repeat(n)));
  }
}
