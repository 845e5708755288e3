package org.deckle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All findings of a run, and the author's decisions on them. Thread-safe. */
public final class Findings {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::code)
          .thenComparing(Finding::id)
          .thenComparing(Finding::what);

  private final Decisions decisions;
  private final Map<String, Finding> byId = new LinkedHashMap<>();
  private final Map<String, Integer> sameId = new HashMap<>();
  private final Map<String, Decisions.Decision> used = new LinkedHashMap<>();

  /** Findings without decisions. */
  public Findings() {
    this(Decisions.NONE);
  }

  /** Findings that the given decisions answer. */
  public Findings(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Adds a finding that needs no decision.
   *
   * <p>The same thing said twice (equal in all) counts once. Different findings with one id (the
   * same words at several places) get {@code -2}, {@code -3} … in the order they come.
   */
  public synchronized void add(Finding finding) {
    put(finding);
  }

  /**
   * Adds a proposal and says whether to carry it out: a repair is carried out unless the author
   * rejected it, a question only when the author accepted it.
   */
  public synchronized boolean accepts(Finding finding) {
    Optional<String> answer = answer(finding);
    return finding.severity() == Severity.QUESTION
        ? answer.filter(Decisions.Decision.ACCEPT::equals).isPresent()
        : answer.filter(Decisions.Decision.REJECT::equals).isEmpty();
  }

  /** Adds a finding and gives the author's answer to it, if there is one. */
  public synchronized Optional<String> answer(Finding finding) {
    String id = put(finding).id();
    Optional<Decisions.Decision> decision = decisions.of(id);
    decision.ifPresent(d -> used.put(id, d));
    return decision.map(Decisions.Decision::answer);
  }

  private Finding put(Finding finding) {
    Finding known = byId.get(finding.id());
    if (known != null && finding.equals(known)) {
      return known;
    }
    Finding own = known == null ? finding : renamed(finding);
    byId.put(own.id(), own);
    return own;
  }

  private Finding renamed(Finding f) {
    int n = sameId.merge(f.id(), 1, Integer::sum) + 1;
    return new Finding(
        f.code(),
        f.place(),
        f.id() + "-" + n,
        f.what(),
        f.why(),
        f.confidence(),
        f.hint(),
        f.changes(),
        f.choices());
  }

  /** All findings in source order. */
  public synchronized List<Finding> all() {
    List<Finding> sorted = new ArrayList<>(byId.values());
    sorted.sort(ORDER);
    return sorted;
  }

  /** The findings of one kind, in source order. */
  public List<Finding> of(Code code) {
    return all().stream().filter(f -> f.code() == code).toList();
  }

  /** The answer that was given to a finding, if any. */
  public synchronized Optional<String> decided(Finding finding) {
    return Optional.ofNullable(used.get(finding.id())).map(Decisions.Decision::answer);
  }

  /** Questions that the author has not answered. */
  public synchronized List<Finding> open() {
    return all().stream()
        .filter(f -> f.severity() == Severity.QUESTION && !used.containsKey(f.id()))
        .toList();
  }

  /** Whether there is an error. */
  public synchronized boolean hasErrors() {
    return byId.values().stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /**
   * The findings whose answer is neither {@code accept} nor {@code reject} nor a choice of theirs.
   */
  public synchronized Map<Finding, Decisions.Decision> misunderstood() {
    Map<Finding, Decisions.Decision> odd = new LinkedHashMap<>();
    used.forEach(
        (id, decision) -> {
          Finding finding = byId.get(id);
          if (!finding.answers().contains(decision.answer())) {
            odd.put(finding, decision);
          }
        });
    return odd;
  }

  /** The decisions that answered no finding, by id. */
  public synchronized Map<String, Decisions.Decision> unused() {
    Map<String, Decisions.Decision> left = decisions.all();
    left.keySet().removeAll(used.keySet());
    return left;
  }
}
