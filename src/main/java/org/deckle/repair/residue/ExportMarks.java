package org.deckle.repair.residue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
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

/**
 * Takes markup out that an export left as text: attributes in braces ({@code [word]{.underline}})
 * and backslashes before signs that need none ({@code \_}). Code and file paths are left alone.
 */
public final class ExportMarks implements Repair {

  private static final String ATTRIBUTES =
      "\\{(?:[.#][\\w-]++|[\\w-]++=\"[^\"{}]*+\")(?: (?:[.#][\\w-]++|[\\w-]++=\"[^\"{}]*+\"))*+\\}";
  private static final Pattern MARK =
      Pattern.compile(
          "\\[([^\\[\\]]*+)\\]"
              + ATTRIBUTES
              + "|[ \\t]?(?<![\\\\\\])\\w])"
              + ATTRIBUTES
              + "(?=\\s|$)"
              + "|(?<![\\\\:])\\\\([_*#~>!'\"]|-(?=-)|(?<=-\\\\)-|\\.(?=\\.\\.)|(?<=\\d\\\\)\\.(?=\\s))");
  private static final Pattern PATH = Pattern.compile("\\b\\p{Alpha}:\\\\");

  @Override
  public String name() {
    return "export-marks";
  }

  @Override
  public Set<State> gives() {
    return Set.of(State.MARKS_GONE);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    Map<String, List<TextNode>> byFile = new LinkedHashMap<>();
    for (Element block : survey.blocks()) {
      block.forEachNode(
          node -> {
            if (node instanceof TextNode text && isMarked(text)) {
              byFile.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()).add(text);
            }
          });
    }
    List<Proposal> proposals = new ArrayList<>();
    byFile.forEach(
        (file, texts) -> {
          List<Change> changes = new ArrayList<>();
          List<Edit> edits =
              texts.stream().map(t -> Edit.setText(t, mend(t, changes::add))).toList();
          Place first = Place.of(texts.get(0).parent());
          proposals.add(Proposal.of(finding(file, first, changes), edits));
        });
    return proposals;
  }

  private static boolean isMarked(TextNode node) {
    String text = node.getWholeText();
    return (text.indexOf('\\') >= 0 || text.indexOf('{') >= 0)
        && MARK.matcher(text).find()
        && !PATH.matcher(text).find()
        && node.parent().closest("code, pre, kbd, samp, var, .math") == null;
  }

  private static String mend(TextNode node, Consumer<Change> changes) {
    return MARK.matcher(node.getWholeText())
        .replaceAll(
            mark -> {
              String kept = kept(mark);
              changes.accept(
                  kept.isBlank()
                      ? Change.residue(mark.group().strip())
                      : Change.replaced(mark.group(), kept, Place.of(node.parent())));
              return Matcher.quoteReplacement(kept);
            });
  }

  private static String kept(MatchResult mark) {
    if (mark.group(1) != null) {
      return mark.group(1);
    }
    return mark.group(2) == null ? "" : mark.group(2);
  }

  private static Finding finding(String file, Place first, List<Change> changes) {
    return Finding.of(Code.RESIDUE, first, "export marks " + file)
        .what(
            "Markup that an export left as text was taken out ("
                + changes.size()
                + "), as “"
                + changes.get(0).before()
                + "”.")
        .why("Braces and backslashes like these are a program's, not an author's.")
        .confidence(0.9)
        .hint("Reject this to leave them as they are in this file.")
        .changes(changes)
        .build();
  }
}
