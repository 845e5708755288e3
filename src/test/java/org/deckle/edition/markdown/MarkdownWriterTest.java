package org.deckle.edition.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.finding.Findings;
import org.deckle.read.markdown.MarkdownReader;
import org.deckle.read.source.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownWriterTest {

  private static Element read(String markdown) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    new MarkdownReader().read(new Source("a.md", markdown), document.body(), new Findings());
    return document.body();
  }

  private static String html(Element body) {
    Element copy = body.clone();
    copy.select("[data-src]").removeAttr("data-src");
    return copy.html().replaceAll("\\s+", " ").replaceAll("> <", "><").strip();
  }

  private static String write(String html) {
    return MarkdownWriter.write(Jsoup.parseBodyFragment(html).body());
  }

  /** What is clean already is written as it was typed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# One *two* three",
        "Plain text, with (brackets) [sic] and 5 * 3 snake_case & more < 4.",
        "*em* **strong** ***both*** ~~gone~~ `code` [link](https://e.example/a_b)",
        "A line\\\nand another.",
        "- one\n- two\n  - deeper\n- three",
        "1. one\n\n   more\n\n2. two",
        "7. seven\n8. eight",
        "> quoted\n>\n> - list",
        "```java\nint a = 1;\n\nint b;\n```",
        "| a | b |\n| --- | --: |\n| 1 | *2* |",
        "Called.[^1]\n\n[^1]: The note.\n\n    Goes on.",
        "* * *",
        "![A caption with *stress*](a.png){alt=\"A cat\"}",
        "![A caption](a.png){alt=\"It says \\\"Hi\\\" there's\"}",
        "![A caption](<a b.png>){alt=\"\"}",
        "::: verse\n\nRoses are red\\\n\u2003violets are blue\n\nSecond stanza\n\n:::",
        "- [x] done\n- [ ] open",
        "H<sub>2</sub>O",
        "[link](https://e.example \"The title\") <https://e.example/x> <me@e.example>",
        "Let $a_1*b*c^2$ and $5.",
        "Term\n:   Meaning\n:   Another\n\nOther\n:   One.\n\n    Two.",
        "| a |\n| --- |\n| 1 |\n\n: The *caption*",
        "::: kicker\n\nBook One\n\n:::\n\n# Title",
        "![A boat](a.png){#f width=200}\n\nSee [it](#f) and ![this](b.png){height=20}.",
        "::: epigraph\n\n> Know thyself.\n\n:::",
      })
  void cleanMarkdownStaysAsItIs(String markdown) {
    Element body = read(markdown);
    String written = MarkdownWriter.write(body);
    assertThat(html(read(written))).isEqualTo(html(body));
    if (!markdown.contains("5 * 3")) {
      assertThat(written).isEqualTo(markdown + "\n");
    }
  }

  /** Text that looks like markup stays text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# no heading",
        "- no item",
        "12. no item",
        "+ no item",
        "> no quote",
        "*no stress* _none_ __none__",
        "a &amp;amp; b &amp;lt; c",
        "&lt;b&gt;no tag&lt;/b&gt;",
        "[no](link) ![no](picture) [^no]",
        "[no]: reference",
        "`no code` \\ backslash \\*",
        "~~no~~",
        "---",
        "===",
        "| no | table |",
        "::: no box",
        "``` no fence",
        "1986\\. A great year",
        ": no meaning",
        "~no~ H~2~O x^2^ no^[note]",
        "a ~100 b",
      })
  void textStaysText(String text) {
    String html = "<p>" + text + "</p>";
    assertThat(html(read(write(html)))).isEqualTo(html(Jsoup.parseBodyFragment(html).body()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>in<em>side</em> “<em>quoted</em>”<em>,</em>then</p>",
        "<p><em>a</em><em>b</em><strong>c</strong></p>",
        "<p><em>spaced </em>out</p>",
        "<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c</li></ul>",
        "<table><tbody><tr><td"
            + " colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>",
        "<dl><dt>Term</dt><dd>What it means</dd></dl>",
        "<figure><img src=\"a.png\""
            + " alt=\"\"><figcaption><p>One</p><p>Two</p></figcaption></figure>",
        "<pre><code>a\n\n```\nb\n</code></pre>",
        "<pre>int <b>x</b> = 1;\n\n  <em>y</em>\n</pre>",
        "<pre><code>int <strong>x</strong>;\n</code></pre>",
        "<h2 id=\"x\">X</h2><p><a href=\"#x\">there</a></p>",
        "<p lang=\"fr\">Des mots</p><h2 dir=\"rtl\">שלום</h2><p>Words</p>",
        "<ul lang=\"fr\"><li>un</li><li>deux</li></ul>",
        "<ul><li><p>a</p><pre><code>x\n\ny\n</code></pre></li></ul>",
      })
  void whatMarkdownCannotSayComesBackToo(String html) {
    assertThat(html(read(write(html)))).isEqualTo(html(Jsoup.parseBodyFragment(html).body()));
  }

  /** What shows nothing must not be written as signs that are read as text. */
  @Test
  void breaksAtTheEndAndEmptyCodeAreNotWritten() {
    assertThat(write("<p>One<br>two<br> <br></p><p>a\\<br></p><p>x <code></code>y</p>"))
        .isEqualTo("One\\\ntwo\n\na\\\\\n\nx y\n");
    assertThat(write("<h2>One<br></h2>")).isEqualTo("## One\n");
  }

  @Test
  void linksLeadFromFileToFile() {
    Document document =
        Jsoup.parse(
            "<p data-src='manuscript/a.md:1'><a href='#x'>there</a></p>"
                + "<h1 data-src='manuscript/b c.txt:1' id=x>X</h1>"
                + "<p data-src='manuscript/b c.txt:2'><a href='#x'>up</a></p>");
    Pictures none = (ref, from) -> Picture.absent(ref, Picture.State.MISSING, "", List.of());
    assertThat(MarkdownWriter.byFile(new Manuscript(document, BookConfig.EMPTY, none)))
        .containsExactly(
            Map.entry("manuscript/a.md", "[there](<b c.md#x>)\n"),
            Map.entry("manuscript/b c.txt", "# X {#x}\n\n[up](#x)\n"));
  }

  @Test
  void aLabelIsPartOfItsHeading() {
    assertThat(write("<h1><span class=\"label\">Chapter Seven</span> The Title</h1>"))
        .isEqualTo("# Chapter Seven: The Title\n");
  }
}
