package org.deckle.pipeline;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.deckle.file.AtomicFile;
import org.deckle.finding.Findings;
import org.deckle.report.ReportHtml;
import org.deckle.report.ReportJson;
import org.deckle.report.ReportedPicture;

/** Writes {@code report.html} and {@code report.json}. */
final class ReportFiles {

  private final Path folder;

  ReportFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes both; answers the page. */
  Path write(String title, Findings findings, List<ReportedPicture> pictures) throws IOException {
    write("report.json", writer -> ReportJson.write(title, findings, pictures, writer));
    return write("report.html", writer -> ReportHtml.write(title, findings, pictures, writer));
  }

  private interface Content {
    void write(Writer writer) throws IOException;
  }

  private Path write(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    AtomicFile.write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          content.write(writer);
          writer.flush();
        });
    return file;
  }
}
