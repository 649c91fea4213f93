package dev.towerbook.mapping.words;

/** What kind of moving data a charge is for. */
public enum Transfer {
  /** No traffic: also what of a network is paid by the hour or by the port. */
  NONE,
  /** Out of the provider's network, over a content network too. */
  EGRESS,
  /** Between services, zones or networks of one region. */
  INTER_SERVICE,
  INTER_REGION,
  /** Bytes through a gateway or a private endpoint. */
  GATEWAY,
  /** Into the provider's network. */
  INGRESS,
  /** A network charge that no rule knows: it is named with its cost, not dropped. */
  UNCLASSIFIED;

  /** True for traffic between a company's own services, zones, regions and gateways. */
  public boolean isInternal() {
    return this == INTER_SERVICE || this == INTER_REGION || this == GATEWAY;
  }
}
