package org.deckle.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.Growth;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

  private final Findings findings = new Findings();
  private final Document document = Document.createShell("");

  private Element read(String markdown) {
    document.outputSettings().prettyPrint(false);
    document.body().empty();
    new MarkdownReader().read(new Source("a.md", markdown), document.body(), findings);
    assertThat(Vocabulary.violations(document.body())).isEmpty();
    return document.body();
  }

  @Test
  void aNoteMayStandInTheLine() {
    Element body = read("Call^[The *note*.] goes on.\n");
    assertThat(body.selectFirst("aside").text()).isEqualTo("The note.");
    assertThat(body.selectFirst("p").text()).isEqualTo("Call1 goes on.");
  }

  @Test
  void aPictureAloneWhoseWordsHoldANoteHasACaption() {
    Element body = read("![The *boat*[^1]](a.png){#f width=200}\n\n[^1]: Hers.\n");
    assertThat(body.selectFirst("figure#f > img[width=200]")).isNotNull();
    assertThat(body.selectFirst("figure > figcaption").html()).contains("<em>boat</em>", "<a ");
    assertThat(body.selectFirst("aside").text()).isEqualTo("Hers.");
  }

  @Test
  void aParagraphOfManyLinksTakesNoLonger() {
    Growth.likeTheInput(20_000, n -> read("[a](b) and ![c](d.png) more ".repeat(n)));
  }

  @Test
  void aNoteCalledInADescriptionStays() {
    Element body = read("Text ![boat[^1]](a.png) goes on.\n\n[^1]: Hers.\n");
    assertThat(body.text()).contains("Hers.");
  }

  @Test
  void anAnchorAloneStandsForWhatFollows() {
    Element body =
        read(
            "<a name=\"one\"></a>\n\n<a id=\"two\"></a>\n\n## Heading\n\n[to](#one), [to](#two)\n");
    assertThat(body.selectFirst("h2").id()).isEqualTo("one");
    assertThat(body.selectFirst("h2 > a").id()).isEqualTo("two");
    assertThat(body.children()).hasSize(2);
  }

  @Test
  void aNoteThatNothingCallsStays() {
    Element body = read("Text.\n\n[^a]: Nobody *calls*.\n\n    Goes on.\n\nMore.\n");
    assertThat(body.text()).isEqualTo("Text. More. Nobody calls. Goes on.");
    assertThat(body.selectFirst("aside[role=doc-footnote]").id()).contains("fn-a");
  }

  @Test
  void termsHaveMeanings() {
    Element body =
        read("Term\n: Meaning\n\nOther *term*\n\n:   One.\n\n    Two.\n\n:   Second\n\nText.\n");
    Element list = body.selectFirst("> dl");
    assertThat(list.select("> dt").eachText()).containsExactly("Term", "Other term");
    assertThat(list.select("> dd").eachText()).containsExactly("Meaning", "One. Two.", "Second");
    assertThat(list.select("> dd > p")).hasSize(2);
    assertThat(list.attr(Vocabulary.SRC)).isEqualTo("a.md:1");
    assertThat(body.selectFirst("> p").text()).isEqualTo("Text.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | *four* | five \\| six |\n",
        "A | B\n--|--\n1 | 2\n3 | *four* | five \\| six\n",
        "> | A | B |\n> |---|---|\n> | 1 | 2 |\n> | 3 | *four* | five \\| six |\n",
      })
  void aRowThatIsWiderThanItsTableLosesNothing(String markdown) {
    Element body = read(markdown);
    assertThat(body.select("tr").last().select("td").eachText())
        .containsExactly("3", "four", "five | six");
    assertThat(body.select("th")).hasSize(3);
    assertThat(findings.of(Code.TABLE_WIDTH))
        .extracting(f -> f.place().toString())
        .containsExactly("a.md:4");
  }

  @Test
  void aTableWhoseRowsFitStaysAsItIs() {
    Element body = read("| A | B |\n|---|---|\n| `1 \\| 2` | 3 |\n| 4 |\n");
    assertThat(body.select("th")).hasSize(2);
    assertThat(findings.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said\nthis: and\n:that.",
        "A sentence that ends here and is followed by another one in the same paragraph, for it"
            + " is\n"
            + "long.\n"
            + ": not a meaning",
      })
  void aColonAloneIsNoMeaning(String markdown) {
    assertThat(read(markdown).select("dl")).isEmpty();
  }

  @Test
  void barsMakeVerse() {
    Element body =
        read(
            "Text.\n\n"
                + "| One line\n"
                + "|     and another\n"
                + "|\n"
                + "| New stanza\n\n"
                + "| a | b |\n"
                + "|---|---|\n"
                + "| 1 | 2 |\n");
    assertThat(body.select("div.verse > p")).hasSize(2);
    assertThat(body.selectFirst("div.verse").wholeText()).contains("\u2003and another");
    assertThat(body.selectFirst("div.verse").attr(Vocabulary.SRC)).isEqualTo("a.md:3");
    assertThat(body.select("table")).hasSize(1);
  }

  @Test
  void aTitleBlockNamesTheBook() {
    Element body = read("% A Title\n% Ann Bee; Cy Dee\n\nText.\n");
    assertThat(document.head().select("meta[name=title]").attr("content")).isEqualTo("A Title");
    assertThat(document.head().select("meta[name=author]").eachAttr("content"))
        .containsExactly("Ann Bee", "Cy Dee");
    assertThat(body.selectFirst("p").attr(Vocabulary.SRC)).isEqualTo("a.md:4");
  }

  @Test
  void frontMatterNamesSeveralPeople() {
    read("---\ntitle: A Title\nauthors:\n  - Ann Bee\n  - {name: Cy Dee}\n---\nText.\n");
    assertThat(document.head().select("meta[name=author]").eachAttr("content"))
        .containsExactly("Ann Bee", "Cy Dee");
  }

  @Test
  void frontMatterThatIsNotQuiteYamlStillNamesTheBook() {
    read("---\ntitle: The Sea: A Story\nauthor: Ann Bee\n---\nText.\n");
    assertThat(document.head().select("meta[name=title]").attr("content"))
        .isEqualTo("The Sea: A Story");
  }

  @Test
  void formulasAreMathMlAndPricesAreText() {
    Element body =
        read(
            "Let $a_1*b*c^2$ and $\\{x\\} = \\alpha$, $5 and $6; $$\\sum_{i=1}^n *x*_i$$,"
                + " \\(q_1\\).\n");
    assertThat(body.select("math").eachAttr(Vocabulary.TEX))
        .containsExactly("a_1*b*c^2", "\\{x\\} = \\alpha", "\\sum_{i=1}^n *x*_i", "q_1");
    assertThat(body.select("em")).isEmpty();
    assertThat(body.text()).contains("$5 and $6;");
  }

  @Test
  void numberedFormulasAreReferredTo() {
    Element body =
        read(
            "\\begin{equation}\\label{eq:pull}\nF = m a\n\\end{equation}\n\n"
                + "See \\eqref{eq:pull}, not \\ref{fig:quay}.\n");
    assertThat(body.selectFirst("div.formula").id()).isEqualTo("eq-pull");
    assertThat(body.selectFirst("div.formula > .number").text()).isEqualTo("(1)");
    assertThat(body.selectFirst("p").text()).isEqualTo("See (1), not \\ref{fig:quay}.");
    assertThat(body.select("p > a").attr("href")).isEqualTo("#eq-pull");
  }

  @Test
  void aFormulaThatCannotBeReadStaysAsTypedAndIsSaid() {
    Element body = read("Wrong: $\\frac{a_1$ here.\n");
    assertThat(body.select("code.math").text()).isEqualTo("$\\frac{a_1$");
    assertThat(findings.all()).extracting(f -> f.code()).contains(Code.FORMULA);
  }

  @Test
  void scriptsAreMarked() {
    Element body = read("H~2~O, 10^th^, ~gone~, ~100 and ~200, a^b and [^x].\n");
    assertThat(body.select("sub").eachText()).containsExactly("2");
    assertThat(body.select("sup").eachText()).containsExactly("th");
    assertThat(body.select("del").eachText()).containsExactly("gone");
  }

  @Test
  void tildesWithinWordsStrikeNothingOut() {
    Element body = read("From 4.13-1~deb11u3 to 4.13-1~deb11u4, ~~gone~~ and ~gone too~.\n");
    assertThat(body.text()).startsWith("From 4.13-1~deb11u3 to 4.13-1~deb11u4,");
    assertThat(body.select("del").eachText()).containsExactly("gone", "gone too");
  }

  @Test
  void aTablesCaptionMayStandOnEitherSide() {
    String table = "| a |\n|---|\n| 1 |\n\n";
    Element body = read(table + ": Below {#t}\n\nText.\n\nTable: Above\n\n" + table);
    assertThat(body.select("caption").eachText()).containsExactly("Below", "Above");
    assertThat(body.selectFirst("table").id()).isEqualTo("t");
  }

  @Test
  void boxesKeepTheirNamesAndPlaces() {
    Element body =
        read(
            "One.\n\n"
                + "::: {.note #n1}\n"
                + "In the box.\n"
                + ":::\n\n"
                + "<div id=\"x\">\n\n"
                + "Raw\n\n"
                + "</div>\n\n"
                + "<a name=\"old\"></a>There.\n");
    assertThat(body.getElementById("n1").text()).isEqualTo("In the box.");
    assertThat(body.getElementById("x").text()).isEqualTo("Raw");
    assertThat(body.getElementById("old")).isNotNull();
    assertThat(body.children().eachAttr(Vocabulary.SRC))
        .containsExactly("a.md:1", "a.md:3", "a.md:9", "a.md:13");
  }

  @Test
  void fencedDivsAreWhatTheirClassSays() {
    Element body =
        read(
            "::: epigraph\n"
                + "To be.\n"
                + ":::\n\n"
                + "::: {.warning #w}\n"
                + "Hot\n\n"
                + "- one\n"
                + ":::\n\n"
                + "::: poem\n"
                + "A *line*\n"
                + "another\n"
                + ":::\n\n"
                + "::: quote\n"
                + "Said.\n"
                + ":::\n\n"
                + "::: {.columns lang=fr}\n"
                + "Bonjour.\n"
                + ":::\n");
    assertThat(body.selectFirst("blockquote[role=doc-epigraph]").text()).isEqualTo("To be.");
    assertThat(body.selectFirst("aside.note.warning#w > ul").text()).isEqualTo("one");
    assertThat(body.selectFirst("div.verse > p").html()).isEqualTo("A <em>line</em><br>another");
    assertThat(body.selectFirst("blockquote:not([role])").text()).isEqualTo("Said.");
    assertThat(body.selectFirst("> p[lang=fr]").text()).isEqualTo("Bonjour.");
    assertThat(findings.of(Code.HTML_CLEANED))
        .extracting(Finding::what)
        .singleElement()
        .asString()
        .contains("columns");
  }

  @Test
  void aSummaryIsAParagraphOfItsOwn() {
    Element body = read("<details><summary>More</summary>Hidden words</details>\n");
    assertThat(body.select("> p").eachText()).containsExactly("More", "Hidden words");
  }

  @Test
  void commentsWithWordsAreListed() {
    assertThat(read("<!-- more -->\n\nText <!-- this whole sentence was hidden --> here.\n").text())
        .isEqualTo("Text here.");
    assertThat(findings.of(Code.HTML_CLEANED)).hasSize(1);
    assertThat(findings.all().get(0).what()).contains("this whole sentence").doesNotContain("more");
  }

  @Test
  void codeNamesItsLanguage() {
    assertThat(read("~~~ {.python .numberLines}\nprint(1)\n~~~\n").selectFirst("code").className())
        .isEqualTo("language-python");
  }

  @ParameterizedTest
  @ValueSource(strings = {"% a\n b\n", "term\n: x\n\n", ": x\n", "$x^ ", "a^b~"})
  void repetitionTakesNoTime(String text) {
    Growth.likeTheInput(10_000, n -> read(text.repeat(n) + " b\n".repeat(n)));
  }
}
