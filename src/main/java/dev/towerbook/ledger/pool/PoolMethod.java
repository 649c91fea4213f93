package dev.towerbook.ledger.pool;

import java.util.HashSet;
import java.util.List;

/**
 * How pools that serve each other are shared. A pool's use of itself is excluded by every method:
 * it only inflates the gross figure.
 */
public sealed interface PoolMethod {

  /** Ignores what pools do for pools. */
  record Direct() implements PoolMethod {}

  /**
   * One pool after the other; a pool that has been shared receives nothing more.
   *
   * @param order every pool once; another order gives another result, so that it is printed
   */
  record StepDown(List<String> order) implements PoolMethod {
    public StepDown {
      order = List.copyOf(order);
      if (new HashSet<>(order).size() < order.size()) {
        throw new IllegalArgumentException("a pool stands twice in the order " + order);
      }
    }
  }

  /** All at once: what pools do for each other is solved as simultaneous equations. */
  record Reciprocal() implements PoolMethod {}

  /** The method in words, with the order if there is one. */
  default String words() {
    return switch (this) {
      case Direct direct -> "direct";
      case StepDown step -> "step-down: " + String.join(" > ", step.order());
      case Reciprocal all -> "reciprocal";
    };
  }

  /** True if a pool passes cost on to another pool under this method. */
  default boolean passes(String from, String to) {
    return switch (this) {
      case Direct direct -> false;
      case StepDown step -> step.order().indexOf(from) < step.order().indexOf(to);
      case Reciprocal all -> !from.equals(to);
    };
  }
}
