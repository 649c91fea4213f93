package dev.towerbook.mapping;

/**
 * What bears cost. Rules assign a cost to one of {@link Assigned}; allocation passes on what
 * wrappers and shared pools bear, until every cent has one {@link Final} cost object.
 */
public sealed interface CostObject {

  /** Before allocation. */
  sealed interface Assigned extends CostObject {}

  /** After allocation. */
  sealed interface Final extends CostObject {}

  /** A thing of the catalogue: it has cost, counts and prices of its own. */
  sealed interface Listed extends Assigned {}

  /** An application of the catalogue. */
  record Application(String id) implements Listed, Final {}

  /** A wrapper; through its hosts their applications bear its cost. */
  record Wrapper(String id) implements Listed {}

  /** A shared pool, which bears cost until it is allocated. */
  record SharedPool(String id) implements Assigned {}

  /**
   * Nobody: no rule matched.
   *
   * @param reason what finance has to correct, in few words
   */
  record Suspense(String reason) implements Assigned, Final {}

  /** A shared pool whose drivers are all zero: the cost stays in the pool, visibly. */
  record Unallocated(String sharedPool) implements Final {}

  /** What bears it. */
  enum Kind {
    APPLICATION,
    SHARED_POOL,
    SUSPENSE,
    UNALLOCATED,
    WRAPPER
  }

  /** What bears it, in one word. */
  default Kind kind() {
    return switch (this) {
      case Application application -> Kind.APPLICATION;
      case Wrapper wrapper -> Kind.WRAPPER;
      case SharedPool pool -> Kind.SHARED_POOL;
      case Suspense suspense -> Kind.SUSPENSE;
      case Unallocated pool -> Kind.UNALLOCATED;
    };
  }

  /** Its id; of suspense the reason. */
  default String name() {
    return switch (this) {
      case Application application -> application.id();
      case Wrapper wrapper -> wrapper.id();
      case SharedPool pool -> pool.id();
      case Suspense suspense -> suspense.reason();
      case Unallocated pool -> pool.sharedPool();
    };
  }
}
