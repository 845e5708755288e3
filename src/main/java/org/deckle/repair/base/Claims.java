package org.deckle.repair.base;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.deckle.finding.Decisions.Decision;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Which nodes the proposals of a batch change, so that no two of them change one. */
final class Claims {

  /** Stands for several proposals that rely on one node. */
  private static final Object SEVERAL = new Object();

  private final Map<Node, Object> claimed = new IdentityHashMap<>();
  private final Map<Node, Object> relied = new IdentityHashMap<>();
  private final Map<TextNode, NavigableMap<Integer, Integer>> ranges = new IdentityHashMap<>();

  /**
   * Whether a proposal leaves alone what was claimed before it, whatever the answer to it is. What
   * a proposal claims, those that come after it may change too.
   */
  boolean allow(Proposal proposal) {
    Object owner = owner(proposal);
    return proposal.claims().stream().noneMatch(n -> isTaken(n, owner))
        && proposal.relies().stream().noneMatch(n -> isOthers(claimed.get(n), owner))
        && proposal.needs().stream().noneMatch(n -> isOthers(claimed.get(n), owner))
        && isFree(proposal.resolution().edits(Optional.empty()), owner)
        && isFree(proposal.resolution().edits(Optional.of(Decision.ACCEPT)), owner);
  }

  private static Proposal owner(Proposal proposal) {
    Proposal owner = proposal;
    while (!owner.after().isEmpty()) {
      owner = owner.after().get(0);
    }
    return owner;
  }

  private static boolean isOthers(Object holder, Object owner) {
    return holder != null && holder != owner;
  }

  private boolean isTaken(Node node, Object owner) {
    return isOthers(claimed.get(node), owner) || isOthers(relied.get(node), owner);
  }

  private boolean isFree(List<Edit> edits, Object owner) {
    for (Edit edit : edits) {
      Node changed = changed(edit);
      if (edit instanceof Edit.Splice splice
          ? !isFree(splice)
          : changed != null && isTaken(changed, owner)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFree(Edit.Splice splice) {
    if (claimed.containsKey(splice.text())) {
      return false;
    }
    NavigableMap<Integer, Integer> taken = ranges.get(splice.text());
    if (taken == null) {
      return true;
    }
    Map.Entry<Integer, Integer> before = taken.lowerEntry(Math.max(splice.to(), splice.from() + 1));
    return before == null || before.getValue() <= splice.from();
  }

  /** Claims what a proposal changes that is carried out. */
  void enter(Proposal proposal, List<Edit> edits) {
    Object owner = owner(proposal);
    proposal.claims().forEach(n -> claimed.put(n, owner));
    proposal.relies().forEach(n -> relied.merge(n, owner, (a, b) -> a == b ? a : SEVERAL));
    for (Edit edit : edits) {
      if (edit instanceof Edit.Splice splice) {
        ranges
            .computeIfAbsent(splice.text(), t -> new TreeMap<>())
            .merge(splice.from(), splice.to(), Math::max);
      } else {
        Node changed = changed(edit);
        if (changed != null) {
          claimed.put(changed, owner);
        }
      }
    }
  }

  /** The node that is not what it was after an edit; null where something only comes beside it. */
  private static Node changed(Edit edit) {
    if (edit instanceof Edit.Remove remove) {
      return remove.node();
    }
    if (edit instanceof Edit.Replace replace) {
      return replace.node();
    }
    if (edit instanceof Edit.Fill fill) {
      return fill.element();
    }
    return edit instanceof Edit.Merge merge ? merge.from() : null;
  }
}
