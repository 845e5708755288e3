package org.deckle.read.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deckle.book.BookConfig;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.deckle.read.encoding.Encodings;
import org.deckle.read.source.RawSource;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What Word can hold and the converter drops: nothing vanishes in silence. */
class WordFormsTest {

  private static final String OFFICE = "http://schemas.openxmlformats.org/";
  private static final String NAMES =
      " xmlns:w=\""
          + OFFICE
          + "wordprocessingml/2006/main\" xmlns:r=\""
          + OFFICE
          + "officeDocument/2006/relationships\" xmlns:m=\""
          + OFFICE
          + "officeDocument/2006/math\" xmlns:a=\""
          + OFFICE
          + "drawingml/2006/main\" xmlns:wp=\""
          + OFFICE
          + "drawingml/2006/wordprocessingDrawing\" xmlns:c=\""
          + OFFICE
          + "drawingml/2006/chart\" xmlns:mc=\""
          + OFFICE
          + "markup-compatibility/2006\" xmlns:wps=\""
          + "http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Findings findings = new Findings();
  private final StringBuilder links = new StringBuilder();
  private Document document;

  private static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static String p(String content) {
    return "<w:p>" + content + "</w:p>";
  }

  private static String styled(String style, String content) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + content + "</w:p>";
  }

  private Element read(String body) throws IOException {
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"" + OFFICE + "package/2006/content-types\"></Types>");
    String rels = "<Relationships xmlns=\"" + OFFICE + "package/2006/relationships\">";
    parts.put(
        "_rels/.rels",
        rels
            + "<Relationship Id=\"d\" Type=\""
            + OFFICE
            + "officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
            + "</Relationships>");
    parts.put("word/_rels/document.xml.rels", rels + links + "</Relationships>");
    parts.put(
        "word/document.xml", "<w:document" + NAMES + "><w:body>" + body + "</w:body></w:document>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    document = Document.createShell("");
    RawSource raw =
        new RawSource(
            "a.docx",
            bytes.toByteArray(),
            Encodings.of(BookConfig.EMPTY),
            (name, from) -> Optional.empty());
    new DocxReader().read(raw, document.body(), findings);
    assertThat(Vocabulary.violations(document.body())).isEmpty();
    return document.body();
  }

  private String said(Code code) {
    return findings.all().stream()
        .filter(f -> f.code() == code)
        .map(f -> f.what() + " " + f.changes())
        .toList()
        .toString();
  }

  @Test
  void movesFieldsAndWrappersKeepTheirWords() throws IOException {
    Element body =
        read(
            p(
                "<w:moveFrom>"
                    + r("Gone. ")
                    + "</w:moveFrom><w:moveTo>"
                    + r("Moved. ")
                    + "</w:moveTo><w:fldSimple w:instr=\" SEQ Plate \">"
                    + r("7")
                    + "</w:fldSimple>"
                    + "<w:customXml>"
                    + r(" inline")
                    + "</w:customXml><w:smartTag>"
                    + r(" tag")
                    + "</w:smartTag>"));
    assertThat(body.text()).isEqualTo("Moved. 7 inline tag");
  }

  @Test
  void rubyAndForcedDirectionHaveTheirElements() throws IOException {
    Element body =
        read(
            p(
                "<w:r><w:ruby><w:rubyPr/><w:rt>"
                    + r("kan")
                    + "</w:rt><w:rubyBase>"
                    + r("漢")
                    + "</w:rubyBase></w:ruby></w:r><w:bdo w:val=\"rtl\">"
                    + r("abc")
                    + "</w:bdo>"));
    assertThat(body.select("ruby > rt").text()).isEqualTo("kan");
    assertThat(body.select("bdo[dir=rtl]").text()).isEqualTo("abc");
  }

  @Test
  void theTextOfABoxFollowsItsParagraph() throws IOException {
    Element body =
        read(
            p(
                    r("Before. ")
                        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                        + "<wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
                        + p(r("In the box."))
                        + "</w:txbxContent></wps:txbx></wps:wsp>"
                        + "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                        + "<mc:Fallback>"
                        + r("twice")
                        + "</mc:Fallback></mc:AlternateContent></w:r>")
                + p(r("After.")));
    assertThat(body.children().eachText()).containsExactly("Before.", "In the box.", "After.");
  }

  @Test
  void aChartIsATableAndSaid() throws IOException {
    links.append("<Relationship Id=\"c1\" Type=\"x/chart\" Target=\"charts/chart1.xml\"/>");
    parts.put(
        "word/charts/chart1.xml",
        "<c:chartSpace"
            + NAMES
            + "><c:title><a:t>Eels</a:t></c:title><c:ser><c:tx><c:v>Caught</c:v>"
            + "</c:tx><c:cat><c:pt idx=\"0\"><c:v>May</c:v></c:pt></c:cat>"
            + "<c:val><c:pt idx=\"0\"><c:v>31</c:v></c:pt></c:val></c:ser></c:chartSpace>");
    Element body =
        read(
            p("<w:r><w:drawing><wp:inline><c:chart r:id=\"c1\"/></wp:inline></w:drawing></w:r>")
                + p(r("End.")));
    assertThat(body.text()).contains("Eels", "Caught", "May", "31");
    assertThat(body.select("table")).hasSize(1);
    assertThat(said(Code.INPUT_LEFT_OUT)).contains("chart");
  }

  @Test
  void picturesOutsideTheFileAreAddresses() throws IOException {
    links.append(
        "<Relationship Id=\"i1\" Type=\"x/image\" Target=\"file:///etc/hostname\""
            + " TargetMode=\"External\"/>");
    Element body =
        read(
            p(
                "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"A pier\"/>"
                    + "<a:blip r:embed=\"i1\"/></wp:inline></w:drawing></w:r>"));
    assertThat(body.selectFirst("img").attr("src")).isEqualTo("file:///etc/hostname");
    assertThat(body.selectFirst("img").attr("alt")).isEqualTo("A pier");
  }

  @Test
  void hiddenTextAndCommentsAreSaidWordForWord() throws IOException {
    parts.put(
        "word/comments.xml",
        "<w:comments"
            + NAMES
            + "><w:comment w:author=\"Ed\">"
            + p(r("Which tide?"))
            + "</w:comment></w:comments>");
    Element body =
        read(
            p(r("Seen. ") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen whelks</w:t></w:r>")
                + p(r("More.")));
    assertThat(body.text()).isEqualTo("Seen. More.");
    assertThat(said(Code.INPUT_LEFT_OUT)).contains("Unseen whelks", "Which tide?");
  }

  @Test
  void equationsAreMathMl() throws IOException {
    Element body =
        read(
            p(r("Let ") + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" + r(" hold."))
                + p("<m:oMathPara><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></m:oMathPara>"));
    assertThat(body.selectFirst("p > math").attr("alttext")).isEqualTo("x = 1");
    assertThat(body.selectFirst("div.formula > math").attr("display")).isEqualTo("block");
  }

  @Test
  void listsKeepKindStartAndContinuation() throws IOException {
    links.append("<Relationship Id=\"n\" Type=\"").append(OFFICE);
    links.append("officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>");
    parts.put(
        "word/numbering.xml",
        "<w:numbering"
            + NAMES
            + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
            + "<w:start w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/>"
            + "</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "</w:numbering>");
    String item =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId"
            + " w:val=\"1\"/></w:numPr></w:pPr>%s</w:p>";
    Element body =
        read(
            item.formatted(r("Oars"))
                + item.formatted(r("Rope"))
                + p(r("Between."))
                + item.formatted(r("Tar")));
    assertThat(body.select("ol").eachAttr("start")).containsExactly("3", "5");
    assertThat(body.select("ol").eachAttr("type")).containsExactly("I", "I");
    assertThat(body.select("li").eachText()).containsExactly("Oars", "Rope", "Tar");
  }

  @Test
  void referencesAreLinksAndPagesOfWordGo() throws IOException {
    String field =
        "<w:fldSimple w:instr=\" REF _Ref9 \\h \">"
            + r("Nets")
            + "</w:fldSimple>"
            + r(" on page ")
            + "<w:fldSimple w:instr=\" PAGEREF _Ref9 \\h \">"
            + r("88")
            + "</w:fldSimple>";
    Element body =
        read(
            p("<w:bookmarkStart w:id=\"1\" w:name=\"_Ref9\"/>" + r("Nets"))
                + p(r("See ") + field + r(", please.")));
    assertThat(body.child(1).text()).isEqualTo("See Nets, please.");
    assertThat(body.select("a[href]").attr("href")).isEqualTo("#_Ref9");
    assertThat(said(Code.INPUT_LEFT_OUT)).contains("on page 88");
  }

  @Test
  void aDropCapIsPartOfItsWord() throws IOException {
    Element body =
        read(
            "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>"
                + r("W")
                + "</w:p>"
                + p(r("inter came.")));
    assertThat(body.children().eachText()).containsExactly("Winter came.");
  }

  @Test
  void boldLinesAreHeadingsByTheirSize() throws IOException {
    String bold = "<w:p><w:r><w:rPr><w:b/>%s</w:rPr><w:t>%s</w:t></w:r></w:p>";
    String text = p(r("Words of the text, long enough to be a paragraph."));
    Element body =
        read(
            bold.formatted("<w:sz w:val=\"36\"/>", "The Quay")
                + text
                + bold.formatted("", "Ropes")
                + text
                + text
                + text);
    assertThat(body.select("h1").text()).isEqualTo("The Quay");
    assertThat(body.select("h2").text()).isEqualTo("Ropes");
    assertThat(said(Code.HEADING)).contains("The Quay", "Ropes");
  }

  @Test
  void tablesWithinTablesAndAbsurdSpansEnd() throws IOException {
    String open = "<w:tbl><w:tr><w:tc>";
    String close = "<w:p/></w:tc></w:tr></w:tbl>";
    read(open.repeat(2_000) + p(r("deep")) + close.repeat(2_000));
    assertThat(said(Code.INPUT_NOT_TEXT)).contains("Word");
    Element body =
        read(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>"
                + p(r("wide"))
                + "</w:tc></w:tr></w:tbl>");
    assertThat(body.text()).isEqualTo("wide");
    assertThat(said(Code.INPUT_LEFT_OUT)).contains("columns");
  }

  @Test
  void titleAndAuthorNameTheBook() throws IOException {
    links.append("<Relationship Id=\"s\" Type=\"").append(OFFICE);
    links.append("officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>");
    String style =
        "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/></w:style>";
    parts.put(
        "word/styles.xml",
        "<w:styles"
            + NAMES
            + ">"
            + style.formatted("T", "Title")
            + style.formatted("A", "Author")
            + style.formatted("H", "heading 1")
            + "</w:styles>");
    Element body =
        read(
            styled("T", r("Tides"))
                + styled("A", r("B. Moor"))
                + styled("H", r("Ebb"))
                + p(r("x")));
    assertThat(document.head().select("meta[name=title]").attr("content")).isEqualTo("Tides");
    assertThat(document.head().select("meta[name=author]").attr("content")).isEqualTo("B. Moor");
    assertThat(body.children().eachText()).containsExactly("Ebb", "x");
  }
}
