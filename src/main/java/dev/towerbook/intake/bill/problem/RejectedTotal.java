package dev.towerbook.intake.bill.problem;

import java.math.BigDecimal;

/**
 * What was excluded, in one currency.
 *
 * @param currency billing currency; {@code XXX} if the rows do not say it
 * @param rows number of rows
 * @param readable number of rows whose billed cost could be read
 * @param billed their exact sum
 * @param gross the sum without their signs: a credit that is excluded does not pay for a charge
 */
public record RejectedTotal(
    String currency, long rows, long readable, BigDecimal billed, BigDecimal gross) {

  public RejectedTotal {
    billed = CostSum.shortest(billed);
    gross = CostSum.shortest(gross);
  }

  /** Both together, of one currency. */
  public RejectedTotal plus(RejectedTotal other) {
    return new RejectedTotal(
        currency,
        rows + other.rows,
        readable + other.readable,
        billed.add(other.billed),
        gross.add(other.gross));
  }
}
