package dev.towerbook.ledger;

import java.math.BigDecimal;

/**
 * The four costs of FOCUS at full precision, in billing currency.
 *
 * @param billed what the invoice says (cash basis)
 * @param effective amortised cost (accrual basis); never added to billed
 * @param list at list price, over the lines that have one
 * @param contracted at negotiated price, over the lines that have one
 * @param unpriced effective cost of the lines without a list price or without a negotiated one,
 *     charges and credits both as they are without their sign: what {@code list} and {@code
 *     contracted} say nothing about
 * @param credits effective cost of the lines below zero, zero or less: what nets inside {@code
 *     effective}
 */
public record Amounts(
    BigDecimal billed,
    BigDecimal effective,
    BigDecimal list,
    BigDecimal contracted,
    BigDecimal unpriced,
    BigDecimal credits) {

  /** Nothing. */
  public static final Amounts ZERO =
      new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  public Amounts {
    if (credits.signum() > 0) {
      throw new IllegalArgumentException("credits " + credits);
    }
  }

  /** Costs of lines of one sign that all have prices. */
  public Amounts(BigDecimal billed, BigDecimal effective, BigDecimal list, BigDecimal contracted) {
    this(billed, effective, list, contracted, BigDecimal.ZERO, effective.min(BigDecimal.ZERO));
  }

  /** Effective cost of all lines without their signs: charges and credits do not net. */
  public BigDecimal gross() {
    return effective.subtract(credits).subtract(credits);
  }

  /** The same in another currency. */
  public Amounts times(BigDecimal rate) {
    return new Amounts(
        billed.multiply(rate),
        effective.multiply(rate),
        list.multiply(rate),
        contracted.multiply(rate),
        unpriced.multiply(rate),
        credits.multiply(rate));
  }

  /** The exact sum, cost by cost. */
  public Amounts plus(Amounts other) {
    return new Amounts(
        billed.add(other.billed),
        effective.add(other.effective),
        list.add(other.list),
        contracted.add(other.contracted),
        unpriced.add(other.unpriced),
        credits.add(other.credits));
  }
}
