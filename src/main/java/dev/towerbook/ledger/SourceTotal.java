package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

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

  public SourceTotal {
    requireNonNull(delivery, "delivery");
    requireNonNull(billingAccount, "billingAccount");
    requireNonNull(invoiceId, "invoiceId");
    requireNonNull(currency, "currency");
    requireNonNull(billingMonth, "billingMonth");
    requireNonNull(chargeMonth, "chargeMonth");
    requireNonNull(billed, "billed");
    requireNonNull(effective, "effective");
  }

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
