package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.deckle.book.Manuscript;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions.Decision;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.finding.WordLedger;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Carries out what repairs propose, and is the only one to change the document: it asks the
 * author's decisions, resolves conflicts, makes the edits, writes the findings and keeps the word
 * ledger. A proposal after which words would be missing is taken back, and said. Not thread-safe.
 */
public final class Applier {

  /** A proposal that is carried out: what was said, what the author answered, what follows. */
  private record Agreed(
      Proposal proposal, Optional<Finding> finding, Optional<String> answer, List<Edit> edits) {}

  private final Manuscript manuscript;
  private final Findings findings;
  private final WordLedger ledger;
  private Optional<Consumer<Preview>> previews = Optional.empty();

  /**
   * Works on a manuscript.
   *
   * @param findings what is said goes there; they know the author's decisions
   */
  public Applier(Manuscript manuscript, Findings findings) {
    this.manuscript = manuscript;
    this.findings = findings;
    this.ledger = WordLedger.of(manuscript.body());
  }

  /** Shows each proposal with a finding before it is decided on; that takes time. */
  public Applier showing(Consumer<Preview> shown) {
    previews = Optional.of(shown);
    return this;
  }

  /** Lets a repair propose and carries it out, as often as the repair wants to look again. */
  public void run(Repair repair) {
    Set<String> said = new HashSet<>();
    for (int round = 0; round < repair.rounds(); round++) {
      List<Proposal> proposals =
          repair.propose(Survey.of(manuscript, findings)).stream()
              .filter(p -> p.finding().isEmpty() || !said.contains(key(p.finding().get())))
              .toList();
      if (!carryOut(proposals, said)) {
        return;
      }
    }
  }

  /** The same thing said of the same place in a later round is not said again. */
  private static String key(Finding finding) {
    return finding.id() + " " + finding.place();
  }

  /** Whether anything was changed, or has to wait for the next round. */
  private boolean carryOut(List<Proposal> proposals, Set<String> said) {
    Claims claims = new Claims();
    Set<Proposal> done = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Agreed> agreed = new ArrayList<>();
    boolean waiting = false;
    for (Proposal proposal : proposals) {
      if (!done.containsAll(proposal.after())) {
        continue;
      }
      if (!claims.allow(proposal)) {
        waiting = true;
        continue;
      }
      proposal.finding().ifPresent(f -> said.add(key(f)));
      Agreed one = ask(proposal);
      if (proposal.resolution().agrees(one.answer)) {
        claims.enter(proposal, one.edits);
        done.add(proposal);
      }
      if (!one.edits.isEmpty()) {
        agreed.add(one);
      }
    }
    edit(agreed);
    return waiting || !agreed.isEmpty();
  }

  private Agreed ask(Proposal proposal) {
    EditsByAnswer resolution = proposal.resolution();
    if (proposal.finding().isEmpty()) {
      Optional<String> no = Optional.empty();
      return new Agreed(proposal, Optional.empty(), no, resolution.edits(no));
    }
    Finding finding = proposal.finding().get();
    previews.ifPresent(shown -> shown.accept(preview(finding, resolution)));
    if (!proposal.answerable()) {
      findings.add(finding);
      return new Agreed(proposal, Optional.of(finding), Optional.empty(), List.of());
    }
    Findings.Answered said = findings.ask(finding, proposal.takes());
    return new Agreed(
        proposal, Optional.of(said.finding()), said.answer(), resolution.edits(said.answer()));
  }

  /** As it would be: the edits are made and taken back. */
  private Preview preview(Finding finding, EditsByAnswer resolution) {
    List<Edit> edits = resolution.edits(Optional.empty());
    if (edits.isEmpty()) {
      edits = resolution.edits(Optional.of(Decision.ACCEPT));
    }
    if (edits.isEmpty()) {
      return new Preview(finding, "", "");
    }
    Tree tree = Tree.edit(manuscript.body(), edits);
    String after = html(tree.results());
    tree.undo();
    return new Preview(finding, html(tree.touched()), after);
  }

  private static String html(List<Node> blocks) {
    return blocks.stream().map(Node::outerHtml).collect(Collectors.joining("\n"));
  }

  /** All at once; only where words are missing after it, by halves, to find what loses them. */
  private void edit(List<Agreed> agreed) {
    if (agreed.isEmpty()) {
      return;
    }
    Tree tree =
        Tree.edit(manuscript.body(), agreed.stream().flatMap(a -> a.edits.stream()).toList());
    WordLedger.Posting posting = new WordLedger.Posting(tree.textsBefore(), texts(tree.results()));
    agreed.forEach(a -> a.finding.ifPresent(f -> posting.explain(f, a.answer)));
    List<String> lost = ledger.post(posting);
    if (lost.isEmpty()) {
      return;
    }
    tree.undo();
    int half = half(agreed);
    if (half == 0) {
      agreed.forEach(a -> withdraw(a, lost));
    } else {
      edit(agreed.subList(0, half));
      edit(agreed.subList(half, agreed.size()));
    }
  }

  /** Where a list is cut so that what depends on each other stays together; 0 for nowhere. */
  private static int half(List<Agreed> agreed) {
    int middle = agreed.size() / 2;
    for (int distance = 0; distance < agreed.size(); distance++) {
      for (int at : new int[] {middle - distance, middle + distance}) {
        if (at > 0 && at < agreed.size() && agreed.get(at).proposal.after().isEmpty()) {
          return at;
        }
      }
    }
    return 0;
  }

  private void withdraw(Agreed agreed, List<String> lost) {
    agreed.finding.ifPresent(
        finding -> {
          findings.withdraw(finding);
          findings.add(
              Finding.of(Code.REPAIR_WITHDRAWN, finding.place(), finding.id())
                  .what("A repair was not made, for words would have been missing after it.")
                  .why(
                      "It would have said: “"
                          + finding.what()
                          + "” Missing: "
                          + String.join(", ", lost)
                          + ".")
                  .hint("This is an error in Deckle; please report it. Your text is as it was.")
                  .build());
        });
  }

  private static List<String> texts(List<Node> blocks) {
    return blocks.stream().map(b -> b instanceof Element e ? e.text() : "").toList();
  }
}
