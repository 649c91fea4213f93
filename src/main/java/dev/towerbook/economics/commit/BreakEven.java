package dev.towerbook.economics.commit;

import java.math.BigDecimal;

/**
 * When a commitment pays.
 *
 * @param discount off the on-demand price, 0 to below 1
 * @param termMonths 1 or more
 * @param onDemandPerMonth what full use would cost on demand, above zero
 */
public record BreakEven(BigDecimal discount, int termMonths, BigDecimal onDemandPerMonth) {

  public BreakEven {
    if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("discount " + discount);
    }
    if (termMonths < 1 || onDemandPerMonth.signum() <= 0) {
      throw new IllegalArgumentException(termMonths + " months at " + onDemandPerMonth);
    }
  }

  /** Utilisation below which on demand would have been cheaper, 1 − discount. */
  public BigDecimal utilisation() {
    return BigDecimal.ONE.subtract(discount);
  }

  /** What is owed over the term, all of it if paid upfront. */
  public BigDecimal obligation() {
    return onDemandPerMonth.multiply(BigDecimal.valueOf(termMonths)).multiply(utilisation());
  }

  /** Months of full use after which an upfront payment has paid off. */
  public BigDecimal months() {
    return BigDecimal.valueOf(termMonths).multiply(utilisation());
  }

  /**
   * What the commitment saves over the term; below zero under the break-even.
   *
   * @param use utilisation, 0 to 1
   */
  public BigDecimal saving(BigDecimal use) {
    return onDemandPerMonth
        .multiply(BigDecimal.valueOf(termMonths))
        .multiply(use)
        .subtract(obligation());
  }
}
