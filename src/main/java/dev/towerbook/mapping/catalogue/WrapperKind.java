package dev.towerbook.mapping.catalogue;

/** What a wrapper is. */
public enum WrapperKind {
  /** Drives the screens of an application. */
  BOT,
  /** Moves records between applications. */
  INTEGRATION,
  /** A language model that acts. */
  AGENT
}
