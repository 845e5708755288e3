package org.deckle.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Place;

/** The author's answers to findings, by the finding's id. Immutable. */
public final class Decisions {

  /** No answers. */
  public static final Decisions NONE = new Decisions(Map.of());

  private final Map<String, Decision> byId;

  /** Answers by id, in the order of the file. */
  public Decisions(Map<String, Decision> byId) {
    this.byId = new LinkedHashMap<>(byId);
  }

  /**
   * An answer.
   *
   * @param answer {@code accept}, {@code reject}, or one of the finding's choices
   * @param place where in {@code decisions.yaml} it stands
   */
  public record Decision(String answer, Place place) {
    /** Do it, or yes. */
    public static final String ACCEPT = "accept";

    /** Leave it, or no. */
    public static final String REJECT = "reject";
  }

  /** The answer to a finding. */
  public Optional<Decision> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All answers by id, in the order of the file. */
  public Map<String, Decision> all() {
    return new LinkedHashMap<>(byId);
  }
}
