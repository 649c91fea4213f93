package dev.towerbook.ledger.allocate;

import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.util.List;

/** By what a shared pool is shared. To add one: a record here and the arm in {@link Drivers}. */
public sealed interface AllocationBasis {

  /** The same for each. */
  record Even() implements AllocationBasis {}

  /**
   * Declared shares.
   *
   * @param percents in the order of the pool's applications, sum 100
   */
  record Fixed(List<BigDecimal> percents) implements AllocationBasis {
    public Fixed {
      percents = List.copyOf(percents);
    }
  }

  /** By operating cost that reached the application directly, wrappers included. */
  record DirectCost() implements AllocationBasis {}

  /** By booked hours, wrappers included. */
  record Hours() implements AllocationBasis {}

  /**
   * By counted usage.
   *
   * @param unit what is counted
   */
  record Usage(UsageUnit unit) implements AllocationBasis {}

  /** The basis in words, for pages and CSV. */
  default String words() {
    return switch (this) {
      case Even even -> "even";
      case Fixed fixed -> "fixed shares";
      case DirectCost cost -> "direct cost";
      case Hours hours -> "hours";
      case Usage usage -> "usage: " + usage.unit().id();
    };
  }

  /** The basis of a pool of the shelf. */
  static AllocationBasis of(SharedPool pool) {
    return switch (pool.basis()) {
      case EVEN -> new Even();
      case FIXED -> new Fixed(pool.shares());
      case DIRECT_COST -> new DirectCost();
      case HOURS -> new Hours();
      case USAGE -> new Usage(pool.driver().orElseThrow());
    };
  }
}
