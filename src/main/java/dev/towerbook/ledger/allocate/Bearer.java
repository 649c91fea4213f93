package dev.towerbook.ledger.allocate;

import static java.util.Objects.requireNonNull;

/** Who bears a cost in the end. Every cent has exactly one. */
public sealed interface Bearer {

  /** An application of the catalogue. */
  record OfApplication(String id) implements Bearer {
    public OfApplication {
      requireNonNull(id, "id");
    }
  }

  /** A shared pool whose drivers are all zero: the cost stays in the pool, visibly. */
  record Unallocated(String sharedPool) implements Bearer {
    public Unallocated {
      requireNonNull(sharedPool, "sharedPool");
    }
  }

  /** Nobody: no rule matched. */
  record InSuspense(String reason) implements Bearer {
    public InSuspense {
      requireNonNull(reason, "reason");
    }
  }
}
