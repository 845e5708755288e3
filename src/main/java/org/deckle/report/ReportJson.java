package org.deckle.report;

import java.io.IOException;
import java.util.List;
import org.deckle.book.ShownLink;
import org.deckle.finding.Change;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.finding.Severity;

/** The findings for programs. The form is stable: keys are only ever added. Stateless. */
public final class ReportJson {

  private ReportJson() {}

  /** Writes the report of a book. */
  public static void write(
      String title, Findings findings, List<ReportedPicture> pictures, Appendable out)
      throws IOException {
    Json json = new Json(out).open('{');
    json.put("title", title).open("counts", '{');
    for (Severity severity : Severity.values()) {
      long n = findings.all().stream().filter(f -> f.severity() == severity).count();
      json.put(severity.name().toLowerCase(java.util.Locale.ROOT), n);
    }
    json.close('}').open("findings", '[');
    for (Finding finding : findings.all()) {
      finding(finding, findings, json);
    }
    json.close(']').open("pictures", '[');
    for (ReportedPicture picture : pictures) {
      picture(picture, json);
    }
    json.close(']').close('}');
    out.append('\n');
  }

  private static void picture(ReportedPicture p, Json json) throws IOException {
    json.open('{')
        .put("src", ShownLink.of(p.picture().ref()))
        .put("state", PictureTable.state(p))
        .put("file", p.place().file())
        .put("line", p.place().line())
        .put("path", p.path())
        .put("type", p.picture().mediaType())
        .put("width", p.picture().width())
        .put("height", p.picture().height())
        .put("bytes", p.bytes())
        .put("dpi", p.dpi())
        .put("alt", p.alt())
        .put("caption", p.caption())
        .put("note", p.picture().note())
        .close('}');
  }

  private static void finding(Finding f, Findings findings, Json json) throws IOException {
    json.open('{')
        .put("id", f.id())
        .put("code", f.code().id())
        .put("severity", f.severity().name().toLowerCase(java.util.Locale.ROOT))
        .put("file", f.place().file())
        .put("line", f.place().line())
        .put("what", f.what())
        .put("why", f.why())
        .put("confidence", f.confidence())
        .put("hint", f.hint())
        .put("decision", findings.decided(f).orElse(""));
    json.open("choices", '[');
    for (String choice : f.choices()) {
      json.add(choice);
    }
    json.close(']').open("changes", '[');
    for (Change change : f.changes()) {
      json.open('{')
          .put("kind", change.kind().name().toLowerCase(java.util.Locale.ROOT))
          .put("before", change.before())
          .put("after", change.after())
          .put("after_place", change.afterPlace().toString())
          .close('}');
    }
    json.close(']').close('}');
  }
}
