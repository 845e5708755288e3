package org.deckle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.deckle.book.Vocabulary;
import org.deckle.report.Findings;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

  private static final String PROSE =
      """
      This line of the text is wrapped by hand at about
      sixty signs, as it was done in the old days of the
      electronic mail, when the screens were narrow and
      green, and nobody minded at all how a line ended.

      """;

  private static Element read(String text) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    new TextReader().read(new Source("a.txt", text), document.body(), new Findings());
    assertThat(Vocabulary.violations(document.body())).isEmpty();
    return document.body();
  }

  @Test
  void underlinedLinesAreHeadings() {
    Element body = read("The Sea\n=======\n\n" + PROSE + "A Part\n------\nText of the part.\n");
    assertThat(body.selectFirst("h1").text()).isEqualTo("The Sea");
    assertThat(body.selectFirst("h2").text()).isEqualTo("A Part");
    assertThat(body.select("p").last().attr(Vocabulary.SRC)).isEqualTo("a.txt:11");
  }

  @Test
  void linesBehindMarksAreLists() {
    Element body = read("* salt\n* oil and\n  wicks\n* rope\n\n3. go\n4. come\n\n" + PROSE);
    assertThat(body.select("ul > li").eachText()).containsExactly("salt", "oil and wicks", "rope");
    assertThat(body.selectFirst("ol").attr("start")).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Who is there?\n- It is I.\n",
        "- 4\n",
        "1. one\n1. two\n",
        "1914. A year\n1918. Another\n"
      })
  void whatOnlyLooksLikeAListStays(String text) {
    assertThat(read(text).select("ul, ol")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name      Year    Height\nOak       1900    12\nElm       1911     9\n",
        "+----+----+\n| a  | b  |\n+----+----+\n",
        "    for (int i = 0; i < n; i++) {\n        sum += i;\n    }\n",
        "a\tb\tc\n1\t2\t3\n"
      })
  void whatIsSetWithSpacesKeepsThem(String text) {
    assertThat(read(PROSE + text + "\n" + PROSE).selectFirst("pre").wholeText()).isEqualTo(text);
  }

  @Test
  void indentedLinesBeginParagraphs() {
    String first = PROSE.strip();
    Element body = read("  " + first + "\n  " + first + "\n\n　海は静かだった。\n　風もなかった。\n");
    assertThat(body.select("p").eachText())
        .containsExactly(first.replace('\n', ' '), first.replace('\n', ' '), "海は静かだった。", "風もなかった。");
    assertThat(body.select("p").get(1).attr(Vocabulary.SRC)).isEqualTo("a.txt:5");
  }

  @Test
  void speechIsNoVerse() {
    Element body = read(PROSE + "  \"Who is there?\" he asked.\n  \"It is I.\"\n");
    assertThat(body.select("div.verse")).isEmpty();
    assertThat(body.select("p")).hasSize(3);
  }

  @Test
  void verseKeepsItsShape() {
    Element body =
        read(
            PROSE
                + "        The fog comes in,\n          the fog goes out,\n        and nobody knows.\n");
    assertThat(body.selectFirst("div.verse p").html())
        .isEqualTo("The fog comes in,<br>\u2003the fog goes out,<br>and nobody knows.");
  }

  @Test
  void underscoresStressWhereTheTextHasTheHabit() {
    Element body = read("It was _so_ cold, _very\ncold_, and file_name is “_no_” stress.\n");
    assertThat(body.select("em")).isEmpty();
    body = read("It was _so_ cold, _very\ncold_, and “_yes_” it was.\n");
    assertThat(body.select("em").eachText()).containsExactly("so", "very cold", "yes");
  }

  @Test
  void addressesAreLinks() {
    Element body = read("See http://e.example/a_b, www.e.example or me@e.example.\n");
    assertThat(body.select("a").eachAttr("href"))
        .containsExactly("http://e.example/a_b", "http://www.e.example", "mailto:me@e.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "![", "_a", "www.", "a@", "- ", "\t", "("})
  void signsWithoutEndTakeNoTime(String sign) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> read("x" + sign.repeat(50_000) + "\n" + sign.repeat(50_000) + "\n"));
  }
}
