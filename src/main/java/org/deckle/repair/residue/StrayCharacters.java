package org.deckle.repair.residue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Asks about signs that have no business where they stand, as in {@code roles< missed}. */
public final class StrayCharacters implements Repair {

  /** A bracket that sticks to a word on one side and opens or closes nothing. */
  private static final Pattern STRAY =
      Pattern.compile("\\p{L}[<>](?=\\s|$)|(?<=\\s)[<>]\\p{L}|\\p{Ll}[<>|\\\\](?=\\p{Ll})");

  private static final Pattern MARKS = Pattern.compile("[<>|\\\\]");

  private static final int AROUND = 30;

  @Override
  public String name() {
    return "stray-characters";
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.PICTURES_PLACED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<Proposal> proposals = new ArrayList<>();
    for (Element block : survey.blocks()) {
      block.forEachNode(
          node -> {
            if (node instanceof TextNode text && MARKS.matcher(text.getWholeText()).find()) {
              ask(text, proposals);
            }
          });
    }
    return proposals;
  }

  private static void ask(TextNode node, List<Proposal> proposals) {
    Element parent = node.parent();
    if (parent.closest("code, pre, kbd, samp, var, math") != null) {
      return;
    }
    String text = node.getWholeText();
    Matcher stray = STRAY.matcher(text);
    while (stray.find()) {
      if (isPaired(text, stray)) {
        continue;
      }
      int from = Math.max(0, stray.start() - AROUND);
      String around = text.substring(from, Math.min(text.length(), stray.end() + AROUND));
      proposals.add(
          Proposal.asked(
              Finding.of(Code.STRAY_CHARACTER, Place.of(parent), around)
                  .what("“" + Texts.excerpt(around) + "” has a stray sign.")
                  .why("It sticks to a word and opens or closes nothing.")
                  .confidence(0.6)
                  .hint("Correct the manuscript, or reject this if it is meant so.")
                  .build()));
    }
  }

  /** Whether the other bracket of a pair stands near, as in an address or a tag. */
  private static boolean isPaired(String text, Matcher stray) {
    String near =
        text.substring(
            Math.max(0, stray.start() - 2 * AROUND),
            Math.min(text.length(), stray.end() + 2 * AROUND));
    return List.of('<', '>').stream().allMatch(c -> near.indexOf(c) >= 0);
  }
}
