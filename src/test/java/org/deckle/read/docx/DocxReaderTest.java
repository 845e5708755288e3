package org.deckle.read.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deckle.book.BookConfig;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.deckle.read.ManuscriptReader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {

  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private static String p(String style, String content) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + content + "</w:p>";
  }

  private static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static String style(String id, String name, String more) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>"
        .formatted(id, name, more);
  }

  private static byte[] docx(String body) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
            + " PartName=\"/word/document.xml\" ContentType=\""
            + TYPE
            + "document.main+xml\"/></Types>");
    parts.put("_rels/.rels", relationships("officeDocument", "word/document.xml"));
    parts.put(
        "word/_rels/document.xml.rels",
        relationships("styles", "styles.xml", "footnotes", "footnotes.xml"));
    parts.put(
        "word/document.xml", "<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
    parts.put(
        "word/styles.xml",
        "<w:styles"
            + W
            + ">"
            + style("ChapterTitle", "ChapterTitle", "")
            + style("HeadA", "HeadA", "")
            + style("Mine", "Mine", "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>")
            + style("CodeWide", "CodeWide", "")
            + style("QuotePara", "QuotePara", "")
            + "</w:styles>");
    parts.put(
        "word/footnotes.xml",
        "<w:footnotes"
            + W
            + "><w:footnote w:id=\"1\">"
            + p("x", r("The note."))
            + "</w:footnote></w:footnotes>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String relationships(String... kindsAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      xml.append("<Relationship Id=\"r").append(i).append("\" Type=\"").append(OFFICE);
      xml.append(kindsAndTargets[i]).append("\" Target=\"").append(kindsAndTargets[i + 1]);
      xml.append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  private Element read(byte[] bytes) throws IOException {
    Path file = folder.resolve("manuscript/a.docx");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    Element body = ManuscriptReader.read(folder, BookConfig.EMPTY, findings).body();
    assertThat(Vocabulary.violations(body)).isEmpty();
    return body;
  }

  @Test
  void stylesGiveTheBlocks() throws IOException {
    Element body =
        read(
            docx(
                p("ChapterTitle", r("The Sea"))
                    + p("HeadA", "<w:bookmarkStart w:id=\"0\" w:name=\"_Toc1\"/>" + r("Tides"))
                    + p("Mine", r("Ebb"))
                    + p("CodeWide", r("one"))
                    + p("CodeWide", r("  two"))
                    + p("QuotePara", r("Quoted."))));
    assertThat(body.children())
        .extracting(b -> b.normalName() + " " + b.wholeText())
        .containsExactly(
            "h1 The Sea", "h2 Tides", "h3 Ebb", "pre one\n  two", "blockquote Quoted.");
    assertThat(body.child(1).attr(Vocabulary.SRC)).isEqualTo("manuscript/a.docx:2");
    assertThat(body.select("a")).isEmpty();
  }

  @Test
  void trackedChangesCountAsAccepted() throws IOException {
    Element body =
        read(
            docx(
                p(
                    "x",
                    r("It ")
                        + "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>"
                        + "<w:ins>"
                        + r("is")
                        + "</w:ins>"
                        + r(" so."))));
    assertThat(body.text()).isEqualTo("It is so.");
  }

  @Test
  void notesBecomeNotes() throws IOException {
    Element body = read(docx(p("x", r("Call") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")));
    Element call = body.selectFirst("a[role=doc-noteref]");
    assertThat(call.text()).isEqualTo("1");
    assertThat(body.getElementById(call.attr("href").substring(1)).text()).isEqualTo("The note.");
  }

  @Test
  void whatIsNoWordDocumentIsNamed() throws IOException {
    read("not a zip".getBytes(StandardCharsets.UTF_8));
    assertThat(findings.of(Code.INPUT_NOT_TEXT)).hasSize(1);
  }
}
