package org.deckle.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;

/**
 * Headings of a document without heading styles: short paragraphs that are bold from end to end,
 * with text after them. The larger their letters, the higher their level.
 */
final class BoldHeadings {

  /** Characters; a longer line is a sentence that is shouted. */
  private static final int LONGEST = 90;

  /** One bold line is an emphasis; two are a habit. */
  private static final int FEWEST = 2;

  private static final int MOST_LEVELS = 4;

  private final RunStyles styles;
  private final String file;
  private final Findings findings;

  BoldHeadings(RunStyles styles, String file, Findings findings) {
    this.styles = styles;
    this.file = file;
    this.findings = findings;
  }

  void mark(Element root, DocxStyles meanings) {
    List<Element> paragraphs = root.select("> w|body > w|p");
    if (paragraphs.stream().anyMatch(meanings::isHeading)) {
      return;
    }
    List<Element> found = new ArrayList<>();
    SortedSet<Integer> sizes = new TreeSet<>();
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      if (isBold(paragraphs.get(i))) {
        found.add(paragraphs.get(i));
        sizes.add(-size(paragraphs.get(i)));
      }
    }
    if (found.size() < FEWEST || found.size() * 2 > paragraphs.size()) {
      return;
    }
    List<Integer> levels = List.copyOf(sizes);
    for (Element heading : found) {
      int level = Math.min(MOST_LEVELS, levels.indexOf(-size(heading)) + 1);
      mark(heading, level);
    }
  }

  private void mark(Element heading, int level) {
    Element properties =
        RunStyles.child(heading, "w:pPr")
            .orElseGet(() -> heading.prependChild(WordXml.element("w:pPr")).child(0));
    RunStyles.child(properties, "w:pStyle").ifPresent(Element::remove);
    properties.prependChild(WordXml.element("w:pStyle").attr("w:val", DocxStyles.HEADING + level));
    heading.select("w|rPr > w|b").remove();
    String words = LeftOut.text(heading).strip();
    findings.add(
        Finding.of(Code.HEADING, Place.of(file), words)
            .what("“" + words + "” is a heading: a short line in bold type before text.")
            .hint("Give it a heading style in Word to say so yourself.")
            .build());
  }

  private boolean isBold(Element paragraph) {
    String words = LeftOut.text(paragraph).strip();
    List<Element> runs =
        paragraph.select("> w|r").stream().filter(r -> !LeftOut.text(r).isBlank()).toList();
    return !words.isEmpty()
        && words.length() <= LONGEST
        && words.matches("(?s).*\\p{L}.*")
        && !words.matches("(?s).*[.,;:…]")
        && styles.paragraph(paragraph, "w:numPr").isEmpty()
        && !runs.isEmpty()
        && runs.stream().allMatch(r -> styles.isOn(r, "w:b"));
  }

  /** In half points; 0 when the paragraph does not say. */
  private static int size(Element paragraph) {
    return paragraph.select("> w|r > w|rPr > w|sz").stream()
        .map(s -> s.attr("w:val"))
        .filter(v -> v.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .max(Integer::compare)
        .orElse(0);
  }
}
