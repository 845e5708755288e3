package org.deckle.check;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;

/** Makes findings of EPUBCheck's messages. */
final class CollectingReport extends MasterReport {

  private final List<Finding> findings = new ArrayList<>();

  CollectingReport(String fileName) {
    setEpubFileName(fileName);
    setReportingLevel(ReportingLevel.Warning);
    setLocale(Locale.ENGLISH);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void message(Message message, EPUBLocation location, Object... arguments) {
    Severity severity = message.getSeverity();
    if (severity != Severity.FATAL && severity != Severity.ERROR && severity != Severity.WARNING) {
      return;
    }
    String where = where(location);
    String text = message.getMessage(arguments);
    String suggestion = message.getSuggestion();
    Code code = severity == Severity.WARNING ? Code.EPUB_WARNING : Code.EPUB_INVALID;
    findings.add(
        Finding.of(code, Place.NONE, message.getID() + " " + where + " " + text)
            .what(where + ": " + text + " (" + message.getID() + ")")
            .hint(suggestion == null ? "" : suggestion)
            .build());
  }

  private String where(EPUBLocation location) {
    String path = location.getPath() == null ? "" : location.getPath();
    String file = path.isEmpty() ? getEpubFileName() : path;
    return location.getLine() > 0 ? file + ":" + location.getLine() : file;
  }

  @Override
  public void info(String resource, FeatureEnum feature, String value) {
    // Statistics of the publication; nothing that an author must know.
  }

  @Override
  public int generate() {
    return 0;
  }

  @Override
  public void initialize() {
    // Nothing to open: the findings stay in memory.
  }
}
