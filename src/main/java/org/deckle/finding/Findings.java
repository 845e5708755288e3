package org.deckle.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
  private final Map<String, Predicate<String>> understood = new HashMap<>();

  /** Findings without decisions. */
  public Findings() {
    this(Decisions.NONE);
  }

  /** Findings that the given decisions answer. */
  public Findings(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Adds a finding that needs no decision. That the author accepts a warning means that it was
   * seen.
   *
   * <p>The same thing said twice (equal in all) counts once. Different findings with one id (the
   * same words at several places) get {@code -2}, {@code -3} … in the order they come.
   */
  public synchronized void add(Finding finding) {
    if (finding.severity() == Severity.WARNING) {
      answer(finding);
    } else {
      put(finding);
    }
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
    return answer(finding, finding.answers()::contains);
  }

  /**
   * As {@link #answer(Finding)}, of a finding whose answers are not all among its choices.
   *
   * @param takes which answers are understood; others are reported
   */
  public synchronized Optional<String> answer(Finding finding, Predicate<String> takes) {
    return ask(finding, takes).answer();
  }

  /**
   * A finding as it was added, and what the author answered.
   *
   * @param finding the given one, perhaps with a number after its id
   */
  public record Answered(Finding finding, Optional<String> answer) {}

  /** As {@link #answer(Finding, Predicate)}, and gives the finding under the id that it has. */
  public synchronized Answered ask(Finding finding, Predicate<String> takes) {
    Finding own = put(finding);
    Optional<Decisions.Decision> decision = decisions.of(own.id());
    decision.ifPresent(d -> used.put(own.id(), d));
    understood.put(own.id(), takes);
    return new Answered(own, decision.map(Decisions.Decision::answer));
  }

  /** Takes a finding back: what it says was not done. */
  public synchronized void withdraw(Finding finding) {
    byId.remove(finding.id());
    used.remove(finding.id());
    understood.remove(finding.id());
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
  public List<Finding> open() {
    return open(Severity.QUESTION);
  }

  /** Questions or warnings on which the author has not decided. */
  public synchronized List<Finding> open(Severity severity) {
    return all().stream()
        .filter(f -> f.severity() == severity && !used.containsKey(f.id()))
        .toList();
  }

  /** Whether there is an error. */
  public synchronized boolean hasErrors() {
    return byId.values().stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** The answers that a decision on a finding can give by name. */
  public synchronized List<String> answers(Finding finding) {
    return finding.answers().stream().filter(understood.get(finding.id())).toList();
  }

  /** The findings whose answer is none of theirs. */
  public synchronized Map<Finding, Decisions.Decision> misunderstood() {
    Map<Finding, Decisions.Decision> odd = new LinkedHashMap<>();
    used.forEach(
        (id, decision) -> {
          Finding finding = byId.get(id);
          if (!understood.get(id).test(decision.answer())) {
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
