package org.deckle.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.Growth;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Findings;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
  void thePicturesAddressOnALineOfItsOwnIsAParagraphOfItsOwn() {
    Element body =
        read("Here it is:\nhttp://host/a.png\nhttp://host/b.png\nNobody came.\n\n" + PROSE);
    assertThat(body.select("p").eachText())
        .startsWith("Here it is:", "http://host/a.png", "http://host/b.png", "Nobody came.");
    Element running = read("It stands there at\nhttp://host/a.png\nand is blue.\n\n" + PROSE);
    assertThat(running.selectFirst("p").text()).contains("at http://host/a.png and is");
  }

  @Test
  void thePicturesDataAreOneLine() {
    String line = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4";
    String data = "data:image/png;base64," + (line + "\n").repeat(20) + "CYII=";
    Element body = read(data + "\n\n" + PROSE);
    assertThat(body.child(0).text()).isEqualTo(data.replace("\n", ""));
    assertThat(body.child(1).text()).contains("about sixty");
  }

  @Test
  void aLineOverTildesIsAHeadingBelowThose() {
    Element body = read("The Sea\n=======\n\n" + PROSE + "A Wave\n~~~~~~\n\n" + PROSE);
    assertThat(body.selectFirst("h3").text()).isEqualTo("A Wave");
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
        "- Go to the lamp.\n- Fill it.\n- Light it.\n",
        "– the lamp,\n– the oil.\n",
        "• the lamp\n• the oil\n",
        "١. المصباح\n٢. الزيت\n",
        "1- la lampe\n2- l'huile\n",
        "(1) the lamp\n(2) the oil\n",
        "1、灯塔\n2、灯油\n",
        "a) the lamp\nb) the oil\n",
        "- Fill the lamp with as much oil as the night is long\nand the wind is strong.\n"
            + "- Light it, and write down the hour at which you did\nin the book by the stairs.\n"
      })
  void linesBehindOtherMarksAreLists(String text) {
    Element body = read(PROSE + text + "\n" + PROSE);
    assertThat(body.select("ul > li, ol > li")).hasSizeBetween(2, 3);
    assertThat(body.select("li").last().text()).doesNotStartWith("-").doesNotContain(")");
    assertThat(body.children()).hasSize(3);
  }

  @Test
  void aListBeginsBelowTheWordsThatAnnounceIt() {
    Element body = read(PROSE.strip() + "\nYou need:\n- a lamp\n- oil\n\n" + PROSE);
    assertThat(body.select("li").eachText()).containsExactly("a lamp", "oil");
    assertThat(body.child(0).text()).endsWith("You need:");
    assertThat(body.selectFirst("ul").attr(Vocabulary.SRC)).isEqualTo("a.txt:6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Who is there?\n- It is I.\n",
        "– Wer ist da?\n– Ich bin es.\n",
        "— Кто там?\n— Это я.\n",
        "b) two\nc) three\n",
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
    assertThat(read(PROSE + text + "\n" + PROSE).selectFirst("pre").wholeText())
        .isEqualTo(text.stripTrailing().stripIndent() + "\n");
  }

  /** What a program prints has sentences and long lines; the command above them tells it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "    # pack -i lamp_2.9.4_all.pack\n"
            + "    (Reading the list ... 227466 files are there now.)\n"
            + "    Setting up lamp (2.9.4) ...\n"
            + "    Making the list of all the pages anew ...\n",
        "  $ ./configure --prefix=/usr\n  $ make\n",
        "    # pack --again lamp\n",
        "    me@sea:~$ ls\n    keel  lamp\n",
        "    C:\\Users> dir\n     Volume in drive C is SEA.\n",
        "    >>> 1 + 1\n    2\n",
        "$ make\n$ make install\n",
        "    [lamp]\n    oil = full\n    path = /var/lamp/oil\n",
        "int main(void) {\n    lit = 1;\n    light();\n}\n",
        "    <lamp lit=\"yes\">\n      <oil/>\n    </lamp>\n"
      })
  void listingsKeepTheirLines(String text) {
    Element body = read(PROSE + text + "\n" + PROSE);
    assertThat(body.selectFirst("pre").wholeText())
        .isEqualTo(text.stripTrailing().stripIndent() + "\n");
    assertThat(body.children()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    The keel is gone, the lamp is out;\n    The bells are drowned beneath the sea;\n"
            + "    And what we were we are without;\n    And what we are we shall not be.\n",
        "    τι θέλεις;\n    πού πας;\n    ποιος είσαι;\n",
        "    $ 5 a pound\n    $ 6 a peck\n",
        "          * * *\n",
        "          # # #\n",
        "    The End\n",
        "The lamps are kept in /var/lamp/oil and in\n"
            + "/etc/lamp/, the wicks in /var/lamp/wicks/, and\n"
            + "what burns, with --all set, in /srv/lamp/.\n",
        "- =: less than;\n- ==: the same as;\n- =>: more than;\n",
        "    1914 (the first year);\n    and all that followed\n"
      })
  void whatIsOnlyIndentedIsNoListing(String text) {
    assertThat(read(PROSE + text + "\n" + PROSE).select("pre")).isEmpty();
  }

  @Test
  void aMarginBeforeAllLinesIsNoIndent() {
    Element body = read(("THE SEA\n\n" + PROSE + PROSE).replaceAll("(?m)^(?=[a-z])", "    "));
    assertThat(body.select("p")).hasSize(3);
    assertThat(body.select("pre, div")).isEmpty();
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
  void linesOfSpeechAreParagraphs() {
    Element body = read("— Кто там? — спросил он.\n— Это я.\n\n" + PROSE);
    assertThat(body.select("p").eachText()).startsWith("— Кто там? — спросил он.", "— Это я.");
    assertThat(body.select("p").get(1).attr(Vocabulary.SRC)).isEqualTo("a.txt:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Who is there?\" he asked.\n\"It is me,\" she said.\n",
        "„Wer ist da?“\n„Ich bin es“, sagte sie.\n",
        "«Qui est là ?»\n«C'est moi.»\n",
        "「誰だ」\n「私です」\n"
      })
  void quotedLinesAreParagraphsAlsoInAShortText(String talk) {
    assertThat(read(talk + "\nThey waited.\n").select("p").eachText())
        .containsExactly(talk.split("\n")[0], talk.split("\n")[1], "They waited.");
  }

  private static final String EVENING =
      "The keeper climbed the stairs and lit the lamp,\nas he had done for thirty years.\n\n";

  @Test
  void linesInCapitalsAboveTextArePartedFromIt() {
    Element body =
        read("THE LAMP\n" + EVENING + "A NIGHT AT SEA\n" + EVENING + "MORNING\n" + EVENING);
    assertThat(body.select("p").eachText())
        .hasSize(6)
        .contains("THE LAMP", "A NIGHT AT SEA", "MORNING");
    assertThat(body.select("p").get(1).attr(Vocabulary.SRC)).isEqualTo("a.txt:2");
  }

  @Test
  void capitalsThatBeginASentenceStayInIt() {
    String opening = "THE KEEPER CLIMBED\nthe stairs and lit the lamp, as he had done before.\n\n";
    assertThat(read(opening.repeat(3) + PROSE).select("p").eachText())
        .contains("THE KEEPER CLIMBED the stairs and lit the lamp, as he had done before.");
  }

  @Test
  void paragraphsWithoutBlankLinesEndWhereMoreWouldHaveFitted() {
    String text =
        """
        The ferry left at six, and by the time the town had gone
        under the horizon the deck was empty but for a boy with a
        dog and the woman who sold tea from a cart. She had sailed
        on it for thirty years.
        Nobody asked her.
        She counted her cups, wrapped the bread in a cloth, and
        looked at the boy, who was reading a letter by the lamp of
        the stairs and moved his lips as he read it. The dog slept
        between his boots, and a man with a beard as red as a fox
        in the snow looked on.
        "Good evening," she said.
        """;
    assertThat(read(text).select("p").eachText())
        .hasSize(4)
        .contains("Nobody asked her.", "\"Good evening,\" she said.");
  }

  /** A text of nothing but verse has no longer lines to tell it by. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Of Man's first disobedience, and the fruit\n"
            + "Of that forbidden tree whose mortal taste\n"
            + "Brought death into the World, and all our woe,\n"
            + "With loss of Eden, till one greater Man\n"
            + "Restore us, and regain the blissful seat,",
        "La sottise, l'erreur, le péché, la lésine,\n"
            + "Occupent nos esprits et travaillent nos corps,\n"
            + "Et nous alimentons nos aimables remords,\n"
            + "Comme les mendiants nourrissent leur vermine.",
        "Nel mezzo del cammin di nostra vita\nmi ritrovai per una selva oscura,\n"
            + "ché la diritta via era smarrita.\nAhi quanto a dir qual era è cosa dura\n"
            + "esta selva selvaggia e aspra e forte\nche nel pensier rinova la paura!",
        "白日依山尽，黄河入海流。\n欲穷千里目，更上一层楼。\n春眠不觉晓，处处闻啼鸟。",
        "two hundred grams of plain flour\nthree eggs\na pinch of salt\nvanilla"
      })
  void linesThatTheirAuthorEndedStay(String text) {
    Element body = read(text);
    assertThat(body.select("div.verse br")).hasSize(text.split("\n").length - 1);
    assertThat(body.selectFirst("div.verse").text()).isEqualTo(text.replace('\n', ' '));
  }

  @Test
  void verseKeepsItsShape() {
    Element body =
        read(
            PROSE
                + "        The fog comes in,\n"
                + "          the fog goes out,\n"
                + "        and nobody knows.\n");
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
  void aParagraphStressedAsAWholeNeedsNoHabit() {
    Element body = read("[a.png]\n\n_Fig. 1: The lamp\nat night_\n\n_init_\n\nA file_name.\n");
    assertThat(body.select("em").eachText()).containsExactly("Fig. 1: The lamp at night");
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
    Growth.likeTheInput(50_000, n -> read("x" + sign.repeat(n) + "\n" + sign.repeat(n) + "\n"));
  }
}
