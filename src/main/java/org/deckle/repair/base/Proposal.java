package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.deckle.finding.Finding;
import org.jsoup.nodes.Node;

/**
 * A change that a repair would make, or a question that it would ask: what is said of it, and the
 * edits that follow from each answer. Immutable; changes nothing by itself.
 *
 * @param finding what is said of it; absent where only markup changes and no word, which is not
 *     worth a line
 * @param resolution the edits
 * @param takes which answers are understood
 * @param after proposals of the same repair that must have been carried out; else this one is
 *     neither carried out nor said
 * @param claims nodes that no other proposal of the same batch may change too, besides those that
 *     its edits take out, replace or fill
 * @param relies nodes that no other proposal of the same batch may have claimed, nor claim after it
 * @param needs nodes that no earlier proposal of the same batch may have claimed
 * @param answerable whether the author may answer it; else it is only said
 */
public record Proposal(
    Optional<Finding> finding,
    EditsByAnswer resolution,
    Predicate<String> takes,
    List<Proposal> after,
    List<Node> claims,
    List<Node> relies,
    List<Node> needs,
    boolean answerable) {

  /** Defensive copies. */
  public Proposal {
    after = List.copyOf(after);
    claims = List.copyOf(claims);
    relies = List.copyOf(relies);
    needs = List.copyOf(needs);
  }

  /**
   * A repair that is made unless it is rejected, or a question that is not until it is accepted.
   */
  public static Proposal of(Finding finding, List<Edit> edits) {
    return answered(finding, EditsByAnswer.of(finding, edits));
  }

  /** As {@link #of(Finding, List)}. */
  public static Proposal of(Finding finding, Edit... edits) {
    return of(finding, List.of(edits));
  }

  /** A finding whose answers each lead to edits of their own. */
  public static Proposal answered(Finding finding, EditsByAnswer resolution) {
    return new Proposal(
        Optional.of(finding),
        resolution,
        finding.answers()::contains,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true);
  }

  /** Something to say on which the author may decide, though nothing is done either way. */
  public static Proposal asked(Finding finding) {
    return answered(finding, EditsByAnswer.none());
  }

  /** Something to say; nothing is done. */
  public static Proposal said(Finding finding) {
    return new Proposal(
        Optional.of(finding),
        EditsByAnswer.none(),
        finding.answers()::contains,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  /** Markup that changes no word, so that there is nothing to say. */
  public static Proposal markup(List<Edit> edits) {
    List<Edit> all = List.copyOf(edits);
    return new Proposal(
        Optional.empty(),
        answer -> all,
        answer -> false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  /** The same, with other answers than the finding's own among those understood. */
  public Proposal taking(Predicate<String> answers) {
    return new Proposal(finding, resolution, answers, after, claims, relies, needs, answerable);
  }

  /** The same, only where others of the batch are carried out. */
  public Proposal after(List<Proposal> others) {
    List<Proposal> all = new ArrayList<>(after);
    all.addAll(others);
    return new Proposal(finding, resolution, takes, all, claims, relies, needs, answerable);
  }

  /** The same, only where another of the batch is carried out. */
  public Proposal after(Proposal other) {
    return after(List.of(other));
  }

  /** The same, which no other may change these nodes beside. */
  public Proposal claiming(List<? extends Node> nodes) {
    return new Proposal(
        finding, resolution, takes, after, List.copyOf(nodes), relies, needs, answerable);
  }

  /** The same, for which these nodes must be as the survey has them when it is carried out. */
  public Proposal needing(List<? extends Node> nodes) {
    return new Proposal(
        finding, resolution, takes, after, claims, relies, List.copyOf(nodes), answerable);
  }

  /** The same, for which these nodes must be as the survey has them, and stay so. */
  public Proposal relyingOn(List<? extends Node> nodes) {
    return new Proposal(
        finding, resolution, takes, after, claims, List.copyOf(nodes), needs, answerable);
  }
}
