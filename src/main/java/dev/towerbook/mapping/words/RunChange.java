package dev.towerbook.mapping.words;

/** Whether a cost keeps things going or changes them. */
public enum RunChange {
  RUN,
  CHANGE,
  /** Hours without a work type that no rule knows: neither the one nor the other. */
  UNKNOWN
}
