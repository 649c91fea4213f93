package dev.towerbook.mapping;

/** What kind of moving data a charge is for. */
public enum Transfer {
  NONE,
  /** Out of the provider's network. */
  EGRESS,
  /** Between services, zones or networks of one region. */
  INTER_SERVICE,
  INTER_REGION
}
