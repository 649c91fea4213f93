package dev.towerbook.mapping.catalogue;

/** Why a wrapper exists. */
public enum Intent {
  /** Fills a gap of the application for as long as it runs. */
  PATCH,
  /** Carries an application until a known date. */
  BRIDGE
}
