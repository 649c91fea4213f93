package dev.towerbook.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What a file's rows add up to, summed straight from the rows and not from the ledger: the other
 * side of every reconciliation.
 *
 * @param delivery the file
 */
public record SourceTotal(
    String delivery,
    String billingAccount,
    String invoiceId,
    String currency,
    YearMonth billingMonth,
    YearMonth chargeMonth,
    long rows,
    BigDecimal billed,
    BigDecimal effective) {

  /** Two totals of the same file, account, invoice, currency and months. */
  public SourceTotal plus(SourceTotal other) {
    return new SourceTotal(
        delivery,
        billingAccount,
        invoiceId,
        currency,
        billingMonth,
        chargeMonth,
        rows + other.rows,
        billed.add(other.billed),
        effective.add(other.effective));
  }
}
