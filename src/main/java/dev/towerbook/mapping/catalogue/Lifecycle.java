package dev.towerbook.mapping.catalogue;

/** Where an application stands in its life. */
public enum Lifecycle {
  PLAN,
  BUILD,
  LIVE,
  /** Still runs; its end is decided. */
  SUNSET,
  RETIRED
}
