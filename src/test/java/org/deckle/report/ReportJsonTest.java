package org.deckle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ReportJsonTest {

  @SuppressWarnings("unchecked")
  private static Map<String, Object> written() throws IOException {
    Findings findings = new Findings();
    findings.add(
        Finding.of(Code.DUPLICATE, new Place("a.md", 2), "k")
            .what("A \"thing\"\n\u0001")
            .change(Change.duplicate("b", "a", new Place("a.md", 1)))
            .build());
    StringBuilder out = new StringBuilder();
    ReportJson.write(
        "T", findings, List.of(ReportHtmlTest.picture("images/a.png", 143, "x", "y")), out);
    // JSON is YAML.
    return (Map<String, Object>)
        new Load(LoadSettings.builder().build()).loadFromString(out.toString());
  }

  @Test
  @SuppressWarnings("unchecked")
  void holdsFindingsAndPictures() throws IOException {
    Map<String, Object> report = written();
    assertThat(report.keySet()).containsExactly("title", "counts", "findings", "pictures");
    Map<String, Object> finding = ((List<Map<String, Object>>) report.get("findings")).get(0);
    assertThat(finding).containsEntry("what", "A \"thing\"\n\u0001").containsEntry("line", 2);
    Map<String, Object> picture = ((List<Map<String, Object>>) report.get("pictures")).get(0);
    assertThat(picture)
        .containsEntry("src", "images/a.png")
        .containsEntry("state", "found")
        .containsEntry("width", 640)
        .containsEntry("bytes", 123456)
        .containsEntry("dpi", 143)
        .containsEntry("alt", "x")
        .containsEntry("caption", "y");
  }

  @Test
  @SuppressWarnings("unchecked")
  void everyKeyIsDocumented() throws IOException {
    String page = Files.readString(Path.of("src/docs/manual/manuscript/12-reports.md"));
    Map<String, Object> report = written();
    for (String list : List.of("findings", "pictures")) {
      Set<String> keys = ((List<Map<String, Object>>) report.get(list)).get(0).keySet();
      assertThat(keys).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }
  }
}
