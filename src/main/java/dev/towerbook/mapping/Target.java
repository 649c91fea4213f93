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
}
