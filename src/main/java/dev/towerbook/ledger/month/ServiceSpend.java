package dev.towerbook.ledger.month;

import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.Amounts;
import java.time.YearMonth;

/**
 * What a service cost in a month, whoever bears it.
 *
 * @param month of booking
 * @param provider as the source names it
 * @param service what was bought: FOCUS ServiceName, labour activity, or cost type of an invoice
 * @param category FOCUS ChargeCategory in lower case; empty if it is no bill
 * @param status FOCUS CommitmentDiscountStatus in lower case; empty for what is on demand
 * @param amounts in the currency, exact
 */
public record ServiceSpend(
    YearMonth month,
    String provider,
    String service,
    String currency,
    String category,
    String status,
    Expense expense,
    Amounts amounts) {

  /** True for what bills charge for use; other lines are fees, purchases, credits and taxes. */
  public boolean isUsage() {
    return category.equals("usage");
  }

  /** True for what bills charge for something that was bought. */
  public boolean isPurchase() {
    return category.equals("purchase");
  }
}
