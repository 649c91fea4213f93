package dev.towerbook.mapping.catalogue;

/** What usage is counted in. */
public enum UsageUnit {
  TRANSACTION,
  API_CALL,
  WORKFLOW_RUN,
  /** Something that a wrapper could not do; never the unit of an application. */
  EXCEPTION,
  ACTIVE_USER
}
