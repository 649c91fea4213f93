package dev.towerbook.mapping.catalogue;

import java.math.BigDecimal;

/**
 * A wrapper serves an application.
 *
 * @param share of the wrapper, above 0; the shares of a wrapper sum to exactly 1
 */
public record WrapperHost(String wrapper, String application, BigDecimal share) {

  public WrapperHost {
    if (share.signum() <= 0) {
      throw new IllegalArgumentException("share " + share + " is not above 0");
    }
  }
}
