package dev.towerbook.mapping;

/** Who bears a cost, before anything is shared. */
public sealed interface Target {

  /** An application of the catalogue bears it. */
  record ToApplication(String id) implements Target {}

  /** A wrapper bears it, and through its hosts their applications. */
  record ToWrapper(String id) implements Target {}

  /** A shared pool bears it until it is allocated. */
  record ToSharedPool(String id) implements Target {}

  /**
   * Nobody bears it yet.
   *
   * @param reason what finance has to mend, in few words
   */
  record Suspense(String reason) implements Target {}

  /** What bears it, as files name it: application, wrapper, shared_pool or suspense. */
  default String kind() {
    return switch (this) {
      case ToApplication application -> "application";
      case ToWrapper wrapper -> "wrapper";
      case ToSharedPool pool -> "shared_pool";
      case Suspense suspense -> "suspense";
    };
  }

  /** Its id; of suspense the reason. */
  default String name() {
    return switch (this) {
      case ToApplication application -> application.id();
      case ToWrapper wrapper -> wrapper.id();
      case ToSharedPool pool -> pool.id();
      case Suspense suspense -> suspense.reason();
    };
  }
}
