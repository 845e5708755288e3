package org.deckle.repair.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.ShownLink;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/**
 * Takes file names out of alternative texts: they describe nothing. A caption serves instead; where
 * there is neither, it asks, and the answer is the description, or that the picture needs none. It
 * waits where the caption is in question: one question a picture is enough. (WCAG 2.2, success
 * criterion 1.1.1 and failure F30.)
 */
public final class Descriptions implements Repair {

  /** The answer that a picture says nothing which the text does not say. */
  private static final String DECORATION = "decoration";

  private static final Set<String> NO_DESCRIPTIONS =
      Set.of(DECORATION, Decisions.Decision.ACCEPT, Decisions.Decision.REJECT);

  @Override
  public String name() {
    return "descriptions";
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.TYPOGRAPHY_SET);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    CaptionDoubts doubts = new CaptionDoubts(survey);
    List<Proposal> proposals = new ArrayList<>();
    for (Element image : survey.body().select("img")) {
      if (!PictureText.isEmptyAlt(image.attr("alt"), image.attr("src"))) {
        continue;
      }
      Element figure = image.closest("figure");
      Element caption = figure == null ? null : figure.selectFirst("> figcaption");
      String alt = caption == null ? "" : Blocks.text(caption);
      if (!image.hasAttr("alt") || !image.attr("alt").equals(alt)) {
        proposals.add(Proposal.markup(List.of(new Edit.SetAttribute(image, "alt", alt))));
      }
      if (caption == null && (figure == null || !doubts.contain(figure))) {
        proposals.add(
            Proposal.answered(
                    question(image),
                    answer -> answer.map(a -> described(image, a)).orElse(List.of()))
                .taking(Descriptions::isAnswer));
      }
    }
    return proposals;
  }

  /** A decoration says so, for without a description it could be one that was forgotten. */
  private static List<Edit> described(Element image, String answer) {
    if (answer.equals(DECORATION)) {
      return List.of(new Edit.SetAttribute(image, "role", Vocabulary.ROLE_DECORATION));
    }
    return NO_DESCRIPTIONS.contains(answer)
        ? List.of()
        : List.of(new Edit.SetAttribute(image, "alt", answer));
  }

  private static Finding question(Element image) {
    String src = image.attr("src");
    return Finding.of(Code.PICTURE_WITHOUT_ALT, Place.of(image), src)
        .what("The picture " + ShownLink.excerpt(src) + " has no description.")
        .why("It has neither a caption nor a text that says what it shows.")
        .hint(
            "Describe it between the brackets of ![ ](…) for readers who cannot see it, "
                + "or answer with the description; decoration needs none.")
        .choices(DECORATION, "\"what it shows\"")
        .build();
  }

  /** Anything is a description but a slip in writing one of the other answers. */
  private static boolean isAnswer(String answer) {
    return NO_DESCRIPTIONS.contains(answer)
        || NO_DESCRIPTIONS.stream()
            .noneMatch(word -> isSlip(answer.toLowerCase(Locale.ROOT), word));
  }

  /** The same first letter, and no more than one letter too few, too many or in another place. */
  private static boolean isSlip(String answer, String word) {
    StringBuilder left = new StringBuilder(word);
    for (char letter : answer.toCharArray()) {
      int at = left.indexOf(String.valueOf(letter));
      if (at >= 0) {
        left.deleteCharAt(at);
      }
    }
    int common = word.length() - left.length();
    return answer.startsWith(word.substring(0, 1))
        && common >= Math.max(answer.length(), word.length()) - 1;
  }
}
