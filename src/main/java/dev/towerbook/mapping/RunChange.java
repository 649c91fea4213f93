package dev.towerbook.mapping;

/** Whether a cost keeps things going or changes them. */
public enum RunChange {
  RUN,
  CHANGE
}
