package dev.towerbook.ledger.fold;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.money.Money;
import java.util.List;
import java.util.Locale;

/** The columns of a bill that every ledger entry keeps, in the order of their codes. */
public final class KeptColumns {

  public static final String PROVIDER = "ProviderName";
  public static final String SERVICE_PROVIDER = "ServiceProviderName";

  /** FOCUS names, in the order of their codes. */
  public static final List<String> ALL =
      List.of(
          "BillingAccountId",
          "InvoiceId",
          "BillingCurrency",
          PROVIDER,
          SERVICE_PROVIDER,
          "InvoiceIssuerName",
          "ChargeCategory",
          "ChargeClass",
          "PricingCategory",
          "CommitmentDiscountStatus",
          "ServiceName");

  private KeptColumns() {}

  /** Billing account of a charge. */
  public static String account(ChargeCursor row) {
    return text(row, 0);
  }

  /** Billing currency of a charge. */
  public static String currency(ChargeCursor row) {
    return currencyOf(text(row, 2));
  }

  /** Billing currency of a cell; "no currency" where the file names none. */
  public static String currencyOf(String cell) {
    return cell.isEmpty() ? Money.NO_CURRENCY : cell.toUpperCase(Locale.ROOT);
  }

  /** The cell of a column that a charge has in {@link #ALL}. */
  public static String text(ChargeCursor row, int index) {
    return row.text(index, row.code(index));
  }
}
