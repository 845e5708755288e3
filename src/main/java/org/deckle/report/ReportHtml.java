package org.deckle.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The findings for a person: one page that needs nothing else, heaviest first. Stateless. */
public final class ReportHtml {

  private ReportHtml() {}

  /** Writes the report of a book. */
  public static void write(String title, Findings findings, Appendable out) throws IOException {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    page.title("Deckle: " + title);
    page.selectFirst("html").attr("lang", "en");
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.head().appendElement("style").append(resource("report.css"));
    Element main = page.body().appendElement("main");
    main.appendElement("h1").text(title);
    summary(main, findings);
    for (Severity severity : Severity.values()) {
      section(main, severity, findings);
    }
    out.append("<!doctype html>\n").append(page.outerHtml()).append('\n');
  }

  private static void summary(Element main, Findings findings) {
    Element nav = main.appendElement("nav").attr("aria-label", "Summary");
    for (Severity severity : Severity.values()) {
      long n = of(severity, findings).size();
      Element link = nav.appendElement("a").attr("href", "#" + name(severity));
      link.addClass(name(severity)).appendElement("b").text(Long.toString(n));
      link.appendText(" " + heading(severity).toLowerCase(Locale.ROOT));
    }
  }

  private static List<Finding> of(Severity severity, Findings findings) {
    return findings.all().stream().filter(f -> f.severity() == severity).toList();
  }

  private static void section(Element main, Severity severity, Findings findings) {
    List<Finding> all = of(severity, findings);
    Element section = main.appendElement("section").id(name(severity));
    section.appendElement("h2").text(heading(severity));
    if (all.isEmpty()) {
      section.appendElement("p").addClass("none").text("None.");
    }
    for (Finding finding : all) {
      article(section, finding, findings);
    }
  }

  private static void article(Element section, Finding f, Findings findings) {
    Element article = section.appendElement("article").id(f.id()).addClass(name(f.severity()));
    article.appendElement("h3").text(f.what());
    Element facts = article.appendElement("p").addClass("facts");
    facts.appendElement("span").text(f.code().title());
    if (!f.place().toString().isEmpty()) {
      facts.appendText(" · ").appendElement("code").text(f.place().toString());
    }
    if (f.confidence() < 1) {
      facts.appendText(" · " + sure(f.confidence()));
    }
    paragraph(article, "why", f.why());
    paragraph(article, "hint", f.hint());
    for (Change change : f.changes()) {
      change(article, change);
    }
    decision(article, f, findings);
  }

  private static void paragraph(Element article, String name, String text) {
    if (!text.isEmpty()) {
      article.appendElement("p").addClass(name).text(text);
    }
  }

  private static String sure(double confidence) {
    String word = confidence >= 0.95 ? "almost certain" : confidence >= 0.8 ? "likely" : "unsure";
    return word + " (" + Math.round(confidence * 100) + " %)";
  }

  private static void change(Element article, Change change) {
    if (change.before().isBlank() && change.after().isBlank()) {
      return;
    }
    Element details = article.appendElement("details");
    if (change.before().length() + change.after().length() < 600) {
      details.attr("open", "");
    }
    details.appendElement("summary").text(summaryOf(change));
    Element sides = details.appendElement("div").addClass("sides");
    WordDiff.Sides marked = WordDiff.of(change.before(), change.after());
    side(sides, change.kind() == Change.Kind.REPLACED ? "Before" : "Taken out", marked.before());
    if (!change.after().isBlank()) {
      String where = change.afterPlace().toString();
      String head = change.kind() == Change.Kind.REPLACED ? "Now" : "Stays";
      side(sides, where.isEmpty() ? head : head + ", " + where, marked.after());
    }
  }

  private static String summaryOf(Change change) {
    return switch (change.kind()) {
      case DUPLICATE -> "Both passages";
      case RESIDUE -> "What was taken out";
      case REPLACED -> "Before and now";
    };
  }

  private static void side(Element sides, String head, List<WordDiff.Piece> pieces) {
    Element side = sides.appendElement("div");
    side.appendElement("h4").text(head);
    Element text = side.appendElement("p");
    for (WordDiff.Piece piece : pieces) {
      if (piece.differs()) {
        text.appendElement("mark").text(piece.text());
      } else {
        text.appendText(piece.text());
      }
    }
  }

  private static void decision(Element article, Finding f, Findings findings) {
    boolean open = f.severity() == Severity.QUESTION || f.severity() == Severity.REPAIR;
    if (!open) {
      return;
    }
    Element line = article.appendElement("p").addClass("decision");
    findings
        .decided(f)
        .ifPresentOrElse(
            answer -> line.text("Decided: " + answer),
            () -> {
              line.appendText("decisions.yaml: ");
              String answers =
                  f.choices().isEmpty()
                      ? f.severity() == Severity.QUESTION ? "accept" : "reject"
                      : String.join(" | ", f.choices());
              line.appendElement("code").text(f.id() + ": " + answers);
            });
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

  private static String resource(String name) {
    try (InputStream in = ReportHtml.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged", e);
    }
  }
}
