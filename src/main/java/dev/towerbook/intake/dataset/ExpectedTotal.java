package dev.towerbook.intake.dataset;

import dev.towerbook.money.Money;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;

/**
 * What finance expects that the bills add up to.
 *
 * @param source folder of the bills, like {@code bills/aws}
 * @param billingAccount empty = all of the source, and then accounts net: one that is too high by
 *     as much as another is too low is not seen; only a total of each account tells them
 * @param invoiceId empty = all
 * @param month billing month, yyyymm
 * @param billed expected billed cost
 * @param tolerance zero or more, in the same currency
 * @param place the row
 */
public record ExpectedTotal(
    String source,
    String billingAccount,
    String invoiceId,
    int month,
    Money billed,
    BigDecimal tolerance,
    SourceLocation place) {

  public ExpectedTotal {
    if (tolerance.signum() < 0) {
      throw new IllegalArgumentException("negative tolerance " + tolerance.toPlainString());
    }
  }

  /** What it is the total of: month, account, invoice and currency. */
  public String key() {
    return String.join("|", Integer.toString(month), billingAccount, invoiceId, billed.currency());
  }
}
