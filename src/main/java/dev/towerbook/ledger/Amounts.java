package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The four costs of FOCUS at full precision, in billing currency.
 *
 * @param billed what the invoice says (cash basis)
 * @param effective amortised cost (accrual basis); never added to billed
 * @param list at list price, over the lines that have one
 * @param contracted at negotiated price, over the lines that have one
 */
public record Amounts(
    BigDecimal billed, BigDecimal effective, BigDecimal list, BigDecimal contracted) {

  /** Nothing. */
  public static final Amounts ZERO =
      new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  public Amounts {
    requireNonNull(billed, "billed");
    requireNonNull(effective, "effective");
    requireNonNull(list, "list");
    requireNonNull(contracted, "contracted");
  }

  /** The exact sum, cost by cost. */
  public Amounts plus(Amounts other) {
    return new Amounts(
        billed.add(other.billed),
        effective.add(other.effective),
        list.add(other.list),
        contracted.add(other.contracted));
  }
}
