package dev.towerbook.mapping.catalogue;

import java.math.BigDecimal;

/**
 * An application serves a capability.
 *
 * @param weight share of the application, above 0; the weights of an application sum to exactly 1
 */
public record CapabilityLink(String application, String capability, BigDecimal weight) {

  public CapabilityLink {
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("weight " + weight + " is not above 0");
    }
  }
}
