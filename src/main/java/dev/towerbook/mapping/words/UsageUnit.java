package dev.towerbook.mapping.words;

/** What usage is counted in. */
public enum UsageUnit {
  TRANSACTION,
  API_CALL,
  WORKFLOW_RUN,
  /** Something that a wrapper could not do; never the unit of an application. */
  EXCEPTION,
  /** An exception that a person has to rework; also counted as {@link #EXCEPTION}. */
  BUSINESS_EXCEPTION,
  /** An exception of the machinery, which costs retries; also counted as {@link #EXCEPTION}. */
  SYSTEM_EXCEPTION,
  ACTIVE_USER;

  /** True if it counts what could not be done: never the unit of an application. */
  public boolean isException() {
    return this == EXCEPTION || this == BUSINESS_EXCEPTION || this == SYSTEM_EXCEPTION;
  }
}
