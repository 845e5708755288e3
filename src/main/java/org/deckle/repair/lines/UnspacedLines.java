package org.deckle.repair.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;
import org.deckle.text.LineJoin;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes line ends out of running text in scripts without spaces between words: every reading system
 * and page would show a space there.
 */
public final class UnspacedLines implements Repair {

  @Override
  public String name() {
    return "unspaced-lines";
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    Map<String, List<TextNode>> byFile = new LinkedHashMap<>();
    for (Element block : survey.blocks()) {
      if (!block.nameIs("pre")) {
        collect(block, byFile.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()));
      }
    }
    List<Proposal> proposals = new ArrayList<>();
    byFile.forEach(
        (file, texts) -> {
          if (!texts.isEmpty()) {
            List<Edit> edits =
                texts.stream().map(t -> Edit.setText(t, joined(t.getWholeText()))).toList();
            proposals.add(Proposal.of(finding(file, texts), edits));
          }
        });
    return proposals;
  }

  private static void collect(Element block, List<TextNode> texts) {
    block.forEachNode(
        node -> {
          if (node instanceof TextNode text
              && text.getWholeText().indexOf('\n') >= 0
              && text.parent().closest("code, pre, kbd, samp, math") == null
              && !joined(text.getWholeText()).equals(text.getWholeText())) {
            texts.add(text);
          }
        });
  }

  /** Only ends between two signs of such scripts are taken out; others are spaces already. */
  private static String joined(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      boolean inside = end > 0 && end + 1 < text.length();
      String next = text.substring(end + 1, Math.min(text.length(), end + 3));
      if (inside && LineJoin.between(text.substring(Math.max(0, end - 2), end), next).isEmpty()) {
        joined.append(text, from, end);
        from = end + 1;
      }
    }
    return joined.append(text, from, text.length()).toString();
  }

  private static Finding finding(String file, List<TextNode> texts) {
    return Finding.of(Code.UNWRAPPED, Place.of(texts.get(0).parent()), "ideographs " + file)
        .what(
            "Line ends between words that are set without spaces were taken out, for they would be"
                + " spaces in the book.")
        .why("Chinese, Japanese, Thai, Lao, Burmese and Khmer have no spaces between words.")
        .confidence(0.95)
        .build();
  }
}
