package org.deckle.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.finding.Severity;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The findings and the pictures for a person: one page that needs nothing else, heaviest findings
 * first, those of a kind together. Stateless.
 */
public final class ReportHtml {

  /** A larger group is folded, so that what comes after it is in reach. */
  private static final int SHORT_GROUP = 25;

  private ReportHtml() {}

  /** Writes the report of a book. */
  public static void write(
      String title, Findings findings, List<ReportedPicture> pictures, Appendable out)
      throws IOException {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    page.title("Deckle: " + title);
    page.selectFirst("html").attr("lang", "en");
    head(page.head());
    Element main = page.body().appendElement("main");
    Map<Severity, List<Finding>> bySeverity =
        findings.all().stream()
            .collect(
                Collectors.groupingBy(
                    Finding::severity, () -> new EnumMap<>(Severity.class), Collectors.toList()));
    Element header = main.appendElement("header");
    header.appendElement("h1").attr("dir", "auto").text(title);
    summary(header, bySeverity, pictures.size());
    explain(header, bySeverity);
    bySeverity.forEach((severity, list) -> section(main, severity, list, findings));
    PictureTable.addTo(main, pictures);
    page.body().appendElement("script").appendChild(new DataNode(resource("report.js")));
    out.append("<!doctype html>\n").append(page.outerHtml()).append('\n');
  }

  private static void head(Element head) {
    head.prependElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("style").appendChild(new DataNode(resource("report.css")));
  }

  private static void summary(
      Element header, Map<Severity, List<Finding>> bySeverity, int pictures) {
    Element list = header.appendElement("nav").attr("aria-label", "Summary").appendElement("ul");
    for (Severity severity : Severity.values()) {
      int count = bySeverity.getOrDefault(severity, List.of()).size();
      count(list, name(severity), count, counted(severity, count));
    }
    if (pictures > 0) {
      count(list, "pictures", pictures, pictures == 1 ? "picture" : "pictures");
    }
  }

  private static void count(Element list, String id, int count, String words) {
    Element item = list.appendElement("li").addClass(id);
    Element inner = count == 0 ? item.appendElement("span") : item.appendElement("a");
    if (count > 0) {
      inner.attr("href", "#" + id);
    }
    inner.appendElement("b").text(Integer.toString(count));
    inner.appendText(" " + words);
  }

  private static void explain(Element header, Map<Severity, List<Finding>> bySeverity) {
    if (bySeverity.isEmpty()) {
      header.appendElement("p").text("There is nothing to report.");
    } else if (bySeverity.containsKey(Severity.QUESTION)
        || bySeverity.containsKey(Severity.REPAIR)) {
      Element words = header.appendElement("p").addClass("facts");
      words.text("To answer a question or take a repair back, write its line into ");
      words.appendElement("code").text("manuscript/decisions.yaml");
      words.appendText(" and build again.");
    }
  }

  private static void section(
      Element main, Severity severity, List<Finding> all, Findings findings) {
    Element section = main.appendElement("section").id(name(severity)).addClass("findings");
    section.appendElement("h2").text(heading(severity));
    Map<Code, List<Finding>> byCode =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Finding::code, () -> new EnumMap<>(Code.class), Collectors.toList()));
    byCode.forEach((code, list) -> group(section, code, list, findings));
  }

  private static void group(Element section, Code code, List<Finding> list, Findings findings) {
    Element group = section.appendElement("details").addClass("group");
    if (list.size() <= SHORT_GROUP) {
      group.attr("open", "");
    }
    Element head = group.appendElement("summary").appendElement("h3");
    head.text(code.title() + " ");
    head.appendElement("span").addClass("count").text(Integer.toString(list.size()));
    list.forEach(finding -> FindingHtml.addTo(group, finding, findings));
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String heading(Severity severity) {
    return switch (severity) {
      case ERROR -> "Errors";
      case WARNING -> "Warnings";
      case QUESTION -> "Questions for you";
      case REPAIR -> "Repairs made";
      case NOTE -> "Notes";
    };
  }

  /** As "1 repair made" and "2 repairs made", without the number. */
  private static String counted(Severity severity, int count) {
    String several = heading(severity).toLowerCase(Locale.ROOT);
    return count == 1 ? several.replaceFirst("s\\b", "") : several;
  }

  private static String resource(String name) {
    try (InputStream in = ReportHtml.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged", e);
    }
  }
}
