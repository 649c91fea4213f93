package dev.towerbook.intake.bill;

import java.math.BigDecimal;

/**
 * What was left out, in one currency.
 *
 * @param currency billing currency; {@code XXX} if the rows do not say it
 * @param rows number of rows
 * @param readable number of rows whose billed cost could be read
 * @param billed their exact sum
 * @param gross the sum without their signs: a credit that is left out does not pay for a charge
 */
public record SetAsideTotal(
    String currency, long rows, long readable, BigDecimal billed, BigDecimal gross) {

  public SetAsideTotal {
    billed = CostSum.shortest(billed);
    gross = CostSum.shortest(gross);
  }

  /** Both together, of one currency. */
  public SetAsideTotal plus(SetAsideTotal other) {
    return new SetAsideTotal(
        currency,
        rows + other.rows,
        readable + other.readable,
        billed.add(other.billed),
        gross.add(other.gross));
  }
}
