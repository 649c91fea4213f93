package dev.towerbook.decision.option;

import dev.towerbook.decision.Disposition;

/** What can be done with an application. */
public enum Option {
  KEEP(Disposition.KEEP),
  REFACTOR(Disposition.REFACTOR),
  RETIRE(Disposition.RETIRE);

  private final Disposition disposition;

  Option(Disposition disposition) {
    this.disposition = disposition;
  }

  /** The verdict that names it. */
  public Disposition disposition() {
    return disposition;
  }
}
