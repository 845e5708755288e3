package org.deckle.report;

import java.util.List;
import org.deckle.finding.Change;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.finding.Severity;
import org.jsoup.nodes.Element;

/** One finding as an article of the report. */
final class FindingHtml {

  /** Longer passages are folded. */
  private static final int SHORT = 1500;

  private FindingHtml() {}

  static void addTo(Element parent, Finding f, Findings findings) {
    Element article = parent.appendElement("article").id(f.id());
    article.addClass(f.severity().name().toLowerCase(java.util.Locale.ROOT));
    article.appendElement("h4").text(f.what());
    Element facts = article.appendElement("p").addClass("facts");
    if (!f.place().toString().isEmpty()) {
      facts.appendElement("code").text(f.place().toString());
    }
    if (f.confidence() < 1) {
      facts.appendText((facts.childNodeSize() > 0 ? " · " : "") + sure(f.confidence()));
    }
    if (facts.childNodeSize() == 0) {
      facts.remove();
    }
    paragraph(article, "why", sentence(f.why()));
    paragraph(article, "hint", f.hint());
    f.changes().forEach(change -> change(article, change));
    decision(article, f, findings);
  }

  private static void paragraph(Element article, String name, String text) {
    if (!text.isEmpty()) {
      article.appendElement("p").addClass(name).text(text);
    }
  }

  /** Evidence is sometimes the end of a sentence. */
  private static String sentence(String words) {
    if (words.isEmpty()) {
      return "";
    }
    boolean plainWord = words.split("\\s", 2)[0].matches("\\p{Ll}+[,;]?");
    int first = words.codePointAt(0);
    String start =
        plainWord
            ? Character.toString(Character.toTitleCase(first))
                + words.substring(Character.charCount(first))
            : words;
    return Character.isLetterOrDigit(start.codePointBefore(start.length())) ? start + "." : start;
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
    if (change.before().length() + change.after().length() < SHORT) {
      details.attr("open", "");
    }
    details.appendElement("summary").text(summaryOf(change));
    Element sides = details.appendElement("div").addClass("sides");
    WordDiff.Sides marked = WordDiff.of(change.before(), change.after());
    boolean replaced = change.kind() == Change.Kind.REPLACED;
    boolean alone = change.after().isBlank();
    side(sides, alone ? "" : replaced ? "Before" : "Taken out", marked.before());
    if (!alone) {
      String where = change.afterPlace().toString();
      String head = replaced ? "Now" : "Stays";
      side(sides, where.isEmpty() ? head : head + ", " + where, marked.after());
    }
  }

  private static String summaryOf(Change change) {
    long words = change.before().strip().split("\\s+").length;
    return switch (change.kind()) {
      case DUPLICATE -> "Both passages side by side, " + words + " words; marked words differ";
      case RESIDUE -> "What was taken out";
      case REPLACED -> "Before and now";
    };
  }

  private static void side(Element sides, String head, List<WordDiff.Piece> pieces) {
    Element side = sides.appendElement("div");
    if (!head.isEmpty()) {
      side.appendElement("h5").text(head);
    }
    Element text = side.appendElement("p").attr("dir", "auto");
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
              line.text(f.severity() == Severity.REPAIR ? "To take it back: " : "To answer: ");
              line.appendElement("code").text(f.id() + ": " + answers(f));
            });
  }

  private static String answers(Finding f) {
    if (!f.choices().isEmpty()) {
      return String.join(" | ", f.choices());
    }
    return f.severity() == Severity.QUESTION ? "accept" : "reject";
  }
}
