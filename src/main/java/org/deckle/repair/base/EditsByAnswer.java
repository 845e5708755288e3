package org.deckle.repair.base;

import java.util.List;
import java.util.Optional;
import org.deckle.finding.Decisions.Decision;
import org.deckle.finding.Finding;
import org.deckle.finding.Severity;

/** What is to be done about a finding, given the author's answer to it. */
@FunctionalInterface
public interface EditsByAnswer {

  /**
   * The edits that carry an answer out; empty when the text stays as it is.
   *
   * @param answer empty while the author has not decided
   */
  List<Edit> edits(Optional<String> answer);

  /** Whether an answer says that it is to be done, even where that takes no edit of its own. */
  default boolean agrees(Optional<String> answer) {
    return !edits(answer).isEmpty();
  }

  /** Nothing, whatever the answer is: there is only something to say. */
  static EditsByAnswer none() {
    return answer -> List.of();
  }

  /**
   * A repair is carried out unless the author rejected it, a question only when the author accepted
   * it.
   */
  static EditsByAnswer of(Finding finding, List<Edit> edits) {
    List<Edit> all = List.copyOf(edits);
    boolean asks = finding.severity() == Severity.QUESTION;
    return new EditsByAnswer() {
      @Override
      public List<Edit> edits(Optional<String> answer) {
        return agrees(answer) ? all : List.of();
      }

      @Override
      public boolean agrees(Optional<String> answer) {
        return asks
            ? answer.filter(Decision.ACCEPT::equals).isPresent()
            : answer.filter(Decision.REJECT::equals).isEmpty();
      }
    };
  }
}
