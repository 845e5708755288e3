package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order in which repairs run, as what they need and give asks for. */
public final class RepairOrder {

  private RepairOrder() {}

  /**
   * Sorts repairs so that each comes after those that give what it needs. Where nothing ties two
   * repairs, they stay in the order given.
   *
   * @throws IllegalArgumentException when some need each other
   */
  public static List<Repair> of(List<Repair> repairs) {
    List<Repair> left = new ArrayList<>(repairs);
    List<Repair> order = new ArrayList<>();
    while (!left.isEmpty()) {
      Repair next =
          left.stream()
              .filter(repair -> left.stream().noneMatch(other -> isBefore(other, repair)))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("repairs need each other: " + left));
      left.remove(next);
      order.add(next);
    }
    return List.copyOf(order);
  }

  /** Whether a repair gives something that another needs. */
  public static boolean isBefore(Repair repair, Repair other) {
    return repair != other && !Collections.disjoint(repair.gives(), other.needs());
  }
}
