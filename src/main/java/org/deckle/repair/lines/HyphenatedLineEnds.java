package org.deckle.repair.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Joins words that were hyphenated at the end of a hard-wrapped line. Verse is left alone. */
public final class HyphenatedLineEnds implements Repair {

  private static final Evaluator SHOWN = QueryParser.parse("pre, table, figure");

  private static final Pattern BROKEN =
      Pattern.compile(
          "([\\p{L}\\p{M}]{2,}+)[-\\u00AD¬‐][ \\t]*\\n[ \\t]*(\\p{Ll}[\\p{L}\\p{M}]++)");
  private static final int SAMPLES = 5;

  @Override
  public String name() {
    return "line-ends";
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.PAGES_JOINED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    Map<String, List<Element>> byFile = new LinkedHashMap<>();
    for (Element block : survey.blocks()) {
      if (isProse(block) && texts(block).stream().anyMatch(HyphenatedLineEnds::isBroken)) {
        byFile.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()).add(block);
      }
    }
    List<Proposal> proposals = new ArrayList<>();
    if (!byFile.isEmpty()) {
      BrokenWords words = new BrokenWords(survey);
      byFile.forEach((file, blocks) -> join(file, blocks, words).ifPresent(proposals::add));
    }
    return proposals;
  }

  private static boolean isProse(Element block) {
    return !block.hasClass(Vocabulary.CLASS_VERSE) && !block.is(SHOWN);
  }

  private static List<TextNode> texts(Element block) {
    List<TextNode> texts = new ArrayList<>();
    block.forEachNode(
        node -> {
          if (node instanceof TextNode text
              && text.getWholeText().indexOf('\n') > 0
              && text.parent().closest("code, pre, kbd, samp, math") == null) {
            texts.add(text);
          }
        });
    return texts;
  }

  private static boolean isBroken(TextNode text) {
    return BROKEN.matcher(text.getWholeText()).find();
  }

  private static Optional<Proposal> join(String file, List<Element> blocks, BrokenWords words) {
    List<Change> changes = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (Element block : blocks) {
      for (TextNode text : texts(block)) {
        Matcher broken = BROKEN.matcher(text.getWholeText());
        while (broken.find()) {
          String joined = words.joined(broken.group(1) + "-", broken.group(2));
          String before = broken.group(1) + "- " + broken.group(2);
          if (!joined.equals(before)) {
            changes.add(Change.replaced(before, joined, Place.of(block)));
          }
          edits.add(new Edit.Splice(text, broken.start(), broken.end(), joined));
        }
      }
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(Proposal.of(finding(file, blocks.get(0), changes), edits));
  }

  private static Finding finding(String file, Element first, List<Change> changes) {
    List<String> samples = changes.stream().map(Change::after).distinct().limit(SAMPLES).toList();
    return Finding.of(Code.UNWRAPPED, Place.of(first), "words " + file)
        .what(
            "Words that were hyphenated at line ends were joined ("
                + changes.size()
                + "): "
                + String.join(" · ", samples)
                + ".")
        .why(
            "A hyphen stands at the end of the line, and the next line goes on with a small"
                + " letter.")
        .confidence(0.9)
        .changes(changes)
        .build();
  }
}
