package dev.towerbook.intake.source;

/** What an hour or an invoice line pays for. */
public enum WorkType {
  /** Keeps things going. */
  RUN,
  /** Makes things different. */
  CHANGE
}
