package org.deckle.read.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.deckle.Growth;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.markdown.MarkdownReader;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notations of other tools in Markdown, read by the Markdown reader. */
class DialectsTest {

  private final Findings findings = new Findings();

  private Element read(String markdown) {
    Document document = Document.createShell("");
    new MarkdownReader().read(new Source("a.md", markdown), document.body(), findings);
    assertThat(Vocabulary.violations(document.body())).isEmpty();
    return document.body();
  }

  private String said() {
    return findings.all().stream().map(Finding::what).collect(Collectors.joining("\n"));
  }

  @Test
  void aShortcodeOfAFigureIsOne() {
    Element body =
        read("{{< figure src=\"a b.png\" caption=\"The *old* mill\" alt=\"a mill\" id=\"m\" >}}\n");
    Element figure = body.selectFirst("figure#m");
    assertThat(figure.selectFirst("> img").attr("src")).isEqualTo("a b.png");
    assertThat(figure.selectFirst("> img").attr("alt")).isEqualTo("a mill");
    assertThat(figure.selectFirst("> figcaption").html()).isEqualTo("The <em>old</em> mill");
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void aShortcodeOfABoxIsOneAndOthersLeaveWhatTheyWrap() {
    Element body =
        read(
            "{{% notice warning \"Thin ice\" %}}\n"
                + "Stay *ashore*.\n"
                + "{{% /notice %}}\n\n"
                + "{{< lead >}}So it *was*.{{< /lead >}}\n");
    assertThat(body.selectFirst("aside.warning > p.label").text()).isEqualTo("Thin ice");
    assertThat(body.select("em").eachText()).containsExactly("ashore", "was");
    assertThat(body.text()).isEqualTo("Thin ice Stay ashore. So it was.");
    assertThat(said()).contains("{{< lead >}}");
  }

  @Test
  void liquidListsCodeAndLeavesRawTextAlone() {
    Element body =
        read(
            "{% highlight ruby linenos %}\n"
                + "puts \"{{ x }}\"\n"
                + "{% endhighlight %}\n\n"
                + "Type {% raw %}{{ x }} and {% y %}{% endraw %} here.\n\n"
                + "```liquid\n"
                + "{% raw %}\n"
                + "{{ z }}\n"
                + "{% endraw %}\n"
                + "```\n");
    assertThat(body.selectFirst("pre > code.language-ruby").wholeText())
        .isEqualTo("puts \"{{ x }}\"\n");
    assertThat(body.selectFirst("p").text()).isEqualTo("Type {{ x }} and {% y %} here.");
    assertThat(body.select("pre").last().text().strip()).isEqualTo("{{ z }}");
    assertThat(findings.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Set [x] and [y=1] in [/etc] as {{ name }} says, see [video] there.",
        "A `{{< figure >}}` and `[gallery ids=\"1\"]` in code.",
        "[caption](a.html) and [embed][e] are links.\n\n[e]: b.html",
        "```\n{% include x %}\n[gallery ids=\"1\"]\n```",
      })
  void whatOnlyLooksLikeATagStays(String markdown) {
    Element body = read(markdown);
    assertThat(findings.of(Code.TEMPLATE_TAG)).isEmpty();
    assertThat(body.text().replaceAll("\\W+", " "))
        .contains(
            markdown
                .split("\\n\\n")[0]
                .replaceAll("\\([^)]*\\)|\\[e\\]", "")
                .replaceAll("\\W+", " ")
                .strip());
  }

  @Test
  void tagsOfAThousandPagesTakeNoLonger() {
    Growth.likeTheInput(5_000, n -> read("{{< b >}}x{{< /b >}} [a q=\"1\"]y[/a]\n\n".repeat(n)));
  }

  @Test
  void attributesOfKramdownArePandocs() {
    Element body = read("## Mill\n{: #mill .wide}\n\n{: .center}\nWords.\n\n[to](#mill)\n");
    assertThat(body.selectFirst("h2").id()).isEqualTo("mill");
    assertThat(body.text()).isEqualTo("Mill Words. to");
  }

  @Test
  void importsOfMdxGoAndWordsInTheirComponentsStay() {
    Element body =
        read(
            "import {Card} from './card';\n"
                + "import X from \"@x/y\";\n\n"
                + "# Mill\n\n"
                + "<Card a=\"b\">\n\n"
                + "Oats *and* rye.\n\n"
                + "</Card>\n");
    assertThat(body.text()).isEqualTo("Mill Oats and rye.");
    assertThat(said()).contains("from './card'");
  }

  @Test
  void sentencesThatBeginWithImportStay() {
    assertThat(read("import duties rose from 'five' to six;\nexport did not.\n").text())
        .contains("import duties", "export did not");
  }

  @Test
  void aRawBlockOfHtmlIsHtmlAndOfOthersIsListed() {
    Element body =
        read(
            "```{=html}\n"
                + "<p>Oats <em>here</em>.</p>\n"
                + "```\n\n"
                + "```{=latex}\n"
                + "\\vfill rye\n"
                + "```\n\n"
                + "End.\n");
    assertThat(body.selectFirst("p > em").text()).isEqualTo("here");
    assertThat(body.select("pre")).isEmpty();
    assertThat(said()).contains("\\vfill rye");
    assertThat(body.select("p").last().attr(Vocabulary.SRC)).isEqualTo("a.md:9");
  }

  @Test
  void aChunkIsCodeWithoutItsOptions() {
    Element body = read("```{r mill, echo=FALSE}\n#| fig-cap: Oats\nplot(x)\n```\n");
    assertThat(body.selectFirst("pre > code.language-r").wholeText()).isEqualTo("plot(x)\n");
  }

  @Test
  void codeThatNeverEndsEndsBeforeTheNextChapter() {
    Element body = read("# One\n\n```\nx = 1\n# no heading\n\n# Two\n\nOats.\n");
    assertThat(body.select("h1").eachText()).containsExactly("One", "Two");
    assertThat(body.selectFirst("pre").text()).contains("# no heading");
    assertThat(findings.of(Code.CODE_OPEN).get(0).place().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⁂",
        "\\*\\*\\*",
        "\\* \\* \\*",
        "#",
        "###",
        "\\#",
        "~",
        "~ ~ ~",
        "❦",
        "<center>***</center>"
      })
  void aSignAloneIsASceneBreak(String sign) {
    Element body = read("Oats.\n\n" + sign + "\n\nRye.\n");
    assertThat(body.children()).extracting(Element::normalName).containsExactly("p", "hr", "p");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# Oats", "~~~\nx\n~~~", "Oats\n#\nRye", "\\*note"})
  void signsWithWordsAreNoSceneBreak(String markdown) {
    assertThat(read("Barley.\n\n" + markdown + "\n\nEnd.\n").select("hr")).isEmpty();
  }

  @Test
  void speechesStandOnLinesOfTheirOwn() {
    Element body =
        read("OLD MAN: Who is\nthere?\n*BOY*: I am.\n\nAnna: Oats.\nBert: Rye.\nCarl: Hay.\n");
    assertThat(body.select("p").get(0).select("br")).hasSize(1);
    assertThat(body.select("p").get(1).select("br")).hasSize(2);
  }

  @Test
  void aColonInARunningLineBreaksNothing() {
    assertThat(read("Note: the oats are\nin the barn. Rye: too.\nHay is out.\n").select("br"))
        .isEmpty();
  }

  @Test
  void aTableOfLinesAndCrossesIsATable() {
    Element body =
        read(
            "+-----+---------+\n"
                + "| A   | B       |\n"
                + "+=====+:=======:+\n"
                + "| one | - two   |\n"
                + "|     | - *tre* |\n"
                + "+-----+---------+\n"
                + "| wide cell     |\n"
                + "+-----+---------+\n\n"
                + "End.\n");
    Element table = body.selectFirst("table");
    assertThat(table.select("thead th").eachText()).containsExactly("A", "B");
    assertThat(table.select("tbody tr")).hasSize(2);
    assertThat(table.select("td[align=center] > ul > li").eachText()).containsExactly("two", "tre");
    assertThat(table.selectFirst("td[colspan=2]").html()).isEqualTo("wide cell");
    assertThat(body.select("p").last().attr(Vocabulary.SRC)).isEqualTo("a.md:10");
  }

  @Test
  void aDrawingThatIsNoTableStays() {
    String drawing = "+---+\n| a |\n+-+-+\n  |\n";
    assertThat(read(drawing).select("table")).isEmpty();
    assertThat(read(drawing).text()).contains("+---+", "| a |");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a \\textbf{b} c|a <strong>b</strong> c",
        "a \\emph{b} c|a <em>b</em> c",
        "a\\index{b!c} d|a d",
        "a[]{.index entry=\"x\"} d|a d",
        "\\noindent a|a",
        "`\\textbf{b}`|<code>\\textbf{b}</code>",
      })
  void commandsOfLatexGetAForm(String markdown, String html) {
    assertThat(read(markdown).selectFirst("p").html()).isEqualTo(html);
  }

  @Test
  void marksForAnIndexAreListed() {
    read("The winch\\index{winch!long} turns.\n\n\\newpage\n");
    assertThat(said()).contains("\\index{winch!long}", "\\newpage");
  }
}
